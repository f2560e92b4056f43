import { beginning } from '#platform/pdf';

/** A document of a session on A4 paper: a decision, or an extract of what the session recorded on a point. */
export const recordTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 22mm, top: 18mm, bottom: 20mm), footer-descent: 7mm, footer: page-foot)
#set text(size: 12pt)
#set par(leading: 0.45em, spacing: 0.9em, justify: true)

#align(center, {
  text(size: 10pt, view.kingdom)
  linebreak()
  text(size: 13pt, weight: "bold", fill: green, view.body)
  v(2mm)
  text(size: 11pt, [#view.session #linebreak() #view.day])
  v(3mm)
  heading(level: 1, outlined: false, text(size: 19pt, weight: "bold", view.title))
})
#v(2mm)
#block(width: 100%, inset: (x: 4mm, y: 2.5mm), stroke: if view.rtl { (right: 3pt + green) } else { (left: 3pt + green) }, text(size: 13pt, weight: "bold", view.about))
#v(1mm)
#for paragraph in view.paragraphs { par(paragraph) }

#if view.result != none {
  block(width: 100%, inset: (x: 4mm, y: 2mm), radius: 3pt, fill: if view.approved { grounds.done } else { grounds.no }, text(weight: "bold", size: 13pt, fill: if view.approved { green } else { inks.no }, view.result))
}
#if view.figures.len() > 0 {
  table(
    columns: (1fr,) * view.figures.len(),
    inset: (x: 1.5mm, y: 2mm), align: center + horizon,
    stroke: 0.5pt + line-colour,
    ..view.figures.map(figure => text(size: 9pt, fill: soft, figure.label)),
    ..view.figures.map(figure => text(size: 14pt, weight: "bold", figure.value)),
  )
}
#if view.rule != none { text(size: 10pt, fill: soft, view.rule) }

#if view.voices.len() > 0 {
  v(1mm)
  heading(level: 2, outlined: false, text(size: 12pt, weight: "bold", view.voicesTitle))
  for group in view.voices {
    par(text(size: 10.5pt)[#strong[#group.label (#str(group.names.len())):] #group.names.join(if view.rtl { "، " } else { ", " })])
  }
}
#for note in view.notes { par(text(size: 10.5pt, fill: soft, note)) }

#v(1fr)
#block(breakable: false, grid(columns: (1fr,) * view.signatures.len(), align: center, ..view.signatures.map(signature => block(height: 26mm, strong(signature)))))
`;
