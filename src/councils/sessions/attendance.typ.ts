import { beginning } from '#platform/pdf';

/** The attendance register of a session on A4 paper. */
export const attendanceTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 20mm), footer-descent: 7mm, footer: page-foot)
#set text(size: 11pt)
#align(center, {
  text(size: 10pt, view.kingdom)
  linebreak()
  text(size: 13pt, weight: "bold", fill: green, view.body)
  linebreak()
  text(size: 11pt, [#view.session · #view.day])
  v(2mm)
  heading(level: 1, outlined: false, text(size: 17pt, weight: "bold", view.title))
})
#for call in view.calls { par(text(fill: soft, call)) }
#v(1mm)
#table(
  columns: (auto, 1.6fr, 1fr, 1.6fr),
  inset: (x: 2mm, y: 1.6mm), align: start + horizon,
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + soft } else { 0.35pt + line-colour }),
  table.header(..view.headings.map(heading => text(size: 9pt, fill: soft, weight: "bold", heading))),
  ..for row in view.rows { (row.number, strong(row.name), row.role, if row.there { row.stays.map(stay => text(dir: if view.rtl { rtl } else { ltr }, stay)).join(linebreak()) } else if view.absent != none { text(fill: terracotta, view.absent) } else { block(height: 7mm) }) },
)
#v(4mm)
#text(size: 9pt, fill: soft, view.note)
#v(1fr)
#block(breakable: false, above: 5mm, grid(columns: (1fr,) * view.signatures.len(), align: center, ..view.signatures.map(signature => block(height: 24mm, strong(signature)))))
`;
