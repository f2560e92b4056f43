import type { Day } from '#platform/days';
import { shortDay } from '#platform/words';
import { pages } from './page-words.en.ts';
import type { PresenceWords } from './words.ar.ts';

const day = (value: unknown): string => shortDay(value as Day, 'en');

export const en: PresenceWords = {
  refusals: {
    'presence.not_convened': () => 'The invitations have not been sent yet: no presence is taken before.',
    'presence.meeting_cancelled': () => 'This meeting is cancelled: no presence is taken in it.',
    'presence.roll_settled': () => 'The minutes and the roll are approved: nothing is added or changed any more.',
    'presence.unknown_code': () => 'This code is nobody’s who was asked to this meeting.',
    'presence.in_future': () => 'That hour has not come yet: check the telephone’s clock.',
    'presence.outside_days': ({ from, to }) => (from === to ? `Presence is taken on ${day(from)} only.` : `Presence is taken from ${day(from)} to ${day(to)} only.`),
    'presence.reason_missing': () => 'Say why the entry is corrected.',
    'presence.entry_unknown': () => 'This entry is not on the list of this meeting.',
    'presence.already_replaced': () => 'This entry was corrected already; see what took its place.',
    'presence.excuse_missing': () => 'State the excuse as it was given.',
    'presence.excuse_in_future': ({ today }) => `An excuse is not recorded before it is received; today is ${day(today)}.`,
    'presence.excuse_by_council': () => 'The excuses of council members are recorded on the session’s page, and the council judges them.',
    'presence.person_unknown': () => 'This person is not on the list of this meeting.',
    'presence.hour_unclear': () => 'Give the hour and the minutes, such as 09:30.',
    'presence.wrong_code': () => 'This code is not right: read it again sign by sign.',
    'presence.nobody_came': () => 'Nobody’s presence has been recorded yet: there is nothing to carry into the record.',
  },
  pages,
};
