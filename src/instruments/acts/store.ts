import type { Trx } from '#platform/database';
import type { ActFacts, Standings } from '../standings/index.ts';

/** Who recorded an act, when, for which body, and whether it is that body's own act or taken from a document. */
export interface Recording {
  partyId: number;
  note: string | null;
  fileId: number | null;
  origin: 'own_act' | 'from_document';
  recordedBy: string;
  recordedForBodyId: number;
  recordedAt: Date;
  replacesId: number | null;
  replacedBecause: string | null;
  submission: string;
}

/** Holds every other act on this party, and the instrument's text, until the transaction ends, so that rules read a history that stays true. */
export async function lockParty(trx: Trx, partyId: number): Promise<void> {
  await trx.selectFrom('instruments').select('id').where('id', '=', trx.selectFrom('parties').select('instrumentId').where('id', '=', partyId)).forShare().execute();
  await trx.selectFrom('parties').select('id').where('id', '=', partyId).forUpdate().execute();
}

/** Saves an act. Nothing ever updates it: the database refuses. */
export async function saveAct(trx: Trx, facts: ActFacts, recording: Recording): Promise<number> {
  const { id } = await trx.insertInto('acts').values({ ...facts, ...recording }).returning('id').executeTakeFirstOrThrow();

  return id;
}

export async function saveConfirmation(trx: Trx, actId: number, by: { userId: string; bodyId: number }, at: Date): Promise<void> {
  await trx
    .insertInto('actConfirmations')
    .values({ actId, confirmedBy: by.userId, confirmedForBodyId: by.bodyId, confirmedAt: at })
    .execute();
}

/** True when a form with this mark was recorded before: the second click of a double click. */
export async function isRecorded(trx: Trx, submission: string): Promise<boolean> {
  const found = await trx.selectFrom('acts').select('id').where('submission', '=', submission).executeTakeFirst();

  return found !== undefined;
}

/** Puts the derived rows of some parties in the place of those that stood there. */
export async function replaceStandings(trx: Trx, derived: ReadonlyMap<number, Standings>): Promise<void> {
  const parties = [...derived.keys()];
  if (parties.length === 0) return;
  await trx.deleteFrom('standings').where('partyId', 'in', parties).execute();
  await trx.deleteFrom('contributionStandings').where('partyId', 'in', parties).execute();
  const steps = [...derived].flatMap(([partyId, { steps: rows }]) => rows.map(({ votesAbstained: _, sessionOn: __, ...row }) => ({ partyId, ...row })));
  const years = [...derived].flatMap(([partyId, { contributions }]) => contributions.map((row) => ({ partyId, ...row })));
  for (const rows of inBatches(steps)) await trx.insertInto('standings').values(rows).execute();
  for (const rows of inBatches(years)) await trx.insertInto('contributionStandings').values(rows).execute();
}

/** PostgreSQL takes 65,535 parameters in one statement. */
function inBatches<Row>(rows: readonly Row[], size = 3000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
