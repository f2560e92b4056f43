import pg from 'pg';

type Reader = (text: string) => unknown;

const { builtins } = pg.types;
const arrayOf = { int8: 1016, numeric: 1231, date: 1182, text: 1009 };

const asText: Reader = (text) => text;
const readTexts = pg.types.getTypeParser(arrayOf.text as number) as (text: string) => (string | null)[];

/** What PostgreSQL's own types become, fixed once at the edge: days stay text, counts and centimes are numbers. */
const readers = new Map<number, Reader>([
  [builtins.INT8, readWhole],
  [builtins.NUMERIC, Number],
  [builtins.DATE, asText],
  [arrayOf.int8, each(readWhole)],
  [arrayOf.numeric, each(Number)],
  [arrayOf.date, each(asText)],
]);

/** Whole numbers beyond 2^53 would silently change: that is a fault, since no count and no amount is so large. */
function readWhole(text: string): number {
  const whole = Number(text);
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Too large to be exact: ${text}`);

  return whole;
}

function each(read: Reader): Reader {
  return (text) => readTexts(text).map((element) => (element === null ? null : read(element)));
}

export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => readers.get(id) ?? pg.types.getTypeParser(id, format as 'text')) as typeof pg.types.getTypeParser,
};
