/** How many slips are forgiven in a word: none in a short one, where nearly every other is near. */
export function slipsForgiven({ length }: string): number {
  if (length < 4) return 0;

  return length < 8 ? 1 : 2;
}

/** How many slips lead from one word to another: a letter too many, missing, another, or two that changed places. */
export function slipsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [row, letter] of a.entries()) {
    const line = [row + 1];
    for (const [column, against] of b.entries()) {
      const changed = (last[column] ?? 0) + (letter === against ? 0 : 1);
      const swapped = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === against ? (before[column - 1] ?? 0) + 1 : Infinity;
      line.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    [before, last] = [last, line];
  }

  return last[b.length] ?? 0;
}

const most = 8;

/** Those of some words that the fewest slips may have made of the one that was typed. */
export function nearWords(typed: string, words: readonly string[]): string[] {
  const measured = words.map((word) => ({ word, slips: slipsBetween(typed, word) })).filter(({ slips }) => slips > 0 && slips <= slipsForgiven(typed));
  const fewest = Math.min(...measured.map(({ slips }) => slips));

  return measured.filter(({ slips }) => slips === fewest).slice(0, most).map(({ word }) => word);
}
