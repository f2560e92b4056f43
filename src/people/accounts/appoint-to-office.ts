import type { Author } from '#journal';
import { recordEvent } from '#journal';
import type { Db, Trx } from '#platform/database';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Actor } from '../actor.ts';
import { whyNotAdminister } from '../authority.ts';
import type { Appointment, Vacancy } from './appointment.ts';
import { whyNotAppoint } from './appointment.ts';
import { authorOf, lockAccount } from './store.ts';

/** Gives somebody an office in a body, from its first day on. Gives the office's id. */
export async function appointToOffice(db: Db, actor: Actor, input: Appointment & { userId: string }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockAccount(trx, input.userId);
    refuseIf(whyNotAdminister(actor));

    return appoint(trx, authorOf(actor), input, at);
  });
}

/** The part of an appointment that an account's creation shares. */
export async function appoint(trx: Trx, author: Author, input: Appointment & { userId: string }, at: Date): Promise<number> {
  refuseIf(whyNotAppoint(input, { ...(await lockVacancy(trx, input)), isOneself: author.userId === input.userId }));
  const { userId, bodyId, role, titleAr, titleFr = null, startsOn, endsOn = null } = input;
  const office = { userId, bodyId, role, titleAr, titleFr, startsOn, endsOn, appointedBy: author.userId, appointedAt: at };
  const { id } = await trx.insertInto('offices').values(office).returning('id').executeTakeFirstOrThrow();
  await recordEvent(trx, author, 'office.begun', `account/${userId}`, { office: id, body: bodyId, role, startsOn, endsOn }, at);

  return id;
}

/** The body is held, so that two appointments to one seat follow each other. */
async function lockVacancy(trx: Trx, { bodyId, role, userId }: Appointment & { userId: string }): Promise<Omit<Vacancy, 'isOneself'>> {
  const body = await trx.selectFrom('bodies').select(['id', 'kind']).where('id', '=', bodyId).forNoKeyUpdate().executeTakeFirst();
  if (!body) throw new RefusalError(refusal('body.unknown'));
  const house = await trx.selectFrom('house').select('ownerBodyId').executeTakeFirst();
  const terms = await trx.selectFrom('offices').select(['userId', 'startsOn', 'endsOn']).where('bodyId', '=', bodyId).where('role', '=', role).execute();
  const otherOffices = await trx.selectFrom('offices').select(['role', 'startsOn', 'endsOn']).where('userId', '=', userId).execute();

  return { bodyKind: body.kind, isHouse: house?.ownerBodyId === bodyId, terms: terms.map(({ userId: holder, ...term }) => ({ ...term, isSamePerson: holder === userId })), otherOffices };
}
