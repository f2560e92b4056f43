import type { Day } from '#platform/days';
import { longDay, plural, shortDay } from '#platform/words';
import type { Occasion } from './mails.ts';
import { pages } from './page-words.en.ts';
import type { Words } from './words.ar.ts';

const said: Words['mail']['said'] = (occasion, { title, owner, titular }) => {
  switch (occasion.kind) {
    case 'invitation':
      return {
        subject: `Invitation: ${title}`, heading: title,
        paragraphs: [titular ? `${owner} has the honour to invite you to this meeting, where you represent ${titular}.` : `${owner} has the honour to invite you to this meeting.`, 'Please confirm that you received this and answer on your page: that you come, that you are excused and why, or who represents you.'],
      };
    case 'reminder':
      return { subject: `Reminder: ${title}`, heading: title, paragraphs: ['Your answer to this invitation has not reached us yet. Please answer on your page.'] };
    case 'withdrawal':
      return { subject: `Invitation withdrawn: ${title}`, heading: title, paragraphs: [`Your invitation to this meeting is withdrawn. Reason: ${occasion.because}`] };
    case 'change':
      return change(occasion, title);
  }
};

function change({ what, because }: Extract<Occasion, { kind: 'change' }>, title: string) {
  const reason = because ? [`Reason: ${because}`] : [];
  if (what === 'cancelled') return { subject: `Cancelled: ${title}`, heading: title, paragraphs: ['This meeting is cancelled.', ...reason] };
  if (what === 'postponed') return { subject: `Postponed: ${title}`, heading: title, paragraphs: ['This meeting is put off to the date below.', ...reason] };

  return { subject: `Changed: ${title}`, heading: title, paragraphs: ['This meeting is organised otherwise than we wrote; what holds now stands below.', ...reason] };
}

export const en: Words = {
  refusals: {
    'participant.meeting_over': () => 'This meeting was held or cancelled: its list of invited people stays as it is.',
    'participant.title_missing': () => 'Say in what quality the person is invited.',
    'participant.mail_unreadable': () => 'The mail address is not a correct one.',
    'participant.unknown': () => 'This person is not on the list of this meeting.',
    'participant.already_there': () => 'This person is on the list already.',
    'participant.reason_missing': () => 'Say why the person is taken off the list.',
    'participant.sealed': () => 'The minutes of this meeting are approved or sealed; what is written of those present changes no more.',
  'participant.attested': () => 'An attestation of presence was given with these details; they change no more.',
  'participant.named_by_the_register': () => 'A member’s name, title and council come from the council’s register and are corrected there.',
  'participant.changed_meanwhile': () => 'Somebody corrected these details meanwhile; what is recorded stands below, what you wrote is kept in the fields.',
  'list.unknown': () => 'There is no such group, or its invitations have left.',
    'list.nobody': () => 'No body answers to this choice.',
    'list.already_there': () => 'This group is invited already.',
    'list.empty': () => 'The file is empty.',
    'list.too_long': () => 'The list is too long.',
    'list.not_utf8': () => 'The file is not in UTF-8: save it as “CSV UTF-8” and send it again.',
    'list.has_errors': () => 'The list has wrong lines; nothing was taken in.',
    'list.nothing_new': () => 'Everybody on this list is there already; nothing changed.',
    'list.applied': () => 'This list was taken in already.',
    'list.file_missing': () => 'Choose a file.',
    'invitation.withdrawn': () => 'This invitation was withdrawn.',
    'invitation.not_sent': () => 'The invitations to this meeting have not left yet.',
    'invitation.meeting_cancelled': () => 'This meeting is cancelled.',
    'invitation.meeting_held': () => 'The meeting was held: the answer stays.',
    'invitation.reason_missing': () => 'Say why you cannot come; no reason of health is asked.',
    'invitation.delegated_further': () => 'Whoever represents somebody cannot be represented in turn: decline, and the invited person chooses somebody else.',
    'invitation.delegate_unnamed': () => 'Say the name and the quality of who represents you.',
    'invitation.reference_missing': () => 'Say the delegation’s reference: number and date of the letter or decision.',
    'invitation.nobody_to_invite': () => 'Everybody on the list is invited already.',
    'invitation.nobody_to_remind': () => 'Nobody to remind now: all have answered, were reminded today or have no address.',
    'invitation.not_convened': () => 'Convene the meeting first.',
    'invitation.day_ahead': ({ today }) => `What was not handed over yet is not recorded; today is ${shortDay(today as Day, 'en')}.`,
    'invitation.reminder_days': () => 'Reminders by themselves go 1 to 60 days before the meeting.',
    'invitation.too_late_to_remind': () => 'The meeting begins before the next working hours: a reminder would come after it.',
  'invitation.by_its_session': () => 'A council’s session is convened on its own page, after the legal delays and contents were checked.',
  },
  pages,
  mail: {
    said,
    greeting: (to) => `${to},\nDear Sir or Madam,`,
    link: 'Your page',
    personal: 'This link is personal: it answers in your name, do not pass it on.',
  },
  facts: { days: 'Date', sitting: 'Sitting', place: 'Place', online: 'Online', motto: 'Motto' },
  daysLine: (from, to) => (to && to !== from ? `from ${longDay(from, 'en')} to ${longDay(to, 'en')}` : longDay(from, 'en')),
  sittingLine: ({ day, startsAt, endsAt, titleAr, titleFr, roomAr, roomFr }) => [`${longDay(day, 'en')} ${endsAt ? `from ${startsAt} to ${endsAt}` : `at ${startsAt}`}`, titleFr ?? titleAr, roomFr ?? roomAr].filter(Boolean).join(', '),
  dayOf: (title, number) => `${title} (day ${number})`,
  delegationTakenBack: 'the invited person answered otherwise',
  people: (count) => plural.en(count, { one: '# invited person', other: '# invited people' }),
};
