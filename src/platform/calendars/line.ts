/** A content line of iCalendar, not folded: `NAME;PARAMETER=value:text`. */
export function line(name: string, value: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);

  return [name, ...given.map(([parameter, text]) => `${parameter}=${quoted(text)}`)].join(';') + `:${value}`;
}

/** People's text as a value: a comma or a break of line in it ends nothing. */
export function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\n|\r/gu, '\\n').replaceAll(/[\p{Cc}]/gu, '');
}

/** A parameter has no way to carry quotation marks: they become the typographic ones. */
function quoted(text: string): string {
  const safe = text.replaceAll('"', '”').replaceAll(/\p{Cc}/gu, ' ');

  return /[:;,\s]/u.test(safe) ? `"${safe}"` : safe;
}

/** An instant in UTC: `20260310T083000Z`. */
export function utc(instant: Date): string {
  return `${instant.toISOString().replaceAll(/[-:]|\.\d{3}/gu, '')}`;
}

/** A local hour: `20260310T093000`. */
export function local(day: string, time: string): string {
  return `${day.replaceAll('-', '')}T${time.slice(0, 5).replace(':', '')}00`;
}
