import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Actor } from '#people';
import { readForState } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Visibility } from './kinds.ts';

type Reader = Pick<Actor, 'offices' | 'userId'>;

/** The bodies for which somebody reads: those of their offices, and in a ministry the directorates under it. */
function bodiesOf({ offices }: Reader): number[] {
  const acting = offices.filter((office) => office.role !== 'administrator');

  return [...new Set(acting.flatMap((office) => [office.bodyId, ...(office.beneath ?? [])]))];
}

/** Who is in office in the body that holds the meeting, or above it in its own hierarchy. */
function ownedBy(reader: Reader): RawBuilder<boolean> {
  return sql<boolean>`(meetings.owner_body_id = any(${bodiesOf(reader)}::int[]))`;
}

/**
 * Who takes part: asked to come in person or by a body, in office in a body that chaired, was there, owes something by the
 * meeting or is party to what it is about, or in the State's administration of the region or province concerned.
 */
function takenPartBy(reader: Reader): RawBuilder<boolean> {
  const bodies = bodiesOf(reader);
  const { provinces, regions } = readForState(reader);
  const territories = [...provinces, ...regions];

  return sql<boolean>`(
    exists (select from participants i where i.meeting_id = meetings.id and i.removed_at is null and (i.user_id = ${reader.userId} or i.body_id = any(${bodies}::int[])))
    or exists (select from meeting_chairs c where c.meeting_id = meetings.id and c.body_id = any(${bodies}::int[]))
    or exists (select from meeting_attendance a where a.meeting_id = meetings.id and a.body_id = any(${bodies}::int[]))
    or meetings.territory_code = any(${territories}::text[])
    or exists (
      select from commitments k
        join commitment_debtors d on d.commitment_id = k.id
        join bodies b on b.id = d.body_id
        left join territories t on t.code = b.territory_code
      where k.meeting_id = meetings.id
        and (d.body_id = any(${bodies}::int[]) or t.code = any(${territories}::text[]) or t.parent_code = any(${provinces}::text[]))
    )
    or exists (
      select from commitments k join parties p on p.instrument_id = k.instrument_id
      where k.meeting_id = meetings.id and p.body_id = any(${bodies}::int[])
    )
  )`;
}

/**
 * Who may read a meeting and what it promised: everybody signed in where it is public, those who take part where it is
 * theirs, and the organiser's own officers alone where it is internal. Stands in a query whose `meetings` it narrows.
 */
export function readableBy(reader: Reader): RawBuilder<boolean> {
  return sql<boolean>`(${ownedBy(reader)} or meetings.visibility = 'public' or (meetings.visibility = 'participants' and ${takenPartBy(reader)}))`;
}

/** That a reader is in office in the body whose committee it is, or above it: they know of it before it meets. `series` is the column with its number. */
export function ownsCommittee(reader: Reader, series: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from committees k join meeting_series s on s.id = k.series_id where k.series_id = ${series} and s.owner_body_id = any(${bodiesOf(reader)}::int[]))`;
}

/** What everybody may read of it: public, and sent out. One that was cancelled stays, if it had been sent out before. */
export function publicToAll(): RawBuilder<boolean> {
  return sql<boolean>`(meetings.visibility = 'public' and meetings.state <> 'prepared' and (meetings.state <> 'cancelled' or meetings.was_public))`;
}

/** Whether a part of a readable meeting is seen by a reader: by everybody where it is public, else as far as they see into the meeting. */
export function partSeenBy(reader: Reader | null, visibility: RawBuilder<unknown>): RawBuilder<boolean> {
  if (!reader) return sql<boolean>`(${visibility} = 'public')`;

  return sql<boolean>`(${visibility} = 'public' or ${ownedBy(reader)} or (${visibility} = 'participants' and ${takenPartBy(reader)}))`;
}

/** How far somebody sees into a meeting that they may read: all of it, what those who take part see, or what is public. None: nothing. */
export async function accessTo(db: Db | Trx, reader: Reader, meetingId: number): Promise<Visibility | undefined> {
  const found = await db
    .selectFrom('meetings')
    .select([ownedBy(reader).as('owns'), takenPartBy(reader).as('takesPart')])
    .where('id', '=', meetingId)
    .where(readableBy(reader))
    .executeTakeFirst();
  if (!found) return undefined;
  if (found.owns) return 'internal';

  return found.takesPart ? 'participants' : 'public';
}

const depth: Readonly<Record<Visibility, number>> = { public: 0, participants: 1, internal: 2 };

/** True where somebody with this access sees something of that visibility. */
export function isSeen(visibility: Visibility, access: Visibility): boolean {
  return depth[visibility] <= depth[access];
}
