/** Milliseconds that each of some works takes, taken in turns so that a noisy machine is unfair to all alike; the median of the rounds. */
export async function inTurns<Name extends string>(works: Readonly<Record<Name, () => Promise<unknown>>>, { rounds = 15, times = 5 } = {}): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await works[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      for (let time = 0; time < times; time += 1) await works[name]();
      taken[name].push((performance.now() - start) / times);
    }
  }

  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

export async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();

  return performance.now() - start;
}

export function row(label: string, ...cells: (string | number)[]): void {
  process.stdout.write(`  ${label.padEnd(58)} ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(10)).join(' ')}\n`);
}

export function title(text: string): void {
  process.stdout.write(`\n${text}\n`);
}
