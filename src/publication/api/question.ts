import { z } from 'zod';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Kind } from './schemas.ts';
import { kinds } from './schemas.ts';

/** What is asked of a list. */
export interface Question {
  limit: number;
  /** The key after which the page begins. */
  after: number;
  bodyId: number | null;
  createdSince: Date | null;
  createdUntil: Date | null;
  modifiedSince: Date | null;
  modifiedUntil: Date | null;
}

export const mostOnAPage = 100;
const usualOnAPage = 50;

const instant = z.iso.datetime({ offset: true });

/** Every parameter of a list as our description gives it. */
export const parameters = {
  limit: z.int().min(1).max(mostOnAPage).default(usualOnAPage).meta({ description: 'Objects on a page.' }),
  cursor: z.string().meta({ description: 'Where the page begins. Follow `links.next`; build no such value.' }),
  body: z.int().min(1).meta({ description: 'Of this body alone: the number at the end of its address.' }),
  created_since: instant.meta({ description: 'Came to be at this instant or later.' }),
  created_until: instant.meta({ description: 'Came to be at this instant or before.' }),
  modified_since: instant.meta({ description: 'Changed at this instant or later. With these come those that are public no more, as `deleted`.' }),
  modified_until: instant.meta({ description: 'Changed at this instant or before.' }),
};

/** Reads what is asked. Refuses what has no sense, a parameter that there is not, and one that is given twice: whoever mistypes a day must not get everything. */
export function questionIn(kind: Kind, asked: URLSearchParams): Question {
  const names = [...asked.keys()];
  for (const name of names) {
    refuseIf(Object.hasOwn(parameters, name) ? undefined : refusal('query.parameter_unknown', { parameter: name.slice(0, 60) }));
    refuseIf(names.indexOf(name) === names.lastIndexOf(name) ? undefined : refusal('query.parameter_twice', { parameter: name }));
  }
  const limit = wholeIn(asked, 'limit') ?? usualOnAPage;
  refuseIf(limit > mostOnAPage ? refusal('query.number_unreadable', { parameter: 'limit', maximum: mostOnAPage }) : undefined);

  return {
    limit,
    after: keyIn(kind, asked.get('cursor')),
    bodyId: wholeIn(asked, 'body'),
    createdSince: instantIn(asked, 'created_since'),
    createdUntil: instantIn(asked, 'created_until'),
    modifiedSince: instantIn(asked, 'modified_since'),
    modifiedUntil: instantIn(asked, 'modified_until'),
  };
}

const largest = 999_999_999;

function wholeIn(asked: URLSearchParams, parameter: string): number | null {
  const text = asked.get(parameter);
  if (text === null) return null;
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new RefusalError(refusal('query.number_unreadable', { parameter, maximum: parameter === 'limit' ? mostOnAPage : largest }));

  return Number(text);
}

/** A plus sign that was sent as it is reads as a space in an address. */
function instantIn(asked: URLSearchParams, parameter: string): Date | null {
  const text = asked.get(parameter);
  if (text === null) return null;
  const at = new Date(instant.safeParse(text).success ? text : Number.NaN);
  if (!(at.getUTCFullYear() > 0)) throw new RefusalError(refusal('query.instant_unreadable', { parameter }));

  return at;
}

/** Where a page begins, as a text in which nobody reads anything. */
export function cursorAfter(kind: Kind, key: number): string {
  return Buffer.from(`${kinds.indexOf(kind)}.${key}`).toString('base64url');
}

function keyIn(kind: Kind, cursor: string | null): number {
  if (cursor === null) return 0;
  const key = /^\d{1,2}\.([1-9]\d{0,8})$/u.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (key === undefined || cursorAfter(kind, Number(key)) !== cursor) throw new RefusalError(refusal('query.cursor_unreadable'));

  return Number(key);
}
