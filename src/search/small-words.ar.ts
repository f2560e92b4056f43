/** Words that stand in nearly every text, folded, in each language in which people ask: they tell nothing beside another one. */
export const smallWords: ReadonlySet<string> = new Set(`في من علي الي عن ان ما لا هذا هذه ذلك تلك التي الذي الذين هو هي او ثم قد كل بين بعد قبل مع عند و ب ل ف ك
  le la les l de des du d un une et en a au aux pour par sur dans que qui qu ou ce ces cette son sa ses est sont avec
  the of and in to for on`.split(/\s+/u));
