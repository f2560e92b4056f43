import type { Attendee } from '#platform/calendars';
import type { Db, Trx } from '#platform/database';
import type { Language } from '#platform/words';
import type { Capacity } from '../participants/participant.ts';
import { wordingFor } from '../wording.ts';
import type { Standing } from './invitation.ts';
import { standingFrom } from './invitation.ts';
import { aboutParticipant, stepsOf } from './steps.ts';

/** Somebody on the list of a meeting, with where the invitation stands. */
export interface InvitedPerson {
  id: number;
  invitedAs: 'person' | 'office' | 'institution';
  name: string | null;
  titleAr: string;
  titleFr: string | null;
  institutionAr: string | null;
  institutionFr: string | null;
  bodyId: number | null;
  userId: string | null;
  mail: string | null;
  language: Language;
  capacity: Capacity;
  hasVote: boolean;
  shortCode: string;
  token: string;
  representsId: number | null;
  /** A mail of invitation was put on its way, whatever became of it. */
  isMailed: boolean;
  standing: Standing;
}

const columns = ['id', 'invitedAs', 'name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr', 'bodyId', 'userId', 'mail', 'language', 'capacity', 'hasVote', 'shortCode', 'token', 'representsId'] as const;

/** Everybody on a meeting's list, in the order in which they came on it; or some of them, those taken off it too where asked. */
export async function peopleOf(db: Db | Trx, meetingId: number, only?: readonly number[], { removed = false } = {}): Promise<InvitedPerson[]> {
  const rows = await db
    .selectFrom('participants')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .$if(!removed, (query) => query.where('removedAt', 'is', null))
    .$if(only !== undefined, (query) => query.where('id', 'in', only?.length ? [...only] : [0]))
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [steps, mailed] = await Promise.all([stepsOf(db, ids), mailedOf(db, ids)]);

  return rows.map((row) => ({ ...row, language: row.language as Language, isMailed: mailed.has(row.id), standing: standingFrom(steps.get(row.id) ?? []) }));
}

async function mailedOf(db: Db | Trx, ids: readonly number[]): Promise<Set<number>> {
  const rows = await db.selectFrom('mails').select('about').distinct().where('kind', '=', 'invitation').where('about', 'in', ids.length ? ids.map(aboutParticipant) : ['']).execute();

  return new Set(rows.map(({ about }) => Number(about.split('/')[1])));
}

/** The name, else the title and the institution. */
export function addressee({ name, titleAr, titleFr, institutionAr, institutionFr }: Pick<InvitedPerson, 'name' | 'titleAr' | 'titleFr' | 'institutionAr' | 'institutionFr'>, language: Language): string {
  if (name) return name;
  const title = wordingFor(language, titleAr, titleFr);
  const institution = institutionAr ? wordingFor(language, institutionAr, institutionFr) : '';

  return institution && !title.includes(institution) ? `${title}${language === 'ar' ? '، ' : ', '}${institution}` : title;
}

const roles: Readonly<Record<Capacity, Attendee['role']>> = { member: 'REQ-PARTICIPANT', representing: 'REQ-PARTICIPANT', guest: 'OPT-PARTICIPANT', staff: 'NON-PARTICIPANT', press: 'NON-PARTICIPANT' };
const partstats = { awaited: 'NEEDS-ACTION', accepted: 'ACCEPTED', declined: 'DECLINED', delegated: 'DELEGATED' } as const;

/** Somebody as calendars name them, with whoever stands between: a calendar never tells who else is invited. */
export function attendeesOf(person: InvitedPerson, all: readonly InvitedPerson[]): Attendee[] {
  const delegate = all.find(({ id }) => id === person.standing.delegateId);
  const titular = all.find(({ id }) => id === person.representsId);
  const self = attendeeOf(person);
  if (delegate?.mail) return [{ ...self, delegatedTo: delegate.mail }, { ...attendeeOf(delegate), delegatedFrom: person.mail ?? undefined }].filter(({ address }) => address);
  if (titular?.mail) return [{ ...attendeeOf(titular), answer: 'DELEGATED' as const, delegatedTo: person.mail ?? undefined }, { ...self, delegatedFrom: titular.mail }].filter(({ address }) => address);

  return self.address ? [self] : [];
}

function attendeeOf(person: InvitedPerson): Attendee {
  return { name: addressee(person, person.language), address: person.mail ?? '', role: roles[person.capacity], answer: partstats[person.standing.answer] };
}
