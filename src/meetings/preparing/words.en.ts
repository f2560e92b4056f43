import type { Day } from '#platform/days';
import { plural, shortDay } from '#platform/words';
import type { MeetingState } from './state.ts';
import type { PreparingWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'en');

const states: Record<MeetingState, string> = {
  prepared: 'Being prepared', convened: 'Convened', held: 'Held', minutes_approved: 'Minutes approved', closed: 'Closed', cancelled: 'Cancelled',
};

export const en: PreparingWords = {
  states,
  refusals: {
    'meeting.not_that_way': ({ from, to }) => `The meeting stands at “${states[from as MeetingState]}”; it does not go from there to “${states[to as MeetingState]}”.`,
    'meeting.moved_by_its_session': () => 'A council’s session is convened and opened from its own page, as the organic law asks.',
    'meeting.before_its_day': ({ day: on }) => `A meeting is not held before its day: ${day(on)}.`,
    'meeting.its_day_passed': ({ day: on }) => `The day of the meeting (${day(on)}) has passed; postpone it before convening.`,
    'meeting.agenda_missing': () => 'Nobody is convened without an agenda: put at least one point on it.',
    'meeting.participants_missing': () => 'There is nobody to convene: list at least one person.',
    'meeting.minutes_not_approved': () => 'The Arabic minutes are not approved yet.',
    'meeting.roll_missing': () => 'A meeting does not close without its roll of attendance.',
    'meeting.reason_missing': () => 'Say why.',
    'meeting.no_longer_ahead': ({ state }) => `The meeting stands at “${states[state as MeetingState]}”; what was prepared for it no longer changes.`,
    'meeting.same_day': ({ day: on }) => `The meeting is planned for ${day(on)} already.`,
    'meeting.not_held_yet': () => 'This meeting has not taken place: it has no conclusions and no commitments.',
    'meeting.record_approved': () => 'The minutes are approved: their text no longer changes, a correction is annexed.',
    'plan.day_passed': ({ today }) => `Choose a day still ahead; today is ${day(today)}.`,
    'plan.year_unclear': () => 'The year of the edition is not clear.',
    'plan.ends_before_it_starts': () => 'The last day does not come before the first.',
    'plan.too_long': ({ days }) => `A meeting lasts at most ${plural.en(Number(days), { one: '# day', other: '# days' })}.`,
    'plan.address_missing': () => 'A meeting at a distance needs an address at which to join it.',
    'plan.address_not_https': () => 'The address must be whole and begin with https.',
    'plan.changed_meanwhile': () => 'What is planned for this meeting has changed meanwhile; read it again, then repeat your change.',
    'plan.other_kind_than_series': () => 'A meeting is of the kind of its series.',
    'plan.postpone_instead': () => 'The convocation left with this date: only a postponement changes it, with its reason.',
    'sitting.hour_unclear': () => 'Write the hour like this: 09:30.',
    'sitting.outside_meeting': ({ from, to }) => (from === to ? `The sitting falls outside the day of the meeting: ${day(from)}.` : `The sitting falls outside the days of the meeting: ${day(from)} to ${day(to)}.`),
    'sitting.ends_before_it_starts': () => 'A sitting ends after it starts.',
    'sitting.room_taken': ({ startsAt, endsAt }) => `Another sitting has the room ${endsAt ? `from ${startsAt} to ${endsAt}` : `from ${startsAt}`}.`,
    'sitting.unknown': () => 'This meeting has no such sitting.',
    'sitting.in_use': () => 'Presence was taken at this sitting: it cannot be removed.',
    'programme.settled': () => 'The meeting was held or cancelled: its programme no longer changes.',
    'programme.frozen': () => 'The convocation left with this programme: each change asks for a reason, which the journal keeps.',
    'programme.changed_meanwhile': () => 'The programme has changed meanwhile; here it is as it stands, and what you asked was not done.',
  },
};
