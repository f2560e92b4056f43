import { beginning } from '#platform/pdf';

/** One party's sheet on A4 paper: where it stands at each step, by what act, until when, and what it owes. */
export const statusSheetTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 15mm, top: 13mm, bottom: 16mm), footer-descent: 5mm, footer: page-foot)
#set text(size: 9.5pt)

#let codes = block(width: 26mm, image(bytes(sys.inputs.code), format: "svg", width: 26mm, alt: view.foot.address))
#grid(columns: (1fr, auto), column-gutter: 6mm,
  {
    text(fill: soft, view.owner)
    v(1mm)
    text(size: 10pt, fill: green, weight: "bold", view.kind)
    heading(level: 1, outlined: false, text(size: 19pt, weight: "bold", view.name))
    if view.council != none { text(fill: soft, view.council) }
    v(1.5mm)
    text(size: 11pt, view.instrument)
    v(1mm)
    text(weight: "bold", view.asOf)
  },
  codes)

#v(2mm)
#block(width: 100%, fill: grounds.done, radius: 3pt, inset: (x: 3mm, y: 1.6mm), text(fill: green, weight: "bold", view.next))
#v(1mm)

#table(
  columns: (1.05fr, 1.25fr, 2fr, 1.6fr),
  inset: (x: 1.5mm, y: 1.5mm),
  align: start + top,
  stroke: (x, y) => (bottom: if y == 0 { 0.9pt + soft } else { 0.35pt + line-colour }),
  table.header(..view.headings.map(heading => text(size: 8.5pt, fill: soft, weight: "bold", heading))),
  ..for step in view.steps { (
    strong(step.name),
    standing(step.standing),
    step.acts.map(act => {
      act.lines.first()
      for line in act.lines.slice(1) { linebreak(); text(size: 8.5pt, fill: soft, line) }
      if act.unconfirmed { linebreak(); text(size: 8.5pt, fill: saffron, view.unconfirmed) }
    }).join(v(0.8mm)),
    {
      if step.by != none { step.by }
      if step.by != none and step.basis != none { linebreak() }
      if step.basis != none { text(size: 8.5pt, fill: soft, step.basis) }
    },
  ) },
)

#v(2mm)
#heading(level: 2, outlined: false, text(size: 12pt, weight: "bold", view.money.title))
#if view.money.years.len() == 0 { text(fill: soft, view.money.nothing) } else {
  table(
    columns: (0.7fr, 1.4fr, 1.4fr, 1.4fr, 2fr),
    inset: (x: 1.5mm, y: 1.4mm),
    align: start + horizon,
    stroke: (x, y) => (bottom: if y == 0 { 0.9pt + soft } else { 0.35pt + line-colour }),
    table.header(..view.money.headings.map(heading => text(size: 8.5pt, fill: soft, weight: "bold", heading))),
    ..for year in view.money.years { (
      strong(year.year), year.due, year.dueOn, year.received,
      {
        if year.awaited != none { standing((tone: "due", text: year.awaited, on: none)) }
        if year.awaited != none and year.arrears != none { linebreak() }
        if year.arrears != none { standing((tone: "late", text: year.arrears, on: none)) }
        if year.awaited == none and year.arrears == none { sign("none") }
      },
    ) },
  )
}

#v(1fr)
#text(size: 8.5pt, fill: soft)[#view.leads #linebreak() #text(dir: ltr, view.foot.address)]
`;
