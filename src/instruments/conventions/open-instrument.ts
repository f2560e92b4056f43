import type { Selectable } from 'kysely';
import type { Body, BodyQuery } from '#bodies';
import { bodiesByQuery } from '#bodies';
import { recordEvent } from '#journal';
import type { Matter } from '#law';
import { since2015 } from '#law';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Database, Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { historiesOf, standingsIn } from '../acts/histories.ts';
import { replaceStandings } from '../acts/store.ts';
import { whyNotInProgramme } from '../programmes/queries.ts';
import type { InstrumentKind } from '../standings/index.ts';
import type { ToldRules } from './council-rules.ts';
import { councilRulesFor, whyNotSuchRules } from './council-rules.ts';

export interface NewInstrument extends ToldRules {
  kind: InstrumentKind;
  programmeId: number | null;
  ownerBodyId: number;
  reference: string | null;
  titleAr: string;
  titleFr: string | null;
  textAr: string;
  textFr: string | null;
  startedOn: Day;
  firstYear: number | null;
  lastYear: number | null;
  /** Why the visa is not as the law's letter says for the matter. */
  visaReasonAr: string | null;
  visaReasonFr: string | null;
  majorityReasonAr: string | null;
  signatureDays: number;
  /** Whom to add at once; none to add them later. */
  parties: BodyQuery | null;
  /** The mark of the form: the same one opens one instrument. */
  submission: string;
}

/** How far ahead of today an instrument may begin. */
const yearsAhead = 10;

/**
 * Opens an instrument with the first version of its text and, where a query names them, its parties. Gives its id. Refuses
 * a programme of another body, a reference that the owner gave already, and the same form a second time.
 */
export async function openInstrument(db: Db, actor: Actor, input: NewInstrument, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    refuseIf(whyNotActFor(actor, input.ownerBodyId, 'run_instruments'));
    refuseIf((await isOpened(trx, input.submission)) ? refusal('instrument.recorded_twice') : undefined);
    refuseIf(whyNotOpen(input, dayIn(at)) ?? whyNotSuchRules(input, input.startedOn));
    refuseIf(await whyNotInProgramme(trx, input.programmeId, input.ownerBodyId));
    const { textAr, textFr, parties, ...instrument } = input;
    const saved = await trx.insertInto('instruments').values({ ...instrument, createdBy: actor.userId, createdAt: at }).onConflict((row) => row.columns(['ownerBodyId', 'reference']).doNothing()).returning(asked).executeTakeFirst();
    if (!saved) throw new RefusalError(refusal('instrument.reference_taken', { reference: input.reference }));

    await trx.insertInto('instrumentVersions').values({ instrumentId: saved.id, number: 1, textAr, textFr, issuedOn: input.startedOn, createdBy: actor.userId, createdAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: input.ownerBodyId }, 'instrument.opened', `instrument/${saved.id}`, { kind: input.kind, title: input.titleAr }, at);
    if (parties) await admit(trx, actor, saved, parties, at);

    return saved.id;
  });
}

/** Why an instrument cannot be opened, by what it says of itself. Nothing of ours is older than the organic laws of 2015. */
export function whyNotOpen(input: Pick<NewInstrument, 'titleAr' | 'startedOn' | 'firstYear' | 'lastYear'>, today: Day) {
  if (!input.titleAr.trim()) return refusal('instrument.title_missing');
  if (input.firstYear !== null && input.lastYear !== null && input.lastYear < input.firstYear) return refusal('instrument.years_reversed');
  const until = `${Number(today.slice(0, 4)) + yearsAhead}-12-31`;

  return input.startedOn < since2015 || input.startedOn > until ? refusal('instrument.starts_out_of_range', { from: since2015, until }) : undefined;
}

/** What adding a party needs to know of the instrument. */
const asked = ['id', 'ownerBodyId', 'startedOn', 'matter', 'needsVisa', 'majorityBase'] as const;
type Asked = Pick<Selectable<Database['instruments']>, (typeof asked)[number]>;

async function isOpened(trx: Trx, submission: string): Promise<boolean> {
  return (await trx.selectFrom('instruments').select('id').where('submission', '=', submission).executeTakeFirst()) !== undefined;
}

/** Adds every body that a query finds and that is not a party yet. Gives how many were added; refuses a query that finds nobody new. */
export async function addParties(db: Db, actor: Actor, input: { instrumentId: number; query: BodyQuery }, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const instrument = await trx.selectFrom('instruments').select(asked).where('id', '=', input.instrumentId).forUpdate().executeTakeFirstOrThrow();
    refuseIf(whyNotActFor(actor, instrument.ownerBodyId, 'run_instruments'));

    return admit(trx, actor, instrument, input.query, at);
  });
}

async function admit(trx: Trx, actor: Actor, instrument: Asked, query: BodyQuery, at: Date): Promise<number> {
  const found = await bodiesByQuery(trx, query);
  refuseIf(found.length ? undefined : refusal('party.none_found'));
  const there = await bodiesOf(trx, instrument.id);
  const added = found.filter((body) => !there.includes(body.id));
  refuseIf(added.length ? undefined : refusal('party.already_there', { name: found.length === 1 ? (found[0]?.nameAr ?? null) : null }));

  const ids = await saveParties(trx, instrument, added, { first: there.length + 1, by: actor.userId, at });
  await replaceStandings(trx, standingsIn(await historiesOf(trx, ids)));
  await recordEvent(trx, { userId: actor.userId, bodyId: instrument.ownerBodyId }, 'instrument.parties_added', `instrument/${instrument.id}`, { bodies: added.map((body) => body.id) }, at);

  return ids.length;
}

async function bodiesOf(trx: Trx, instrumentId: number): Promise<number[]> {
  const rows = await trx.selectFrom('parties').select('bodyId').where('instrumentId', '=', instrumentId).execute();

  return rows.map((row) => row.bodyId);
}

async function saveParties(trx: Trx, instrument: Asked, bodies: readonly Body[], { first, by, at }: { first: number; by: string; at: Date }): Promise<number[]> {
  const told = { ...instrument, matter: instrument.matter as Matter | null };
  const values = bodies.map(({ id, level }, index) => ({ instrumentId: instrument.id, bodyId: id, position: first + index, ...councilRulesFor(told, level, instrument.startedOn as Day), addedBy: by, addedAt: at }));
  const rows = await trx.insertInto('parties').values(values).returning('id').execute();

  return rows.map((row) => row.id);
}
