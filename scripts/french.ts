import { parseSync, Visitor } from 'oxc-parser';

/** Files whose literals are read by French readers: their words, and the demonstration world. */
export const frenchFiles = /(?:\.fr\.ts|^db\/world\/(?!.*\.test\.).*\.ts)$/u;

/** What French printing asks, each with what is found in its place: a space that breaks no line, thin before a high sign. */
const customs: readonly (readonly [found: RegExp, printed: string])[] = [
  [/ (?=[;?!%])/gu, '\u202f'],
  [/ (?=[:»])/gu, '\u00a0'],
  [/(?<=«) /gu, '\u00a0'],
  [/(?<=\bn°) /giu, '\u00a0'],
  [/(?<=\p{Script=Latin})\\?'(?=\p{Script=Latin})/gu, '’'],
];

/** A source file with its sentences as French prints them; what is code stays as it is. */
export function printedInFrench(path: string, source: string): string {
  let printed = source;
  for (const { start, end } of literalsIn(path, source).toReversed()) printed = printed.slice(0, start) + asPrinted(printed.slice(start, end)) + printed.slice(end);

  return printed;
}

function asPrinted(text: string): string {
  return customs.reduce((line, [found, printed]) => line.replace(found, printed), text);
}

interface Place {
  start: number;
  end: number;
}

/** Where sentences stand in a file: in strings and in the fixed parts of templates. */
function literalsIn(path: string, source: string): Place[] {
  const places: Place[] = [];
  const take = ({ start, end }: Place) => void places.push({ start, end });
  new Visitor({
    Literal: (node) => (typeof node.value === 'string' ? take(node) : undefined),
    TemplateElement: take,
  }).visit(parseSync(path, source).program);

  return places.toSorted((one, other) => one.start - other.start);
}
