import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { InstrumentKind } from '../standings/index.ts';

/** A party bound to the text as it stands: its council approved it, or it signed. */
export interface Bound {
  nameAr: string;
  nameFr: string;
  on: Day;
}

/** The text in force, with the first council that approved it and the first party that signed it. */
export interface TextInForce {
  kind: InstrumentKind;
  number: number;
  issuedOn: Day;
  textAr: string;
  textFr: string | null;
  approved: Bound | null;
  signed: Bound | null;
}

export interface NextText {
  /** The version that stood before whoever wrote this one. */
  previous: number;
  textAr: string;
  textFr: string | null;
  issuedOn: Day;
}

/**
 * Why a text may not change any more: a council decided on it, or somebody put a signature under it; an addendum is then
 * the way. A policy may always have a next version: it is signed, diffused and acknowledged anew.
 */
export function whyNotChangeText({ kind, approved, signed }: Pick<TextInForce, 'kind' | 'approved' | 'signed'>) {
  if (kind === 'policy') return undefined;
  if (signed) return refusal('version.after_signature', { ...signed });
  if (kind === 'convention' && approved) return refusal('version.after_approval', { ...approved });

  return undefined;
}

/** Why a version may not follow the one in force. */
export function whyNotIssueVersion(text: TextInForce, next: NextText, today: Day) {
  const refused = whyNotChangeText(text);
  if (refused) return refused;
  if (next.previous !== text.number) return refusal('version.changed_meanwhile', { number: text.number });
  if (!next.textAr.trim()) return refusal('version.text_missing');
  if (next.textAr.trim() === text.textAr.trim() && (next.textFr ?? '').trim() === (text.textFr ?? '').trim()) return refusal('version.unchanged', { number: text.number });
  if (next.issuedOn > today) return refusal('version.in_future', { today });
  if (next.issuedOn < text.issuedOn) return refusal('version.before_previous', { number: text.number, day: text.issuedOn });

  return undefined;
}
