import { calendarText } from '#platform/calendars';
import type { NewMail } from '#platform/mail';
import type { Language } from '#platform/words';
import { wordingFor } from '../wording.ts';
import { requestOf } from './events.ts';
import type { InvitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { addressee, attendeesOf } from './people.ts';
import { aboutParticipant } from './steps.ts';
import { wordsIn } from './words.ts';

/** Why an invited person is written to. */
export type Occasion =
  | { kind: 'invitation' }
  | { kind: 'reminder'; notBefore: Date | null }
  | { kind: 'change'; what: 'postponed' | 'cancelled' | 'changed'; because: string | null }
  | { kind: 'withdrawal'; because: string };

/** The mail that an occasion asks for; none for who has no address. `all` are those on the list, where one may stand for another. */
export function mailFor(meeting: InvitedMeeting, person: InvitedPerson, all: readonly InvitedPerson[], occasion: Occasion, at: Date): NewMail | undefined {
  const { mail: to, language } = person;
  if (to === null) return undefined;
  const words = wordsIn(language);
  const title = wordingFor(language, meeting.titleAr, meeting.titleFr);
  const owner = wordingFor(language, meeting.ownerAr, meeting.ownerFr);
  const isOver = occasion.kind === 'withdrawal' || (occasion.kind === 'change' && occasion.what === 'cancelled');
  const titular = all.find(({ id }) => id === person.representsId);
  const said = words.mail.said(occasion, { title, owner, titular: titular ? addressee(titular, language) : null });
  const event = requestOf(isOver ? { ...meeting, state: 'cancelled', calendarSequence: meeting.calendarSequence + (occasion.kind === 'withdrawal' ? 1 : 0) } : meeting, language, attendeesOf(person, all), at);
  const method = isOver ? 'CANCEL' : 'REQUEST';

  return {
    kind: occasion.kind, about: aboutParticipant(person.id), to, name: person.name ?? addressee(person, language), language,
    subject: said.subject,
    letter: {
      language,
      heading: said.heading,
      paragraphs: [words.mail.greeting(addressee(person, language)), ...said.paragraphs],
      facts: isOver ? [] : factsOf(meeting, language),
      link: isOver ? undefined : { label: words.mail.link, path: `/i/${person.token}` },
      foot: [words.mail.personal, owner],
    },
    calendar: { method, text: calendarText({ method, events: [event] }) },
    notBefore: occasion.kind === 'reminder' ? occasion.notBefore : null,
  };
}

/** When, where and what about: what every letter says of the meeting. */
export function factsOf(meeting: InvitedMeeting, language: Language): { label: string; value: string }[] {
  const words = wordsIn(language);
  const { sittings, placeAr, placeFr, mottoAr, mottoFr, onlineAddress } = meeting;

  return [
    { label: words.facts.days, value: words.daysLine(meeting.startsOn, meeting.endsOn) },
    ...sittings.map((sitting) => ({ label: words.facts.sitting, value: words.sittingLine(sitting) })),
    { label: words.facts.place, value: wordingFor(language, placeAr, placeFr) },
    ...(onlineAddress ? [{ label: words.facts.online, value: onlineAddress }] : []),
    ...(mottoAr ? [{ label: words.facts.motto, value: wordingFor(language, mottoAr, mottoFr) }] : []),
  ];
}
