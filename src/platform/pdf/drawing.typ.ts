/** What every document begins with: its language and face, and the signs that go with each state. Signs are drawn: Amiri has none. */
export const beginning = `
#let view = json(bytes(sys.inputs.view))
#let start = if view.rtl { right } else { left }
#set document(title: view.title, date: none)
#set text(lang: view.language, dir: if view.rtl { rtl } else { ltr }, font: "Amiri", fallback: false, top-edge: 0.86em, bottom-edge: -0.3em, hyphenate: false)
#set par(leading: 0.12em, spacing: 0.4em)

#let green = rgb("#0f5c48")
#let terracotta = rgb("#a8431f")
#let saffron = rgb("#8a6210")
#let majorelle = rgb("#3d51a8")
#let soft = rgb("#5b655f")
#let line-colour = rgb("#d5d8d2")
#let inks = (done: green, due: saffron, late: terracotta, tacit: majorelle, no: rgb("#333a36"), "none": rgb("#8d948f"))
#let grounds = (done: rgb("#e7f4ec"), due: rgb("#fbf1d9"), late: rgb("#fbe9e0"), tacit: rgb("#edf0fb"), no: rgb("#eeeeea"), "none": none)

#let sign(tone) = {
  let ink = inks.at(tone)
  let drawn = stroke(paint: ink, thickness: 0.09em, cap: "round", join: "round")
  box(width: 0.62em, height: 0.62em, baseline: 0.02em, {
    if tone == "done" {
      place(top + left, curve(stroke: drawn, curve.move((0.04em, 0.34em)), curve.line((0.24em, 0.54em)), curve.line((0.6em, 0.08em))))
    } else if tone == "due" {
      place(top + left, circle(radius: 0.29em, stroke: drawn))
      place(top + left, curve(stroke: drawn, curve.move((0.29em, 0.12em)), curve.line((0.29em, 0.32em)), curve.line((0.44em, 0.4em))))
    } else if tone == "late" {
      place(top + left, curve(stroke: stroke(paint: ink, thickness: 0.13em, cap: "round"), curve.move((0.31em, 0.02em)), curve.line((0.31em, 0.36em))))
      place(top + left, dx: 0.235em, dy: 0.5em, circle(radius: 0.075em, fill: ink))
    } else if tone == "tacit" {
      for y in (0.16em, 0.4em) {
        place(top + left, curve(stroke: drawn, curve.move((0.02em, y + 0.06em)), curve.cubic((0.2em, y - 0.14em), (0.4em, y + 0.24em), (0.6em, y))))
      }
    } else if tone == "no" {
      place(top + left, curve(stroke: drawn, curve.move((0.08em, 0.08em)), curve.line((0.54em, 0.54em))))
      place(top + left, curve(stroke: drawn, curve.move((0.54em, 0.08em)), curve.line((0.08em, 0.54em))))
    } else {
      place(top + left, curve(stroke: drawn, curve.move((0.12em, 0.32em)), curve.line((0.5em, 0.32em))))
    }
  })
}

#let standing(cell) = {
  let words = text(fill: inks.at(cell.tone), {
    sign(cell.tone)
    h(0.35em)
    if cell.tone == "late" { strong(cell.text) } else { cell.text }
    if cell.on != none { text(size: 0.9em)[ · #cell.on] }
  })
  if cell.tone == "none" { words } else { box(fill: grounds.at(cell.tone), inset: (x: 0.4em), outset: (y: 0.05em), radius: 2pt, words) }
}

#let meter(share, tone: "done") = {
  block(width: 100%, height: 2pt, fill: line-colour, radius: 1pt, {
    if share > 0 { place(top + start, rect(width: share * 100%, height: 2pt, radius: 1pt, fill: inks.at(tone))) }
  })
}

// A page in another language than the document's first has a foot of its own: words and direction go together.
#let foot-of(foot, from-right) = context {
  set text(size: 7pt, fill: soft, dir: if from-right { rtl } else { ltr })
  grid(columns: (1fr, auto, 1fr), align: (if from-right { right } else { left }, center, if from-right { left } else { right }),
    foot.printedOn,
    text(dir: ltr, foot.address),
    foot.page.replace("{page}", str(here().page())).replace("{pages}", str(counter(page).final().first())))
}
#let page-foot = foot-of(view.foot, view.rtl)
`;
