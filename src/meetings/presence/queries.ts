import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { sittingsOf } from '../preparing/sittings-store.ts';
import type { MeetingKind } from '../kinds.ts';
import type { InvitedPerson } from '../invitations/people.ts';
import { peopleOf } from '../invitations/people.ts';
import type { PresenceProof } from './redeem.ts';
import type { RollRow, Span } from './roll.ts';
import { isExcused, rollOf } from './roll.ts';
import type { RollSpan } from './spans.ts';
import { spansOf } from './spans.ts';
import type { Finding, PresenceEntry } from './timeline.ts';
import { findingsOf } from './timeline.ts';

/** A reason of absence as it stands now. */
export interface StandingExcuse {
  participantId: number;
  reason: string;
  receivedOn: Day;
  isAccepted: boolean | null;
}

/** An entry with what a page tells of it. */
export interface ToldEntry extends PresenceEntry {
  proof: PresenceProof;
  device: string | null;
  replacedBecause: string | null;
  by: string | null;
}

/** Everything from which the roll of a meeting is read. */
export interface Presence {
  /** A council's session, where the council judges excuses. */
  isCouncil: boolean;
  people: InvitedPerson[];
  entries: ToldEntry[];
  excuses: Map<number, StandingExcuse>;
  spans: RollSpan[];
  findings: (Finding & { participantId: number })[];
}

export async function presenceOf(db: Db, meeting: { id: number; kind: MeetingKind; heldOn: Day; endsOn: Day | null }): Promise<Presence> {
  const [people, entries, excuses, sittings] = await Promise.all([peopleOf(db, meeting.id), toldEntriesOf(db, meeting.id), excusesOf(db, meeting.id), sittingsOf(db, meeting.id)]);
  const owners = new Map(entries.map(({ id, participantId }) => [id, participantId]));
  const findings = findingsOf(entries).map((finding) => ({ ...finding, participantId: owners.get(finding.entryId) ?? 0 }));

  return { isCouncil: meeting.kind === 'council_session', people, entries, excuses, spans: spansOf({ startsOn: meeting.heldOn, endsOn: meeting.endsOn }, sittings), findings };
}

/** One of the roll, with the person whom it speaks of. */
export interface PersonRow extends RollRow {
  person: InvitedPerson;
}

/** A stretch of time, and whether its hours are the meeting's own: only then is anybody late or gone early. */
export type TimedSpan = Span & Pick<RollSpan, 'isTimed'>;

/** The roll of a stretch. Who would only have stood in for another, and did not come, was not expected. */
export function rowsIn({ isCouncil, people, entries, excuses }: Presence, span: TimedSpan): PersonRow[] {
  const excused = new Set(people.filter(({ id, standing }) => isExcused({ isCouncil, excuse: excuses.get(id), hasDeclined: standing.answer === 'declined' })).map(({ id }) => id));
  const byId = new Map(people.map((person) => [person.id, person]));

  return rollOf(people, entries, excused, span).flatMap((row) => {
    const person = byId.get(row.participantId);
    const isExpected = person && (person.representsId === null || row.state === 'present');

    return isExpected ? [{ ...row, person, isLate: span.isTimed && row.isLate, leftEarly: span.isTimed && row.leftEarly }] : [];
  });
}

async function toldEntriesOf(db: Db, meetingId: number): Promise<ToldEntry[]> {
  return db
    .selectFrom('presenceEntries')
    .leftJoin('users', 'users.id', 'presenceEntries.recordedBy')
    .select(['presenceEntries.id', 'participantId', 'direction', 'happenedAt', 'capacity', 'nonce', 'replacesId', 'isWithdrawal', 'proof', 'device', 'replacedBecause', 'users.name as by'])
    .where('meetingId', '=', meetingId)
    .orderBy('happenedAt')
    .orderBy('presenceEntries.id')
    .execute();
}

async function excusesOf(db: Db, meetingId: number): Promise<Map<number, StandingExcuse>> {
  const rows = await db
    .selectFrom('presenceExcuses')
    .innerJoin('participants', 'participants.id', 'presenceExcuses.participantId')
    .select(['participantId', 'reason', 'receivedOn', 'isAccepted'])
    .where('participants.meetingId', '=', meetingId)
    .orderBy('presenceExcuses.id')
    .execute();

  return new Map(rows.map((row) => [row.participantId, row]));
}
