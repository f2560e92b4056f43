import { beginning } from '#platform/pdf';

/** The board on A4 paper, lying: its news, its figures, a line for each party; where there are several provinces, each with its name again on every page. */
export const boardTemplate = `${beginning}
#set page(paper: "a4", flipped: true, margin: (x: 10mm, top: 9mm, bottom: 12mm), footer-descent: 3mm, footer: page-foot)
#set text(size: 8pt)

#grid(columns: (1fr, auto), align: (start, if view.rtl { left } else { right }),
  text(fill: soft, view.owner), text(fill: soft, weight: "bold", view.asOf))
#heading(level: 1, outlined: false, text(size: 16pt, weight: "bold", view.title))
#v(-1mm)
#text(size: 9.5pt, fill: soft, view.subtitle)
#v(1mm)

#block(width: 100%, stroke: 0.5pt + line-colour, radius: 3pt, inset: (x: 3mm, y: 1.2mm),
  grid(columns: view.figures.map(_ => 1fr), column-gutter: 5mm,
    ..view.figures.map(figure => {
      text(size: 7.5pt, fill: soft, figure.label)
      linebreak()
      text(size: 12pt, weight: "bold", figure.value)
      if figure.note != none [ #text(size: 8pt, fill: soft, figure.note)]
      if figure.share != none { v(0.6mm); meter(figure.share) }
    })))

#text(size: 7.5pt, view.legend.map(entry => box[#sign(entry.tone) #text(fill: inks.at(entry.tone), entry.text)]).join(h(1.4em)))
#v(-0.5mm)

#let row-of(row) = (
  [*#row.name*#if row.seats != none [ #text(size: 7pt, fill: soft, row.seats)]],
  ..row.cells.map(cell => if cell == none or cell.tone == "none" { text(fill: inks.at("none"), sign("none")) } else {
    standing(cell)
    if cell.unconfirmed [#text(fill: saffron, weight: "bold")[ \\*]]
  }),
  ..if row.money == none { () } else { (
    if row.money.text == none { text(fill: inks.at("none"), sign("none")) } else {
      row.money.text
      if row.money.awaited != none { linebreak(); text(size: 7pt, fill: saffron, row.money.awaited) }
      if row.money.late != none { h(0.5em); standing((tone: "late", text: row.money.late, on: none)) }
    },
  ) },
)

#table(
  columns: (1.5fr, 1.05fr, 1.7fr, 0.95fr, 0.95fr, 1.7fr).slice(0, view.columns.len()),
  inset: (x: 1.2mm, y: view.inset * 1mm),
  align: start + horizon,
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + soft } else { 0.35pt + line-colour }),
  table.header(repeat: true, ..view.columns.map(heading => text(size: 7.5pt, fill: soft, weight: "bold", heading))),
  ..for group in view.groups {
    if group.name != none {
      (table.header(level: 2, table.cell(colspan: view.columns.len(), fill: rgb("#f4f5f1"), breakable: false, {
        text(size: 9pt, weight: "bold", group.name)
        h(1.2em)
        text(size: 7.5pt, fill: soft, group.subtotal)
      })),)
    }
    for row in group.rows { row-of(row) }
  },
)
#if view.unconfirmed != none [#text(size: 7pt, fill: saffron)[\\* #view.unconfirmed]]
`;
