import type { Db, Trx } from '#platform/database';
import { historiesOf } from '../acts/histories.ts';
import type { History } from '../acts/histories.ts';
import type { RecordedAct } from '../standings/index.ts';
import { holdingActs, progressOf } from '../standings/index.ts';
import type { Bound, TextInForce } from './version.ts';

/** The text in force of an instrument, with who is bound to it already. */
export async function textInForce(db: Db | Trx, instrumentId: number): Promise<TextInForce> {
  const text = await db
    .selectFrom('instruments')
    .innerJoin('instrumentVersions as v', (join) => join.onRef('v.instrumentId', '=', 'instruments.id').onRef('v.number', '=', 'instruments.currentVersion'))
    .select(['instruments.kind', 'v.number', 'v.issuedOn', 'v.textAr', 'v.textFr'])
    .where('instruments.id', '=', instrumentId)
    .executeTakeFirstOrThrow();
  const parties = await db
    .selectFrom('parties')
    .innerJoin('bodies', 'bodies.id', 'parties.bodyId')
    .select(['parties.id', 'bodies.nameAr', 'bodies.nameFr'])
    .where('parties.instrumentId', '=', instrumentId)
    .execute();
  const histories = await historiesOf(db, parties.map(({ id }) => id));
  const firstOf = (find: (history: History) => RecordedAct | undefined) => firstBound(parties, histories, find);

  return { ...text, approved: firstOf(approvalIn), signed: firstOf(signatureIn) };
}

/** An approval that stands: not withdrawn, nor undone when the State sent the decision back. */
function approvalIn({ acts, context }: History): RecordedAct | undefined {
  return progressOf(acts, context).holding.deliberated;
}

/** A signature that was not withdrawn, even where something recorded since has taken the ground from under it. */
function signatureIn({ acts }: History): RecordedAct | undefined {
  return holdingActs(acts).find((act) => act.step === 'signed');
}

function firstBound(parties: readonly { id: number; nameAr: string; nameFr: string }[], histories: ReadonlyMap<number, History>, find: (history: History) => RecordedAct | undefined): Bound | null {
  const bound = parties.flatMap(({ id, nameAr, nameFr }): Bound[] => {
    const history = histories.get(id);
    const act = history && find(history);

    return act ? [{ nameAr, nameFr, on: act.happenedOn }] : [];
  });

  return bound.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0] ?? null;
}
