import { beginning } from '#platform/pdf';

/** A sheet to sign on A4 paper: institutions in their order, a row for each person with its code and room for a hand. */
export const sheetTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 15mm, top: 14mm, bottom: 16mm), footer-descent: 5mm, footer: page-foot)
#set text(size: 10.5pt)
// A row is signed: it is never cut in two by the end of a page.
#let whole(told) = table.cell(breakable: false, told)
#let across(told) = table.cell(colspan: 4, align: start + horizon, fill: rgb("#f4f2ea"), inset: (y: 1.2mm, x: 2mm), strong(told))
#let code(text-of) = text(dir: ltr, weight: "bold", size: 12pt, tracking: 0.12em, text-of)
#let row-of(row) = (
  row.number,
  code(row.code),
  block(height: 8.5mm, align(horizon, if row.name != none { strong(row.name); linebreak(); text(size: 9pt, fill: soft, row.title) } else { row.title })),
  [],
).map(whole)
#let held = if view.groups.len() == 0 { 0 } else { calc.min(2, view.groups.last().rows.len()) }

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
#let sheet(empty-rows) = table(
  columns: (10mm, 22mm, 1fr, 52mm),
  inset: (x: 1.6mm, y: 1.4mm),
  align: (center + horizon, center + horizon, start + horizon, start + horizon),
  stroke: 0.5pt + rgb("#8d948f"),
  table.header(..(view.words.number, view.words.code, view.words.person, view.words.signature).map(words => table.cell(fill: grounds.done, text(size: 9.5pt, weight: "bold", words)))),
  ..for (index, group) in view.groups.enumerate() {
    let here = if index + 1 == view.groups.len() { group.rows.slice(0, -held) } else { group.rows }
    if here.len() > 0 { (table.header(level: 2, repeat: false, across(group.name)),) }
    here.map(row-of).flatten()
  },
  // The empty rows never stand alone on a page: the last of those expected go with them, and the line that the secretary signs.
  table.footer(repeat: false,
    ..if held > 0 {
      if held == view.groups.last().rows.len() { (across(view.groups.last().name),) }
      view.groups.last().rows.slice(-held).map(row-of).flatten()
    },
    across(view.words.others),
    ..for _ in range(empty-rows) { ([], [], block(height: 8.5mm), []).map(whole) },
    table.cell(colspan: 4, stroke: none, inset: (x: 0mm, top: 4mm), align: start, {
      if view.groups.len() == 0 { align(center, text(fill: soft, view.words.nobody)); v(2mm) }
      grid(columns: (1fr, 1fr), column-gutter: 8mm, ..(view.words.count, view.words.secretary).map(label => [#label #box(width: 1fr, repeat(gap: 0.8mm)[.])]))
    }),
  ),
)
// A sheet that fits on its page with fewer empty rows does not ask for a second one.
#layout(size => context {
  let left-of-page = page.height - 16mm - here().position().y
  let fits(rows) = measure(block(width: size.width, sheet(rows))).height < left-of-page
  let rows = if view.emptyRows.least == view.emptyRows.most or fits(view.emptyRows.most) { none } else { range(view.emptyRows.least, view.emptyRows.most).rev().find(fits) }
  sheet(if rows == none { view.emptyRows.most } else { rows })
})
`;
