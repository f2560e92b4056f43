import { beginning } from '#platform/pdf';

/** A sheet to sign on A4 paper: institutions in their order, a row for each person with its code and room for a hand. */
export const sheetTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 15mm, top: 14mm, bottom: 16mm), footer-descent: 5mm, footer: page-foot)
#set text(size: 10.5pt)
// A row is signed: it is never cut in two by the end of a page.
#let whole(told) = table.cell(breakable: false, told)
#let code(text-of) = text(dir: ltr, weight: "bold", size: 12pt, tracking: 0.12em, text-of)

#grid(columns: (1fr, auto), column-gutter: 6mm, align: (start + horizon, start + horizon),
  {
    text(fill: green, weight: "bold", view.owner)
    linebreak()
    text(size: 16pt, weight: "bold", view.words.heading)
    linebreak()
    text(size: 11.5pt, weight: "bold", view.meeting)
  },
  {
    text(weight: "bold", view.span)
    linebreak()
    text(fill: soft, view.place)
  })
#v(2mm)
#text(size: 9pt, fill: soft, view.words.note)
#v(1mm)
#table(
  columns: (10mm, 22mm, 1fr, 52mm),
  inset: (x: 1.6mm, y: 1.4mm),
  align: (center + horizon, center + horizon, start + horizon, start + horizon),
  stroke: 0.5pt + rgb("#8d948f"),
  table.header(..(view.words.number, view.words.code, view.words.person, view.words.signature).map(words => table.cell(fill: grounds.done, text(size: 9.5pt, weight: "bold", words)))),
  ..for group in view.groups {
    (table.header(level: 2, repeat: false, table.cell(colspan: 4, align: start + horizon, fill: rgb("#f4f2ea"), inset: (y: 1.2mm, x: 2mm), strong(group.name))),)
    for row in group.rows {
      (
        row.number,
        code(row.code),
        block(height: 8.5mm, align(horizon, if row.name != none { strong(row.name); linebreak(); text(size: 9pt, fill: soft, row.title) } else { row.title })),
        [],
      ).map(whole)
    }
  },
  table.header(level: 2, repeat: false, table.cell(colspan: 4, align: start + horizon, fill: rgb("#f4f2ea"), inset: (y: 1.2mm, x: 2mm), strong(view.words.others))),
  ..for _ in range(view.emptyRows) { ([], [], block(height: 8.5mm), []).map(whole) },
)
#if view.groups.len() == 0 { align(center, text(fill: soft, view.words.nobody)) }
#v(4mm)
#block(breakable: false, grid(columns: (1fr, 1fr), column-gutter: 8mm, ..(view.words.count, view.words.secretary).map(label => [#label #box(width: 1fr, repeat(gap: 0.8mm)[.])])))
`;
