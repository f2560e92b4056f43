import type { Db, Trx } from '#platform/database';
import type { Language } from '#platform/words';
import type { InvitedPerson } from '../invitations/people.ts';
import { peopleOf } from '../invitations/people.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import { entriesOf } from '../presence/store.ts';
import type { Half } from './halves.ts';
import { attendedHalves, halvesOf, keyOf } from './halves.ts';

/** An attestation as it was issued: the halves that it names are those of its day, whatever was corrected since. */
export interface IssuedAttestation {
  id: number;
  participantId: number;
  code: string;
  fileId: number;
  sha256: string;
  issuedAt: Date;
  language: Language;
  halves: string[];
  /** As it was written on the paper, in JSON; none on those of before this was kept. */
  wording: string | null;
}

/** The half-days of a meeting in which somebody was there, as the timeline stands now. */
export async function attendedBy(db: Db | Trx, meetingId: number, participantId: number): Promise<Half[]> {
  const { heldOn: startsOn, endsOn } = await db.selectFrom('meetings').select(['heldOn', 'endsOn']).where('id', '=', meetingId).executeTakeFirstOrThrow();
  const [entries, sittings] = [await entriesOf(db, meetingId, [participantId]), await sittingsOf(db, meetingId)];

  return attendedHalves(entries, participantId, halvesOf({ startsOn, endsOn }, sittings));
}

/** Somebody's attestations, the last first. What each says is read from the journal, where nobody changes it. */
export async function attestationsOf(db: Db | Trx, meetingId: number, participantId: number): Promise<IssuedAttestation[]> {
  const rows = await db.selectFrom('presenceAttestations').select(['id', 'participantId', 'code', 'fileId', 'sha256', 'issuedAt', 'wording']).where('participantId', '=', participantId).orderBy('id', 'desc').execute();
  if (rows.length === 0) return [];
  const events = await db.selectFrom('journalEvents').select('facts').where('subject', '=', `meeting/${meetingId}`).where('kind', '=', 'presence.attested').execute();
  const said = new Map(events.map(({ facts }) => JSON.parse(facts) as { attestation: number; language: Language; halves: string[] }).map((facts) => [facts.attestation, facts]));

  return rows.map((row) => ({ ...row, language: said.get(row.id)?.language ?? 'ar', halves: said.get(row.id)?.halves ?? [] }));
}

/** A meeting as an attestation names it. */
export interface AttestedMeeting {
  titleAr: string;
  titleFr: string | null;
  placeAr: string;
  placeFr: string | null;
  ownerAr: string;
  ownerFr: string;
}

async function attestedMeeting(db: Db | Trx, meetingId: number): Promise<AttestedMeeting> {
  return db.selectFrom('meetings').innerJoin('bodies', 'bodies.id', 'ownerBodyId').select(['titleAr', 'titleFr', 'placeAr', 'placeFr', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr']).where('meetings.id', '=', meetingId).executeTakeFirstOrThrow();
}

/** Somebody as an attestation names them. */
export type Named = Pick<InvitedPerson, 'name' | 'titleAr' | 'titleFr' | 'institutionAr' | 'institutionFr'>;

/** Whom and what an attestation names. */
export interface Wording {
  person: Named;
  /** In whose place they came. */
  titular: Named | null;
  meeting: AttestedMeeting;
}

/** What an attestation of somebody would say today; nothing where they are on no list of this meeting. */
export async function wordingOf(db: Db | Trx, meetingId: number, participantId: number): Promise<Wording | undefined> {
  const people = await peopleOf(db, meetingId, undefined, { removed: true });
  const person = people.find(({ id }) => id === participantId);
  const titular = people.find(({ id }) => id === person?.representsId);

  return person && { person: named(person), titular: titular ? named(titular) : null, meeting: await attestedMeeting(db, meetingId) };
}

function named({ name, titleAr, titleFr, institutionAr, institutionFr }: Named): Named {
  return { name, titleAr, titleFr, institutionAr, institutionFr };
}

/** What anybody with the code may learn: what the paper says, and whether the timeline and the list still say it. */
export interface CheckedAttestation extends IssuedAttestation, Wording {
  stillHolds: boolean;
  isNamedOtherwise: boolean;
}

export async function attestationByCode(db: Db, code: string): Promise<CheckedAttestation | undefined> {
  const row = await db.selectFrom('presenceAttestations').innerJoin('participants', 'participants.id', 'participantId').select(['presenceAttestations.id', 'participantId', 'meetingId']).where('code', '=', code).executeTakeFirst();
  if (!row) return undefined;
  const { meetingId, participantId } = row;
  const [issued, today, attended] = await Promise.all([attestationsOf(db, meetingId, participantId), wordingOf(db, meetingId, participantId), attendedBy(db, meetingId, participantId)]);
  const own = issued.find(({ id }) => id === row.id);
  if (!own || !today) return undefined;
  const said = own.wording === null ? today : (JSON.parse(own.wording) as Wording);

  return { ...own, ...said, isNamedOtherwise: JSON.stringify(said) !== JSON.stringify(today), stillHolds: own.halves.every((key) => attended.some((half) => keyOf(half) === key)) };
}
