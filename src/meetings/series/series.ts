import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingKind } from '../kinds.ts';
import type { Gender } from '../ordinals.ar.ts';

/** What a committee is for, and how often it meets. */
export interface Mandate {
  mandateAr: string;
  mandateFr: string | null;
  /** The decision or convention by which it was established. */
  establishedByAr: string | null;
  establishedByFr: string | null;
  /** At least so many meetings in a civil year. */
  meetingsYearly: number;
  /** True where everybody may know of it before it meets: what it is for, and who sits in it by title and body. */
  isPublic?: boolean;
}

export interface SeriesPlan {
  kind: MeetingKind;
  titleAr: string;
  titleFr: string | null;
  /** What one meeting of it is called: «اللقاء التواصلي». */
  editionAr: string;
  editionFr: string | null;
  /** The gender of that name, which the ordinal or the pronoun before it follows. */
  editionGender: Gender;
  mandate: Mandate | null;
}

export const seatCapacities = ['chair', 'secretariat', 'rapporteur', 'member'] as const;
export type SeatCapacity = (typeof seatCapacities)[number];

/** A seat in a committee, held by title and body from a day on, never by a person's name. */
export interface SeatPlan {
  capacity: SeatCapacity;
  titleAr: string;
  titleFr: string | null;
  bodyId: number | null;
  startsOn: Day;
}

const mostMeetings = 52;

/** Why a series cannot be opened so. A committee has a mandate and a rhythm; nothing else has. */
export function whyNotOpenSeries({ titleAr, editionAr, kind, mandate }: SeriesPlan) {
  if (!titleAr.trim() || !editionAr.trim()) return refusal('series.title_missing');
  if ((kind === 'committee') !== (mandate !== null)) return refusal(mandate === null ? 'series.mandate_missing' : 'series.mandate_unneeded');
  if (mandate === null) return undefined;
  if (!mandate.mandateAr.trim()) return refusal('series.mandate_missing');

  return Number.isInteger(mandate.meetingsYearly) && mandate.meetingsYearly >= 1 && mandate.meetingsYearly <= mostMeetings ? undefined : refusal('series.rhythm_unclear', { most: mostMeetings });
}

/** Why a seat cannot be given: only in a committee, with a title, and one chair at a time. */
export function whyNotSeat(seat: SeatPlan, kind: MeetingKind, seated: readonly { capacity: SeatCapacity; endsOn: Day | null }[]) {
  if (kind !== 'committee') return refusal('series.no_committee');
  if (!seat.titleAr.trim()) return refusal('seat.title_missing');
  const chaired = seat.capacity === 'chair' && seated.some(({ capacity, endsOn }) => capacity === 'chair' && (endsOn === null || endsOn >= seat.startsOn));

  return chaired ? refusal('seat.chair_taken') : undefined;
}

/** Why a seat cannot end on a day. */
export function whyNotUnseat(seat: { startsOn: Day; endsOn: Day | null }, endsOn: Day) {
  if (seat.endsOn !== null) return refusal('seat.ended_before', { endsOn: seat.endsOn });

  return endsOn < seat.startsOn ? refusal('seat.ends_before_it_starts', { startsOn: seat.startsOn }) : undefined;
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type SeriesRefusal = CodeOf<typeof whyNotOpenSeries> | CodeOf<typeof whyNotSeat> | CodeOf<typeof whyNotUnseat> | 'series.unknown' | 'seat.unknown' | 'seat.body_unknown';
