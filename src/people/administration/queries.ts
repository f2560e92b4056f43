import { sql } from 'kysely';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { folded } from '#platform/words';
import type { OfficeRole } from '../actor.ts';

export interface OfficeRow {
  id: number;
  userId: string;
  bodyId: number;
  bodyName: string;
  role: OfficeRole;
  title: string;
  startsOn: Day;
  endsOn: Day | null;
}

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  mustChangePassword: boolean;
  offices: OfficeRow[];
}

export interface AccountQuery {
  language: Language;
  /** Part of a name, an address, a title or a body's name. */
  search?: string;
  page?: number;
  /** Offices in force on this day only; all of them when left out. */
  on?: Day;
}

/** The most accounts on one page. */
export const onePage = 50;

/** The accounts that a search finds, a page of them by name, each with its offices, and how many there are in all. Letters written for one another, marks, accents and capitals make no difference. */
export async function accountsFound(db: Db, { search = '', page = 1, ...query }: AccountQuery): Promise<{ accounts: AccountRow[]; count: number }> {
  const looked = folded(search);
  const found = looked ? await idsFound(db, looked) : null;
  const users = db.selectFrom('users').$if(found !== null, (all) => all.where(sql<boolean>`id = any(${found}::text[])`));
  const [{ count }, accounts] = await Promise.all([
    users.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    users.select(['id', 'name', 'email', 'mustChangePassword']).orderBy('name').orderBy('id').limit(onePage).offset((page - 1) * onePage).execute(),
  ]);

  return { accounts: await withOffices(db, accounts, query), count: Number(count) };
}

/** Who has what is looked for in a name, an address, a title or a body's name, in either language; an office that has ended finds its holder as well. */
async function idsFound(db: Db, looked: string): Promise<string[]> {
  const rows = await db
    .selectFrom('users as u')
    .leftJoin('offices as o', 'o.userId', 'u.id')
    .leftJoin('bodies as b', 'b.id', 'o.bodyId')
    .select(['u.id', 'u.name', 'u.email', 'o.titleAr', 'o.titleFr', 'b.nameAr', 'b.nameFr'])
    .execute();
  const found = rows.filter(({ id: _, ...texts }) => Object.values(texts).some((text) => text !== null && folded(text).includes(looked)));

  return [...new Set(found.map(({ id }) => id))];
}

/** One account with every office it ever held. */
export async function accountById(db: Db, id: string, language: Language): Promise<AccountRow | undefined> {
  const accounts = await db.selectFrom('users').select(['id', 'name', 'email', 'mustChangePassword']).where('id', '=', id).execute();
  const [account] = await withOffices(db, accounts, { language });

  return account;
}

async function withOffices(db: Db, accounts: readonly Omit<AccountRow, 'offices'>[], { language, on }: Omit<AccountQuery, 'search' | 'page'>): Promise<AccountRow[]> {
  if (accounts.length === 0) return [];
  const rows = await db
    .selectFrom('offices as o')
    .innerJoin('bodies as b', 'b.id', 'o.bodyId')
    .select(['o.id', 'o.userId', 'o.bodyId', 'o.role', 'o.titleAr', 'o.titleFr', 'o.startsOn', 'o.endsOn', 'b.nameAr', 'b.nameFr'])
    .where('o.userId', 'in', accounts.map(({ id }) => id))
    .$if(on !== undefined, (query) => query.where('o.startsOn', '<=', on as Day).where((eb) => eb.or([eb('o.endsOn', 'is', null), eb('o.endsOn', '>=', on as Day)])))
    .orderBy('o.startsOn', 'desc')
    .orderBy('o.id', 'desc')
    .execute();
  const offices = rows.map(({ titleAr, titleFr, nameAr, nameFr, ...office }) => ({ ...office, title: (language !== 'ar' && titleFr) || titleAr, bodyName: language === 'ar' ? nameAr : nameFr }));

  return accounts.map((account) => ({ ...account, offices: offices.filter((office) => office.userId === account.id) }));
}

export interface BodyChoice {
  id: number;
  name: string;
  /** The province or region around it, which tells namesakes apart. */
  around: string | null;
}

/** Every body in which somebody may hold an office: the owner first, then those of its own territory, then the country. */
export async function bodiesToChooseFrom(db: Db, language: Language): Promise<BodyChoice[]> {
  const owner = await db.selectFrom('house').innerJoin('bodies', 'bodies.id', 'house.ownerBodyId').select(['bodies.id', 'bodies.territoryCode']).executeTakeFirst();
  const rows = await db
    .selectFrom('bodies as b')
    .leftJoin('territories as t', 't.code', 'b.territoryCode')
    .leftJoin('territories as p', 'p.code', 't.parentCode')
    .select(['b.id', 'b.nameAr', 'b.nameFr', 'b.territoryCode', 'p.nameAr as aroundAr', 'p.nameFr as aroundFr'])
    .orderBy('b.territoryCode')
    .orderBy('b.id')
    .execute();
  const isNear = (code: string | null): boolean => Boolean(owner?.territoryCode && code?.startsWith(owner.territoryCode));
  const rank = (row: { id: number; territoryCode: string | null }): number => (row.id === owner?.id ? 0 : isNear(row.territoryCode) ? 1 : 2);

  return rows
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ id, nameAr, nameFr, aroundAr, aroundFr }) => (language === 'ar' ? { id, name: nameAr, around: aroundAr } : { id, name: nameFr, around: aroundFr }));
}
