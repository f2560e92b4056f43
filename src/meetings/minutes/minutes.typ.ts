import { beginning } from '#platform/pdf';

/** The minutes as they are sealed: each language's text, the place for signatures, and the code by which paper is checked. */
export const minutesTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 20mm), footer-descent: 6mm)
#set text(size: 12pt)
#set par(leading: 0.42em, spacing: 0.9em, justify: false)

#for side in view.sides {
  set page(footer: foot-of(side.foot, side.rtl))
  set text(lang: side.language, dir: if side.rtl { rtl } else { ltr })
  grid(columns: (1fr, auto), column-gutter: 8mm, align: ((if side.rtl { right } else { left }) + horizon, center),
    {
      text(size: 13pt, weight: "bold", fill: green, side.owner)
      v(3mm)
      text(size: 17pt, weight: "bold", side.heading)
      linebreak()
      text(size: 12.5pt, side.title)
      linebreak()
      text(size: 10.5pt, fill: soft, side.lead)
    },
    {
      image(bytes(sys.inputs.code), format: "svg", width: 24mm, alt: view.address)
      v(1mm)
      text(size: 8pt, dir: ltr, view.code)
    })
  v(2mm)
  line(length: 100%, stroke: 0.8pt + green)
  v(3mm)
  if side.notice != none { block(fill: rgb("#f4f2ea"), inset: 3mm, radius: 2pt, width: 100%, side.notice) }
  for paragraph in side.paragraphs { par(paragraph) }
  v(8mm)
  block(breakable: false, grid(columns: side.signatures.map(_ => 1fr), column-gutter: 8mm, ..side.signatures.map(label => { text(size: 10.5pt, fill: soft, label); v(16mm); line(length: 80%, stroke: 0.4pt + soft) })))
  v(3mm)
  text(size: 8.5pt, fill: soft, side.seal)
  linebreak()
  text(size: 8.5pt, fill: soft)[#side.check #text(dir: ltr, view.address)]
}
`;
