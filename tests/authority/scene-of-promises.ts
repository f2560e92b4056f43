import { randomUUID } from 'node:crypto';
import { recordCommitment, recordDelivery } from '#commitments';
import { openInstrument, recordAct } from '#instruments';
import type { Day } from '#platform/days';
import { now } from '../now.ts';
import { factsOf } from '../one-party.ts';
import type { Stage } from './scene.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF\n');

/** A convention of the own council with the other party, which has received it and put it on its agenda; its programme. */
export async function layConvention({ db, bodies, own }: Stage): Promise<Record<string, string>> {
  const officer = await own('training_officer');
  const { id: programme } = await db.insertInto('programmes').values({ ownerBodyId: bodies.own, titleAr: 'برنامج', titleFr: null, firstYear: 2026, lastYear: 2027 }).returning('id').executeTakeFirstOrThrow();
  const convention = await openInstrument(db, officer, {
    kind: 'convention', programmeId: programme, ownerBodyId: bodies.own, reference: null, titleAr: 'اتفاقية', titleFr: null, textAr: 'المادة 1', textFr: null, startedOn: '2026-09-01' as Day, firstYear: 2026, lastYear: 2027,
    matter: 'financial_incidence', needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null, majorityReasonAr: null, signatureDays: 15, parties: { communesOf: '03.171' }, submission: randomUUID(),
  }, now);
  const idOf = async (bodyId: number) => (await db.selectFrom('parties').select('id').where('instrumentId', '=', convention).where('bodyId', '=', bodyId).executeTakeFirstOrThrow()).id;
  const partyId = await idOf(bodies.party);
  const record = (facts: ReturnType<typeof factsOf>) => recordAct(db, officer, { partyId, facts, note: null, evidence: { bytes: pdf, name: 'letter.pdf' }, submission: randomUUID() }, now);
  await record(factsOf('sent', '2026-09-02'));
  const act = await record(factsOf('agenda', '2026-09-10', { sessionOn: '2026-10-05' }));

  return { programme: String(programme), convention: String(convention), partyOfIt: String(partyId), act: String(act) };
}

/** A sentence of the meeting that was held, owed by the other council, which has brought it once. */
export async function layCommitment({ db, bodies, own }: Stage, meetingId: number): Promise<Record<string, string>> {
  const officer = await own('training_officer');
  const spoken = { conclusionId: null, sentenceAr: 'سنوافيكم باللائحة.', sentenceFr: null, spokenByTitleAr: 'الرئيس', spokenByTitleFr: null, spokenByInstitutionAr: null, spokenByInstitutionFr: null, keeping: { by: 'deliverable' as const, ar: 'اللائحة', fr: null }, due: { kind: 'fixed' as const, on: '2026-12-31' as Day } };
  const commitment = await recordCommitment(db, officer, { ...spoken, meetingId, debtors: { kind: 'bodies', ids: [bodies.party, bodies.second] }, submission: randomUUID() }, now);
  const delivery = await recordDelivery(db, officer, { commitmentId: commitment, bodyId: bodies.party, outcome: 'delivered', happenedOn: '2026-11-23' as Day, note: null, evidence: { bytes: pdf, name: 'list.pdf' }, replacesId: null, because: null, submission: randomUUID() }, now);

  return { commitment: String(commitment), delivery: String(delivery) };
}
