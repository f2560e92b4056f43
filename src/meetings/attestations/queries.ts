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
}

/** The half-days of a meeting in which somebody was there, as the timeline stands now. */
export async function attendedBy(db: Db | Trx, meetingId: number, participantId: number): Promise<Half[]> {
  const { heldOn: startsOn, endsOn } = await db.selectFrom('meetings').select(['heldOn', 'endsOn']).where('id', '=', meetingId).executeTakeFirstOrThrow();
  const [entries, sittings] = [await entriesOf(db, meetingId, [participantId]), await sittingsOf(db, meetingId)];

  return attendedHalves(entries, participantId, halvesOf({ startsOn, endsOn }, sittings));
}

/** Somebody's attestations, the last first. What each says is read from the journal, where nobody changes it. */
export async function attestationsOf(db: Db | Trx, meetingId: number, participantId: number): Promise<IssuedAttestation[]> {
  const rows = await db.selectFrom('presenceAttestations').select(['id', 'participantId', 'code', 'fileId', 'sha256', 'issuedAt']).where('participantId', '=', participantId).orderBy('id', 'desc').execute();
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

export async function attestedMeeting(db: Db | Trx, meetingId: number): Promise<AttestedMeeting> {
  return db.selectFrom('meetings').innerJoin('bodies', 'bodies.id', 'ownerBodyId').select(['titleAr', 'titleFr', 'placeAr', 'placeFr', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr']).where('meetings.id', '=', meetingId).executeTakeFirstOrThrow();
}

/** What anybody with the code may learn: what the paper says, and whether the timeline still says it. */
export interface CheckedAttestation extends IssuedAttestation {
  person: InvitedPerson;
  titular: InvitedPerson | null;
  meeting: AttestedMeeting;
  stillHolds: boolean;
}

export async function attestationByCode(db: Db, code: string): Promise<CheckedAttestation | undefined> {
  const row = await db.selectFrom('presenceAttestations').innerJoin('participants', 'participants.id', 'participantId').select(['presenceAttestations.id', 'participantId', 'meetingId']).where('code', '=', code).executeTakeFirst();
  if (!row) return undefined;
  const { meetingId, participantId } = row;
  const [issued, people, meeting, attended] = await Promise.all([
    attestationsOf(db, meetingId, participantId),
    peopleOf(db, meetingId, undefined, { removed: true }),
    attestedMeeting(db, meetingId),
    attendedBy(db, meetingId, participantId),
  ]);
  const [own, person] = [issued.find(({ id }) => id === row.id), people.find(({ id }) => id === participantId)];
  if (!own || !person) return undefined;
  const titular = people.find(({ id }) => id === person.representsId) ?? null;

  return { ...own, person, titular, meeting, stillHolds: own.halves.every((key) => attended.some((half) => keyOf(half) === key)) };
}
