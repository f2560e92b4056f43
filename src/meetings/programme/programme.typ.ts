import { beginning } from '#platform/pdf';

/** A programme on A4 paper: the meeting and its motto, then each day with its sittings, their hours, points and presenters. */
export const programmeTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 17mm, top: 15mm, bottom: 17mm), footer-descent: 5mm, footer: page-foot)
#set text(size: 10.5pt)

#align(center, {
  text(fill: soft, view.owner)
  v(2mm)
  heading(level: 1, outlined: false, text(size: 21pt, weight: "bold", view.title))
  if view.motto != none {
    v(1.5mm)
    text(size: 14pt, fill: green, weight: "bold", view.motto)
  }
  v(2mm)
  text(weight: "bold", view.days)
  linebreak()
  text(fill: soft, view.place)
  if view.online != none {
    linebreak()
    text(fill: soft, dir: ltr, view.online)
  }
})
#v(3mm)
#line(length: 100%, stroke: 1.2pt + green)

#let tones = (kept: green, late: rgb("#a5431f"), open: rgb("#7a5a12"), let_go: soft)
#if view.before != none {
  v(3mm)
  block(sticky: true, heading(level: 2, outlined: false, text(size: 14pt, weight: "bold", fill: green, view.before.title)))
  block(sticky: true, text(size: 9pt, fill: soft, view.before.on))
  for meeting in view.before.meetings {
    block(sticky: true, above: 2.5mm, strong(meeting.name))
    table(
      columns: (1fr, 48mm, 24mm),
      inset: (x: 1.2mm, y: 1.4mm),
      align: start + top,
      stroke: (x, y) => (bottom: 0.35pt + line-colour),
      table.header(..view.before.headings.map(name => text(size: 9pt, fill: soft, name))),
      ..for matter in meeting.matters { (
        [#matter.text #text(size: 9pt, fill: soft)[(#matter.kind)]],
        text(size: 9.5pt, matter.news),
        text(size: 9.5pt, weight: "bold", fill: tones.at(matter.standing), matter.said),
      ) },
    )
  }
}

// A day that does not end on its page has its heading, and that of its sitting, on the next page again.
#for day in view.parts {
  v(3.5mm)
  table(
    columns: (15mm, 12mm, 1fr, auto),
    inset: (x: 1.2mm, y: 1.5mm),
    align: (start + top, start + top, start + top, end + top),
    stroke: (x, y) => (bottom: 0.35pt + line-colour),
    ..if day.name != none {
      (table.header(table.cell(colspan: 4, stroke: none, inset: (x: 0mm, y: 0.8mm), align: start, heading(level: 2, outlined: false, text(size: 14pt, weight: "bold", fill: green, day.name)))),)
    },
    ..for sitting in day.sittings {
      (table.header(level: 2, table.cell(colspan: 4, stroke: none, inset: (x: 0mm, top: 1.5mm, bottom: 1mm), align: start, {
        block(width: 100%, fill: grounds.done, radius: 3pt, inset: (x: 3mm, y: 1.4mm),
          grid(columns: (1fr, auto), column-gutter: 4mm, strong(sitting.title), text(fill: green, sitting.hours)))
        if sitting.note != none { block(above: 1mm, text(size: 9pt, fill: soft, sitting.note)) }
      })),)
      for point in sitting.points { (
        text(weight: "bold", fill: green, point.hour),
        text(dir: ltr, point.number),
        pad(..if view.rtl { (right: point.depth * 4mm) } else { (left: point.depth * 4mm) }, {
          text(weight: if point.depth == 0 { "bold" } else { "regular" }, point.title)
          if point.presenter != none { linebreak(); text(size: 9.5pt, fill: soft, point.presenter) }
        }),
        text(size: 9pt, fill: soft)[#point.kind#if point.length != none [ · #point.length]],
      ).map(told => table.cell(breakable: false, told)) }
    },
  )
}
#if view.parts.len() == 0 { v(4mm); align(center, text(fill: soft, view.nothing)) }
`;
