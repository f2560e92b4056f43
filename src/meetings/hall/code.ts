import { createHmac, timingSafeEqual } from 'node:crypto';
import { refusal } from '#platform/refusals';

/** Milliseconds for which a code stands on the hall's screen. */
export const codeStep = 30_000;

/** A code that stood within so many steps before is told to be past; an older one is simply wrong. */
const stepsRemembered = 20;

/**
 * The six digits that stand in a hall at an instant: drawn from its meeting's secret and the step of the clock, so that
 * whoever knows them is there, or has been told by somebody who is.
 */
export function hallCode(secret: string, at: Date): string {
  return codeAt(secret, stepOf(at));
}

/** Milliseconds until the code changes. */
export function codeLasts(at: Date): number {
  return codeStep - (at.getTime() % codeStep);
}

/** Why digits open nothing: they are not those of the hall, or no longer. The one that stands and the one before it do. */
export function whyNotEnterBy(typed: string, secret: string, at: Date) {
  const digits = readHallCode(typed);
  if (digits === undefined) return refusal('hall.code_unreadable');
  const now = stepOf(at);
  const fits = Array.from({ length: stepsRemembered }, (_, back) => isSameCode(digits, codeAt(secret, now - back)));
  if (fits[0] || fits[1]) return undefined;

  return refusal(fits.includes(true) ? 'hall.code_past' : 'hall.code_wrong');
}

/** Six digits as they were typed, in Western or Arabic figures, with or without a blank; none for anything else. */
export function readHallCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u2066-\u2069-]/gu, '').replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) => String((figure.codePointAt(0) ?? 0) & 15));

  return /^\d{6}$/u.test(digits) ? digits : undefined;
}

function stepOf(at: Date): number {
  return Math.floor(at.getTime() / codeStep);
}

function codeAt(secret: string, step: number): string {
  const digest = createHmac('sha256', secret).update(`presence ${step}`).digest();

  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** Every comparison takes the same time, and all of them are made. */
function isSameCode(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

export type CodeRefusal = NonNullable<ReturnType<typeof whyNotEnterBy>>['code'];
