import { sql } from 'kysely';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Language } from '#platform/words';
import type { Actor, OfficeHeld } from './actor.ts';

/** The person with the offices they hold on a day; none when there is no such account. */
export async function actorOf(db: Db | Trx, userId: string, today: Day, language: Language = 'ar'): Promise<Actor | undefined> {
  const rows = await personWithOffices(db, userId, today);
  const [person] = rows;
  if (!person) return undefined;
  const offices = rows.flatMap((row) => (row.role === null ? [] : [officeFrom(row, language)]));
  const isAdministrator = rows.some((row) => row.role === 'administrator' && row.bodyId === row.ownerBodyId);

  return { userId, name: person.name, offices, isAdministrator, language: person.language ?? language };
}

/** Somebody named by their address, with the offices they hold at a moment: who acts from the command line. */
export async function actorNamed(db: Db, email: string, at: Date): Promise<Actor> {
  const user = await db.selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
  const actor = user && (await actorOf(db, user.id, dayIn(at)));
  if (!actor) throw new RefusalError(refusal('account.unknown'));

  return actor;
}

interface OfficeRow {
  name: string;
  language: Language | null;
  bodyId: number;
  role: OfficeHeld['role'] | null;
  titleAr: string;
  titleFr: string | null;
  startsOn: Day;
  endsOn: Day | null;
  bodyKind: string;
  bodyLevel: string | null;
  territoryCode: string | null;
  bodyNameAr: string;
  bodyNameFr: string;
  beneath: number[] | null;
  ownerBodyId: number | null;
}

/** One round trip: each request of a signed-in person asks it. A council's hierarchy ends with itself; a ministry's goes down to its directorates. */
async function personWithOffices(db: Db | Trx, userId: string, today: Day): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select u.name, u.language, o.body_id, o.role, o.title_ar, o.title_fr, o.starts_on, o.ends_on,
           b.kind as body_kind, b.level as body_level, b.territory_code, b.name_ar as body_name_ar, b.name_fr as body_name_fr, h.owner_body_id,
           case when b.kind = 'ministry' then (
             with recursive under as (
               select id from bodies where parent_id = b.id
               union select d.id from bodies d join under on d.parent_id = under.id
             ) select array_agg(id order by id) from under
           ) end as beneath
    from users u
    left join offices o on o.user_id = u.id and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today})
    left join bodies b on b.id = o.body_id
    left join house h on true
    where u.id = ${userId}
    order by o.role = 'administrator', o.starts_on, o.id`.execute(db);

  return rows;
}

function officeFrom(row: OfficeRow, language: Language): OfficeHeld {
  const french = language !== 'ar';

  return {
    bodyId: row.bodyId,
    role: row.role as OfficeHeld['role'],
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    bodyKind: row.bodyKind,
    bodyLevel: row.bodyLevel,
    territoryCode: row.territoryCode,
    title: (french && row.titleFr) || row.titleAr,
    bodyName: (french && row.bodyNameFr) || row.bodyNameAr,
    beneath: row.beneath ?? [],
  };
}

/** The body that owns this installation; none before `bin/multaqa init`. */
export function owningBody(db: Db | Trx) {
  return db
    .selectFrom('house')
    .innerJoin('bodies', 'bodies.id', 'house.ownerBodyId')
    .select(['bodies.id', 'bodies.slug', 'bodies.nameAr', 'bodies.nameFr', 'bodies.level', 'bodies.territoryCode'])
    .executeTakeFirst();
}
