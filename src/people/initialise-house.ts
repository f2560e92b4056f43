import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Language } from '#platform/words';
import { appoint } from './accounts/appoint-to-office.ts';
import { hashPassword, oneTimePassword } from './accounts/passwords.ts';
import { saveAccount } from './accounts/store.ts';
import { owningBody } from './queries.ts';
import { wordsIn } from './words.ts';

export interface Initialisation {
  /** The owner body, by its slug. */
  slug: string;
  name: string;
  email: string;
  language?: Language | null;
}

/** Gives the house to a body and opens its first administrator's account. Happens once; the password is shown once and kept nowhere. */
export async function initialiseHouse(db: Db, { slug, name, email, language }: Initialisation, at: Date): Promise<{ bodyName: string; userId: string; oneTimePassword: string }> {
  const once = oneTimePassword();
  const hashed = await hashPassword(once);

  return db.transaction().execute(async (trx) => {
    const body = await lockOwner(trx, slug);
    const saved = await trx.insertInto('house').values({ ownerBodyId: body.id, initialisedAt: at }).onConflict((conflict) => conflict.doNothing()).returning('ownerBodyId').executeTakeFirst();
    refuseIf(saved ? undefined : await whyInitialisedAlready(trx));
    const userId = await saveAccount(trx, { name, email, language, hashed, mustChangePassword: true }, at);
    const author = { userId: null, bodyId: body.id };
    await recordEvent(trx, author, 'house.initialised', `body/${body.id}`, { body: slug }, at);
    await recordEvent(trx, author, 'account.created', `account/${userId}`, { name }, at);
    const titles = { titleAr: wordsIn('ar').roles.administrator, titleFr: wordsIn('fr').roles.administrator };
    await appoint(trx, author, { userId, bodyId: body.id, role: 'administrator', ...titles, startsOn: dayIn(at) }, at);

    return { bodyName: body.nameAr, userId, oneTimePassword: once };
  });
}

async function lockOwner(trx: Trx, slug: string) {
  const body = await trx.selectFrom('bodies').select(['id', 'nameAr']).where('slug', '=', slug).forNoKeyUpdate().executeTakeFirst();
  if (!body) throw new RefusalError(refusal('body.no_such_slug', { slug }));

  return body;
}

/** Why a house is not given away again: to whom it belongs already. */
export async function whyInitialisedAlready(db: Db | Trx): Promise<Refusal> {
  const owner = await owningBody(db);

  return refusal('house.initialised_already', { body: owner?.nameAr ?? '', bodyFr: owner?.nameFr ?? owner?.nameAr ?? '' });
}
