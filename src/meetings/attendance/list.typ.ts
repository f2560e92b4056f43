import { beginning } from '#platform/pdf';

/** The attendance list on A4 paper: the heading of its columns and the level of institution stand again on each page. */
export const listTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 14mm, top: 14mm, bottom: 16mm), footer-descent: 5mm, footer: page-foot)
#set text(size: 10pt)

#align(center, {
  text(fill: green, weight: "bold", view.owner)
  v(1.5mm)
  heading(level: 1, outlined: false, text(size: 19pt, weight: "bold", view.words.title))
  v(1mm)
  set par(leading: 0.4em)
  text(size: 12.5pt, weight: "bold", view.meeting)
  linebreak()
  [#view.days · #view.place]
  linebreak()
  text(weight: "bold", view.stretch)
  linebreak()
  text(size: 9pt, fill: soft, view.closed)
})
#v(2mm)
#if view.groups.len() == 0 { align(center, text(fill: soft, view.words.nobody)) } else {
  block(width: 100%, fill: grounds.done, inset: (x: 3mm, y: 1.8mm), radius: 2pt)[#strong(view.words.total) · #view.total]
  v(1mm)
  table(
    columns: (9mm, 1fr, 42mm, 44mm, if view.isLong { 46mm } else { 27mm }),
    inset: (x: 1.5mm, y: 1.2mm),
    align: (center + top, start + top, start + top, start + top, start + top),
    stroke: (x: none, y: 0.4pt + line-colour),
    table.header(..(view.words.number, view.words.quality, view.words.institution, view.words.standing, view.words.when).map(words => table.cell(fill: green, text(size: 9.5pt, weight: "bold", fill: white, words)))),
    ..for group in view.groups {
      (table.header(level: 2, table.cell(colspan: 5, fill: rgb("#f4f2ea"), inset: (x: 2mm, y: 1.4mm), breakable: false)[#text(weight: "bold", group.name) #h(1fr) #text(size: 9pt, fill: soft, group.total)]),)
      for row in group.rows {
        (
          text(fill: soft, row.number),
          { if row.name != none { strong(row.name); linebreak() }; row.title },
          row.institution,
          { standing(row.standing); for note in row.notes { linebreak(); text(size: 9pt, note) } },
          row.when.join(linebreak()),
        ).map(told => table.cell(breakable: false, told))
      }
    },
  )
}
#v(5mm)
#block(breakable: false, width: 100%, grid(columns: (1fr, 1fr), column-gutter: 12mm, ..(view.words.chair, view.words.secretary).map(label => { text(size: 9.5pt, fill: soft, label); v(14mm); line(length: 100%, stroke: 0.4pt + soft) })))
`;
