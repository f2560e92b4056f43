import type { Day } from '#platform/days';
import { daysBetween } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { MeetingKind, MeetingMode, Visibility } from '../kinds.ts';

/** A meeting as it is meant to be. Without a title it is named after its series and number. */
export interface MeetingPlan {
  kind: MeetingKind;
  seriesId: number | null;
  number: number | null;
  /** The year of a yearly edition; none outside yearly series. */
  editionYear: number | null;
  titleAr: string;
  titleFr: string | null;
  mottoAr: string | null;
  mottoFr: string | null;
  startsOn: Day;
  /** The last day, of a meeting of several days. */
  endsOn: Day | null;
  placeAr: string;
  placeFr: string | null;
  territoryCode: string | null;
  mode: MeetingMode;
  /** Where those who are not in the room meet: an https address. */
  onlineAddress: string | null;
  visibility: Visibility;
}

/** Days from the first to the last that one meeting may span: the longest session of a council with its extension. */
export const longestMeeting = 31;

const years = { first: 1956, last: 2100 };

/** Why a meeting cannot be meant so. Whether its day is still ahead is asked apart: it may stay while the rest is changed. */
export function whyNotPlan(plan: MeetingPlan) {
  return whyNotNamed(plan) ?? whyNotDated(plan) ?? whyNotPlaced(plan);
}

/** Why a day cannot be planned any more. */
export function whyNotAhead({ startsOn }: Pick<MeetingPlan, 'startsOn'>, today: Day) {
  return startsOn < today ? refusal('plan.day_passed', { today }) : undefined;
}

function whyNotNamed({ titleAr, seriesId, number, editionYear }: MeetingPlan) {
  if (!titleAr.trim() && (seriesId === null || number === null)) return refusal('meeting.title_missing');
  if (number !== null && seriesId === null) return refusal('meeting.number_without_series');
  if (number !== null && number < 1) return refusal('meeting.number_not_positive');
  if (editionYear !== null && (editionYear < years.first || editionYear > years.last)) return refusal('plan.year_unclear');

  return undefined;
}

function whyNotDated({ startsOn, endsOn }: MeetingPlan) {
  if (endsOn === null) return undefined;
  if (endsOn < startsOn) return refusal('plan.ends_before_it_starts');

  return daysBetween(startsOn, endsOn) >= longestMeeting ? refusal('plan.too_long', { days: longestMeeting }) : undefined;
}

function whyNotPlaced({ mode, placeAr, onlineAddress }: MeetingPlan) {
  if (mode !== 'online' && !placeAr.trim()) return refusal('meeting.place_missing');
  if (mode === 'in_person') return undefined;
  if (!onlineAddress?.trim()) return refusal('plan.address_missing');

  return isHttps(onlineAddress) ? undefined : refusal('plan.address_not_https');
}

/** True for a whole address of a page reached over a protected line, without a user's name in it. */
export function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);

  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type PlanRefusal = CodeOf<typeof whyNotPlan> | CodeOf<typeof whyNotAhead>;
