import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { ownsCommittee, partSeenBy, readableBy } from '#meetings';
import type { Actor } from '#people';
import { firstCommittee, firstMinutes } from './addresses.ts';
import type { Kind } from './schemas.ts';

/** Who asks: somebody signed in, or anybody. */
export type Asking = Actor | null;

interface Sight {
  /** It is there for this reader. */
  seen: RawBuilder<boolean>;
  /** It is, or was once. */
  known: RawBuilder<boolean>;
}

/** How far somebody sees the rows `o` of `open_objects`: anybody what is public, whoever is signed in what they may read in the house besides. */
export function sightOn(kind: Kind, reader: Asking): Sight {
  if (!reader) return { seen: sql<boolean>`o.is_public`, known: sql<boolean>`o.was_public` };
  const { reached, there } = reaches[kind]?.(reader) ?? { reached: sql`true`, there: sql`true` };

  return {
    seen: sql<boolean>`(o.is_public or exists (select ${reached} and ${there}))`,
    known: sql<boolean>`(o.was_public or exists (select ${reached}))`,
  };
}

interface Reach {
  /** What follows `select`: the tables, and what this reader may read of them. */
  reached: RawBuilder<unknown>;
  /** That it was not withdrawn. */
  there: RawBuilder<unknown>;
}

const meeting = (reader: Actor) => sql`from meetings where meetings.id = o.meeting_id and ${readableBy(reader)}`;

/** A point under one that is not seen is not seen either. */
function pointOf(reader: Actor) {
  const sees = (column: string) => partSeenBy(reader, sql.ref(column));

  return {
    tables: sql`agenda_points p join meetings on meetings.id = p.meeting_id left join agenda_points p1 on p1.id = p.parent_id left join agenda_points p2 on p2.id = p1.parent_id`,
    seen: sql`${readableBy(reader)} and ${sees('p.visibility')} and (p1.id is null or ${sees('p1.visibility')}) and (p2.id is null or ${sees('p2.visibility')})`,
  };
}

const reaches: Readonly<Partial<Record<Kind, (reader: Actor) => Reach>>> = {
  Organization(reader) {
    const series = sql`o.key - ${firstCommittee}`;

    return { reached: sql`where (${ownsCommittee(reader, series)} or exists (select from meetings where meetings.series_id = ${series} and ${readableBy(reader)}))`, there: sql`true` };
  },
  Meeting: (reader) => ({ reached: meeting(reader), there: sql`true` }),
  AgendaItem(reader) {
    const { tables, seen } = pointOf(reader);

    return { reached: sql`from ${tables} where p.id = o.key and ${seen} and (p.answer = 'accepted' or (p.answer = 'withdrawn' and p.origin = 'organiser'))`, there: sql`p.answer = 'accepted'` };
  },
  Paper: (reader) => ({ reached: document(reader), there: sql`m.removed_at is null and p.answer = 'accepted'` }),
  File: (reader) => ({ reached: sql`${document(reader)} and o.key < ${firstMinutes}`, there: sql`m.removed_at is null and p.answer = 'accepted'` }),
  Decision: (reader) => ({ reached: sql`${meeting(reader)} and ${partSeenBy(reader, sql`'internal'`)}`, there: sql`true` }),
  Commitment: (reader) => ({ reached: meeting(reader), there: sql`true` }),
};

function document(reader: Actor) {
  const { tables, seen } = pointOf(reader);

  return sql`from agenda_materials m join (${tables}) on p.id = m.point_id where m.id = o.key and ${partSeenBy(reader, sql.ref('m.visibility'))} and ${seen}`;
}
