import type { Selectable } from 'kysely';
import type { Database, Db, Trx } from '#platform/database';
import { refusal } from '#platform/refusals';

/** A body's public site, with everything that its pages say of it. */
export interface Portal extends Omit<Selectable<Database['portals']>, 'openedBy' | 'openedAt'> {
  bodyNameAr: string;
  bodyNameFr: string;
}

/** What a portal is opened and changed with. */
export interface PortalPlan {
  slug: string;
  host: string | null;
  titleAr: string;
  titleFr: string;
  welcomeAr: string;
  welcomeFr: string | null;
  postalAddressAr: string;
  postalAddressFr: string | null;
  telephone: string | null;
  email: string;
  informationOfficerAr: string;
  informationOfficerFr: string | null;
  informationEmail: string;
  publicationDirectorAr: string;
  publicationDirectorFr: string | null;
  hostingAr: string;
  hostingFr: string | null;
  securityEmail: string;
  declaration: string | null;
  commentsOpenDays: number;
  addressesKeptDays: number;
}

const pathOfPortal = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const hostName = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u;
const address = /^[^\s@<>"(),;:\\]{1,64}@[a-z0-9.-]{1,253}$/iu;

/** Why a portal cannot be opened or changed so: its path, its host or an address to write to is none. */
export function whyNotPlanPortal(plan: PortalPlan) {
  if (!pathOfPortal.test(plan.slug) || plan.slug.length > 40) return refusal('portal.path_unreadable', { path: plan.slug });
  if (plan.host !== null && !hostName.test(plan.host)) return refusal('portal.host_unreadable', { host: plan.host });
  const wrong = [plan.email, plan.informationEmail, plan.securityEmail].find((one) => !address.test(one));
  if (wrong !== undefined) return refusal('portal.address_unreadable', { address: wrong });
  if (plan.commentsOpenDays > 366) return refusal('portal.comments_open_too_long', { most: 366 });
  if (plan.addressesKeptDays < 30 || plan.addressesKeptDays > 732) return refusal('portal.addresses_kept_too_long', { least: 30, most: 732 });

  return undefined;
}

const portals = (db: Db | Trx) =>
  db
    .selectFrom('portals')
    .innerJoin('bodies', 'bodies.id', 'portals.bodyId')
    .select((eb) => [eb.ref('bodies.nameAr').as('bodyNameAr'), eb.ref('bodies.nameFr').as('bodyNameFr')])
    .select(['portals.id', 'portals.bodyId', 'portals.slug', 'host', 'titleAr', 'titleFr', 'welcomeAr', 'welcomeFr', 'postalAddressAr', 'postalAddressFr', 'telephone', 'email', 'informationOfficerAr', 'informationOfficerFr', 'informationEmail'])
    .select(['publicationDirectorAr', 'publicationDirectorFr', 'hostingAr', 'hostingFr', 'securityEmail', 'declaration', 'commentsOpenDays', 'addressesKeptDays', 'version']);

/** The portal of a path; none for another. */
export function portalAt(db: Db | Trx, slug: string): Promise<Portal | undefined> {
  return portals(db).where('portals.slug', '=', slug).executeTakeFirst();
}

/** The portals of some bodies, by their path; every portal where none are named. */
export function portalsOf(db: Db | Trx, bodyIds?: readonly number[]): Promise<Portal[]> {
  const all = portals(db).orderBy('portals.slug');

  return (bodyIds ? all.where('portals.bodyId', 'in', bodyIds.length ? [...bodyIds] : [0]) : all).execute();
}

export interface Category {
  id: number;
  slug: string;
  nameAr: string;
  nameFr: string;
}

/** The categories of a portal, in its order. */
export function categoriesOf(db: Db | Trx, portalId: number): Promise<Category[]> {
  return db.selectFrom('categories').select(['id', 'slug', 'nameAr', 'nameFr']).where('portalId', '=', portalId).orderBy('position').orderBy('id').execute();
}

/** The offices in whose name a portal speaks. */
export function authorOfficesOf(db: Db | Trx, portalId: number): Promise<{ id: number; nameAr: string; nameFr: string | null }[]> {
  return db.selectFrom('authorOffices').select(['id', 'nameAr', 'nameFr']).where('portalId', '=', portalId).orderBy('id').execute();
}

export type PortalPlanRefusal = NonNullable<ReturnType<typeof whyNotPlanPortal>>['code'];
