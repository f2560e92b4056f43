import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { saveFile, sniff, whyNotAccept } from '#platform/files';
import { refusal, refuseIf } from '#platform/refusals';
import { historiesOf } from '../acts/histories.ts';
import type { Evidence } from '../acts/record-act.ts';
import { recordActIn } from '../acts/record-act.ts';
import type { ActFacts } from '../standings/index.ts';
import { procedureFor, progressOf } from '../standings/index.ts';
import { heldFor } from '../standings/progress.ts';

export interface Sending {
  instrumentId: number;
  /** The day on which the convention left for its parties. */
  happenedOn: Day;
  reference: string | null;
  note: string | null;
  /** The letter that went with it, where it is kept; one for all. */
  evidence: Evidence | null;
  /** The mark of the form: the same one sends once. */
  submission: string;
}

/**
 * Records that an instrument was sent to every party that has not received it, an act for each, all or none. Gives how
 * many. Refuses when nobody is left to send it to.
 */
export async function sendToParties(db: Db, actor: Actor, input: Sending, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const instrument = await trx.selectFrom('instruments').select(['id', 'ownerBodyId', 'currentVersion']).where('id', '=', input.instrumentId).forUpdate().executeTakeFirstOrThrow();
    refuseIf(whyNotActFor(actor, instrument.ownerBodyId, 'record_from_document'));
    const partyIds = await unsentParties(trx, instrument.id);
    refuseIf(partyIds.length ? undefined : refusal('sending.nobody_left'));
    const keptFileId = input.evidence ? await keep(trx, actor, input.evidence, { ownerBodyId: instrument.ownerBodyId, at }) : null;

    for (const partyId of partyIds) {
      const facts = { ...plain, happenedOn: input.happenedOn, version: instrument.currentVersion, reference: input.reference };
      await recordActIn(trx, actor, { partyId, facts, note: input.note, evidence: null, keptFileId, submission: `${input.submission}/${partyId}` }, at);
    }

    return partyIds.length;
  });
}

const plain: Omit<ActFacts, 'happenedOn' | 'version' | 'reference'> = {
  step: 'sent', outcome: 'done', year: null, sessionKind: null, sessionOn: null, call: null, sitting: null, membersInOffice: null, membersPresent: null,
  votesFor: null, votesAgainst: null, votesAbstained: null, presidentSide: null, amount: null,
};

/** Held until the end, in one order: nobody else sends to the same party meanwhile. */
async function unsentParties(trx: Trx, instrumentId: number): Promise<number[]> {
  const rows = await trx.selectFrom('parties').select('id').where('instrumentId', '=', instrumentId).orderBy('id').forUpdate().execute();
  const histories = await historiesOf(trx, rows.map((row) => row.id));

  return rows.map((row) => row.id).filter((partyId) => {
    const history = histories.get(partyId);
    if (!history || !procedureFor(history.context).some((rule) => rule.step === 'sent')) return false;

    return !heldFor(progressOf(history.acts, history.context), 'sent', history.context.currentVersion, history.context);
  });
}

async function keep(trx: Trx, actor: Actor, { bytes, name }: Evidence, { ownerBodyId, at }: { ownerBodyId: number; at: Date }): Promise<number> {
  const mediaType = await sniff(bytes);
  refuseIf(whyNotAccept(bytes, name, mediaType));

  return (await saveFile(trx, { bytes, name, mediaType: mediaType ?? 'application/octet-stream', uploadedBy: actor.userId, ownerBodyId }, at)).id;
}
