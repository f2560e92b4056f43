import { beginning } from '#platform/pdf';

/** A written notice on A4 paper, one page and more a member, with a receipt to sign at its foot. */
export const lettersTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 20mm), footer-descent: 7mm, footer: page-foot)
#set text(size: 12pt)
#set par(leading: 0.45em, spacing: 0.8em, justify: true)

#for (index, to) in view.letters.enumerate() {
  if index > 0 { pagebreak() }
  align(center, {
    text(size: 10pt, view.kingdom)
    linebreak()
    text(size: 13pt, weight: "bold", fill: green, view.body)
    v(3mm)
    heading(level: 1, outlined: false, text(size: 19pt, weight: "bold", view.letter))
  })
  v(2mm)
  text(size: 14pt, weight: "bold", to)
  v(1mm)
  par(view.paragraph)
  par(text(size: 10.5pt, fill: soft, view.quorum))
  heading(level: 2, outlined: false, text(size: 13pt, weight: "bold", fill: green, view.agenda))
  for sitting in view.sittings {
    par(strong(sitting.heading))
    if sitting.points.len() > 0 { enum(..sitting.points) }
  }
  heading(level: 2, outlined: false, text(size: 13pt, weight: "bold", fill: green, view.documentsTitle))
  if view.documents.len() == 0 { text(fill: soft, view.noDocuments) } else { list(..view.documents) }
  v(1fr)
  grid(columns: (1fr, 1fr), align: center, row-gutter: 2mm,
    block(height: 24mm, strong(view.president)),
    block(height: 24mm, width: 100%, stroke: 0.5pt + line-colour, inset: 2mm, radius: 3pt, text(size: 10pt, fill: soft, view.receipt)))
  v(2mm)
  text(size: 9pt, fill: soft, view.note)
}
`;
