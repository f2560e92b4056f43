import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

/** Who chaired, by office and institution; a person's name is never asked. */
export interface Chair {
  titleAr: string;
  titleFr: string | null;
  bodyId: number | null;
}

/** Who was there, by title and institution. */
export interface Attendance {
  titleAr: string;
  titleFr: string | null;
  institutionAr: string | null;
  institutionFr: string | null;
  bodyId: number | null;
  presentCount: number;
}

export interface Conclusion {
  /** Known for a conclusion that stands already; commitments lean on it. */
  id: number | null;
  textAr: string;
  textFr: string | null;
}

/** A meeting as its minutes tell it. Without a title it is named after its series and number. */
export interface MeetingRecord {
  seriesId: number | null;
  number: number | null;
  titleAr: string;
  titleFr: string | null;
  heldOn: Day;
  placeAr: string;
  placeFr: string | null;
  territoryCode: string | null;
  minutesAr: string;
  minutesFr: string | null;
  chairs: readonly Chair[];
  attendance: readonly Attendance[];
  conclusions: readonly Conclusion[];
}

/** Why a meeting cannot be recorded: a record tells what was held, where, and who chaired. */
export function whyNotKeepRecord(meeting: MeetingRecord, today: Day) {
  if (meeting.heldOn > today) return refusal('meeting.in_future', { today });
  if (!meeting.placeAr.trim()) return refusal('meeting.place_missing');
  if (!meeting.titleAr.trim() && (meeting.seriesId === null || meeting.number === null)) return refusal('meeting.title_missing');
  if (meeting.number !== null && meeting.seriesId === null) return refusal('meeting.number_without_series');
  if (meeting.number !== null && meeting.number < 1) return refusal('meeting.number_not_positive');
  if (meeting.chairs.length === 0) return refusal('meeting.chair_missing');
  if ([...meeting.chairs, ...meeting.attendance].some((row) => !row.titleAr.trim())) return refusal('meeting.row_without_title');
  if (meeting.conclusions.some(({ textAr }) => !textAr.trim())) return refusal('meeting.conclusion_empty');
  if (meeting.attendance.some((row) => row.presentCount < 1)) return refusal('meeting.nobody_counted');

  return whyNotSoLong(meeting);
}

const longestTitle = 200;
const longestConclusion = 4000;
const mostPresent = 9999;

function whyNotSoLong({ chairs, attendance, conclusions }: MeetingRecord) {
  const titles = [...chairs.flatMap((row) => [row.titleAr, row.titleFr]), ...attendance.flatMap((row) => [row.titleAr, row.titleFr, row.institutionAr, row.institutionFr])];
  if (titles.some((text) => (text ?? '').length > longestTitle)) return refusal('meeting.row_too_long', { maximum: longestTitle });
  if (conclusions.some(({ textAr, textFr }) => Math.max(textAr.length, textFr?.length ?? 0) > longestConclusion)) return refusal('meeting.row_too_long', { maximum: longestConclusion });

  return attendance.some((row) => row.presentCount > mostPresent) ? refusal('meeting.too_many_counted', { maximum: mostPresent }) : undefined;
}

export type MeetingRefusal =
  | NonNullable<ReturnType<typeof whyNotKeepRecord>>['code']
  | 'meeting.unknown'
  | 'meeting.series_unknown'
  | 'meeting.body_unknown'
  | 'meeting.territory_unknown'
  | 'meeting.number_taken'
  | 'meeting.recorded_twice'
  | 'meeting.changed_meanwhile'
  | 'meeting.day_after_commitments'
  | 'meeting.conclusion_bound'
  | 'series.title_missing';
