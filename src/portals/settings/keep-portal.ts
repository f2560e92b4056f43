import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refusal, refuseIf, RefusalError } from '#platform/refusals';
import type { PortalPlan } from '../portal.ts';
import { whyNotPlanPortal } from '../portal.ts';

/** Opens the public site of a body, which has one. Gives its id. */
export async function openPortal(db: Db | Trx, actor: Actor, { bodyId, ...plan }: PortalPlan & { bodyId: number }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    refuseIf(whyNotActFor(actor, bodyId, 'run_portal') ?? whyNotPlanPortal(plan) ?? (await whyTaken(trx, plan, null)));
    refuseIf((await trx.selectFrom('portals').select('id').where('bodyId', '=', bodyId).executeTakeFirst()) && refusal('portal.open_already'));
    const { id } = await trx.insertInto('portals').values({ ...plan, bodyId, openedBy: actor.userId, openedAt: at }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'portal.opened', `portals/${id}`, { ...plan }, at);

    return id;
  });
}

/** Changes what a portal says of itself and how long it keeps what; of two who read the same version, the second is told. */
export async function changePortal(db: Db | Trx, actor: Actor, { portalId, seen, ...plan }: PortalPlan & { portalId: number; seen: number }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const portal = await lockPortal(trx, portalId);
    refuseIf(whyNotActFor(actor, portal.bodyId, 'run_portal') ?? whyNotPlanPortal(plan) ?? (await whyTaken(trx, plan, portalId)));
    refuseIf(portal.version === seen ? undefined : refusal('portal.changed_meanwhile'));
    await trx.updateTable('portals').set({ ...plan, version: seen + 1 }).where('id', '=', portalId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: portal.bodyId }, 'portal.changed', `portals/${portalId}`, { ...plan }, at);
  });
}

async function lockPortal(trx: Trx, id: number): Promise<{ bodyId: number; version: number }> {
  const portal = await trx.selectFrom('portals').select(['bodyId', 'version']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!portal) throw new RefusalError(refusal('page.not_found'));

  return portal;
}

async function whyTaken(trx: Trx, { slug, host }: PortalPlan, own: number | null) {
  const other = await trx.selectFrom('portals').select(['slug', 'host']).where('id', '<>', own ?? 0).where((eb) => eb.or([eb('slug', '=', slug), ...(host ? [eb('host', '=', host)] : [])])).executeTakeFirst();
  if (!other) return undefined;

  return other.slug === slug ? refusal('portal.path_taken', { path: slug }) : refusal('portal.host_taken', { host: other.host });
}

/** Names an office in whose name the portal speaks; named before, it is the same one. Gives its id. */
export async function nameAuthorOffice(db: Db | Trx, actor: Actor, { portalId, nameAr, nameFr }: { portalId: number; nameAr: string; nameFr: string | null }, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { bodyId } = await lockPortal(trx, portalId);
    refuseIf(whyNotActFor(actor, bodyId, 'run_portal') ?? (nameAr.trim() === '' ? refusal('portal.name_missing') : undefined));
    const known = await trx.selectFrom('authorOffices').select('id').where('portalId', '=', portalId).where('nameAr', '=', nameAr).executeTakeFirst();
    if (known) return known.id;
    const { id } = await trx.insertInto('authorOffices').values({ portalId, nameAr, nameFr }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'portal.office_named', `portals/${portalId}`, { nameAr, nameFr }, at);

    return id;
  });
}

export interface CategoryPlan {
  portalId: number;
  slug: string;
  nameAr: string;
  nameFr: string;
}

/** Adds a category after the others; its path is its own in the portal. Gives its id. */
export async function addCategory(db: Db | Trx, actor: Actor, { portalId, slug, nameAr, nameFr }: CategoryPlan, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { bodyId } = await lockPortal(trx, portalId);
    refuseIf(whyNotActFor(actor, bodyId, 'run_portal') ?? whyNotCategorise({ slug, nameAr, nameFr }));
    const known = await trx.selectFrom('categories').select(['slug', 'position']).where('portalId', '=', portalId).execute();
    refuseIf(known.some((one) => one.slug === slug) ? refusal('portal.category_path_taken', { path: slug }) : undefined);
    const { id } = await trx.insertInto('categories').values({ portalId, slug, nameAr, nameFr, position: Math.max(0, ...known.map(({ position }) => position)) + 1 }).returning('id').executeTakeFirstOrThrow();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'portal.category_added', `portals/${portalId}`, { slug, nameAr, nameFr }, at);

    return id;
  });
}

/** Names a category otherwise; its address stays. */
export async function renameCategory(db: Db | Trx, actor: Actor, { portalId, categoryId, nameAr, nameFr }: { portalId: number; categoryId: number; nameAr: string; nameFr: string }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { bodyId } = await lockPortal(trx, portalId);
    refuseIf(whyNotActFor(actor, bodyId, 'run_portal') ?? whyNotCategorise({ slug: 'kept', nameAr, nameFr }));
    const { numUpdatedRows } = await trx.updateTable('categories').set({ nameAr, nameFr }).where('id', '=', categoryId).where('portalId', '=', portalId).executeTakeFirstOrThrow();
    refuseIf(numUpdatedRows === 0n ? refusal('page.not_found') : undefined);
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'portal.category_renamed', `portals/${portalId}`, { category: categoryId, nameAr, nameFr }, at);
  });
}

function whyNotCategorise({ slug, nameAr, nameFr }: Omit<CategoryPlan, 'portalId'>) {
  if (nameAr.trim() === '' || nameFr.trim() === '') return refusal('portal.name_missing');

  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug) && slug.length <= 60 ? undefined : refusal('portal.path_unreadable', { path: slug });
}

type Codes<Rule extends (...facts: never[]) => unknown> = NonNullable<Awaited<ReturnType<Rule>>> extends { code: infer Code } ? Code : never;

export type KeepingRefusal = Codes<typeof whyTaken> | Codes<typeof whyNotCategorise> | 'portal.open_already' | 'portal.changed_meanwhile' | 'portal.category_path_taken';
