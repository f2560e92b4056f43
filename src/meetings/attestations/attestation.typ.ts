import { beginning } from '#platform/pdf';

/** One page: who, at what, when; room for a signature and a stamp; the code by which it is checked. */
export const attestationTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 24mm, top: 22mm, bottom: 20mm), footer-descent: 6mm, footer: page-foot)
#set text(size: 13pt)
#set par(leading: 0.5em, spacing: 1em)

#grid(columns: (1fr, auto), column-gutter: 8mm, align: (start + horizon, center),
  text(size: 14pt, weight: "bold", fill: green, view.owner),
  {
    image(bytes(sys.inputs.code), format: "svg", width: 24mm, alt: view.address)
    v(1mm)
    text(size: 8pt, dir: ltr, view.code)
  })
#v(8mm)
#align(center, heading(level: 1, outlined: false, text(size: 26pt, weight: "bold", view.heading)))
#v(10mm)
#view.attests
#v(2mm)
#block(fill: grounds.done, inset: 5mm, radius: 3pt, width: 100%, {
  text(size: 18pt, weight: "bold", view.name)
  if view.quality != none { linebreak(); view.quality }
  if view.standsFor != none { linebreak(); text(size: 11.5pt, fill: soft, view.standsFor) }
})
#v(2mm)
#view.attended
#parbreak()
#text(size: 15pt, weight: "bold", view.meeting)
#linebreak()
#view.place
#v(3mm)
#strong(view.during)
#list(..view.halves)
#v(5mm)
#view.use
#v(8mm)
#grid(columns: (1fr, 1fr), view.on, align(center, { text(fill: soft, view.signature); v(26mm) }))
#v(1fr)
#text(size: 9pt, fill: soft, view.check)
`;
