import { decodeHTML } from 'entities';
import { instantOf } from '#platform/calendars';
import { isDay } from '#platform/days';
import { plainText } from '#platform/words';

/** Signs that XML forbids and that pasted texts bring all the same. */
// oxlint-disable-next-line eslint/no-control-regex -- they are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;

/** What is not text is left out, lines end in one way. */
export function cleaned(text: string): { text: string; hadControls: boolean } {
  const clean = text.replace(forbidden, '');

  return { text: clean.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), hadControls: clean.length < text.length };
}

/** A title or a name as it is read: entities as their signs, twice where an export encoded them twice, without tags, on one line. */
export function textOf(html: string): string {
  const read = decodeHTML(html.replaceAll(/<[a-z/!][^<>]*>/giu, ' '));

  return plainText(/&(?:#\d+|#x[\da-f]+|amp|nbsp|quot|laquo|raquo);/iu.test(read) ? decodeHTML(read) : read).replaceAll(/\s+/gu, ' ');
}

/** What a comment says, without its tags and with its lines. */
export function linesOf(html: string): string {
  const lines = html.replaceAll(/\s*<(?:br|\/p|\/li|\/div)\b[^<>]*>\s*/giu, '\n').replaceAll(/<[a-z/!][^<>]*>/giu, '');

  return plainText(decodeHTML(lines));
}

/** A slug whose percent signs are read, in small letters as WordPress keeps it; one that cannot be read stays as it is. */
export function slugOf(written: string): string {
  const slug = written.trim();
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** An identifier; null for none, for zero, and for what is no number. */
export function idIn(text: string): number | null {
  return /^[1-9]\d{0,14}$/u.test(text.trim()) ? Number(text) : null;
}

/** A day and an hour as WordPress writes them; a date without one is all zeros. */
const moment = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/u;

/** The instant of a date in UTC; null for zeros and for a date that does not exist. */
export function instantInUtc(text: string): Date | null {
  const [, day, hour = '', minute = '', second = ''] = moment.exec(text.trim()) ?? [];
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;

  return new Date(`${day}T${hour}:${minute}:${second}Z`);
}

/** The instant of a date on the site’s clock, which is taken for Morocco’s. */
export function instantInMorocco(text: string): Date | null {
  const [, day, hour = '', minute = ''] = moment.exec(text.trim()) ?? [];
  if (!isDay(day) || instantInUtc(text) === null) return null;

  return instantOf(day, `${hour}:${minute}`);
}

/** What RSS calls pubDate; «Wed, 30 Nov -0001» is none. */
export function instantOfFeed(text: string): Date | null {
  const at = new Date(text.trim());

  return Number.isNaN(at.getTime()) || !isDay(at.toISOString().slice(0, 10)) ? null : at;
}
