import { beginning } from '#platform/pdf';

/** One letter a page: to whom, what for, when and where, the agenda, the person's own code, and a slip to send back. */
export const letterTemplate = `${beginning}
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 18mm), footer-descent: 5mm)
#set text(size: 11.5pt)
#set par(leading: 0.3em, spacing: 0.7em)

// Each letter goes to somebody else: its foot is in its own language and counts no pages of the others.
#let foot-of(letter) = {
  set text(size: 7pt, fill: soft, lang: letter.language, dir: if letter.rtl { rtl } else { ltr })
  grid(columns: (1fr, auto), align: (if letter.rtl { right } else { left }, if letter.rtl { left } else { right }), letter.foot.printedOn, text(dir: ltr, letter.foot.address))
}

#for (index, letter) in view.letters.enumerate() {
  set page(footer: foot-of(letter))
  set text(lang: letter.language, dir: if letter.rtl { rtl } else { ltr })
  grid(columns: (1fr, auto), column-gutter: 8mm,
    {
      text(size: 13pt, weight: "bold", fill: green, letter.owner)
      v(4mm)
      text(fill: soft, letter.on)
      v(6mm)
      text(size: 12.5pt, weight: "bold")[#letter.words.to #letter.to]
      if letter.represents != none { linebreak(); text(size: 10.5pt, fill: soft, letter.represents) }
    },
    align(center, {
      image(bytes(sys.inputs.at("code-" + str(index))), format: "svg", width: 26mm, alt: letter.address)
      v(1mm)
      text(size: 9pt, fill: soft, letter.words.code)
      linebreak()
      text(size: 14pt, weight: "bold", dir: ltr, letter.shortCode)
    }))
  v(6mm)
  text(weight: "bold", letter.subject)
  v(3mm)
  letter.words.greeting
  parbreak()
  letter.body
  v(2mm)
  table(columns: (auto, 1fr), stroke: none, inset: (x: 2mm, y: 1mm), align: (if letter.rtl { right } else { left }) + top,
    ..for fact in letter.facts { (text(fill: soft, fact.label), fact.value) })
  if letter.points.len() > 0 {
    v(2mm)
    text(weight: "bold", letter.words.agenda)
    enum(..letter.points)
  }
  v(2mm)
  letter.words.answerBy
  parbreak()
  letter.words.closing
  v(4mm)
  align(if letter.rtl { left } else { right }, block(width: 70mm, breakable: false, align(center, { strong(letter.owner); linebreak(); text(size: 10pt, fill: soft, letter.words.stamped); v(16mm) })))
  v(1fr)
  line(length: 100%, stroke: (paint: line-colour, dash: "dashed"))
  v(2mm)
  text(weight: "bold")[#letter.words.slip · #text(dir: ltr, letter.shortCode)]
  v(1mm)
  text(size: 10.5pt, letter.to)
  v(2mm)
  grid(columns: letter.words.choices.len(), column-gutter: 8mm, ..letter.words.choices.map(choice => [#box(width: 3.4mm, height: 3.4mm, stroke: 0.6pt + soft) #h(1.5mm) #choice]))
  v(4mm)
  grid(columns: (1fr, 1fr), text(size: 10.5pt, fill: soft)[#letter.words.received ........................], text(size: 10.5pt, fill: soft)[#letter.words.signed ........................])
}
`;
