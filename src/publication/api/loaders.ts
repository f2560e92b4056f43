import { commitmentsIn } from '#commitments';
import { loadAgendaItems, loadFiles, loadPapers } from './load-agenda.ts';
import { loadBodies, loadOffices, loadOrganizations } from './load-bodies.ts';
import { loadMeetings } from './load-meetings.ts';
import type { Reading } from './reading.ts';
import { keysIn, namesOf } from './reading.ts';
import type { Kind } from './schemas.ts';

/** What is told of some objects, by their keys. */
export type Loader = (keys: readonly number[]) => Promise<Map<number, Record<string, unknown>>>;

/** How the objects of each kind are told. Only what their reader sees is asked for. */
export function loadersOf(reading: Reading): Readonly<Record<Kind, Loader>> {
  return {
    Body: (keys) => loadBodies(reading, keys),
    Organization: (keys) => loadOrganizations(reading, keys),
    Person: (keys) => loadOffices(reading, keys),
    Meeting: (keys) => loadMeetings(reading, keys),
    AgendaItem: (keys) => loadAgendaItems(reading, keys),
    Paper: (keys) => loadPapers(reading, keys),
    File: (keys) => loadFiles(reading, keys),
    Decision: (keys) => loadDecisions(reading, keys),
    Commitment: (keys) => loadCommitments(reading, keys),
  };
}

async function loadDecisions(reading: Reading, keys: readonly number[]) {
  const { db, addresses } = reading;
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('votes', 'votes.id', 'decisions.voteId')
    .select(['decisions.id', 'decisions.bodyId', 'decisions.meetingId', 'decisions.pointId', 'decisions.year', 'decisions.number', 'decisions.decidedOn', 'decisions.titleAr', 'decisions.titleFr', 'decisions.textAr', 'decisions.textFr', 'decisions.outcome'])
    .select(['votes.votesFor', 'votes.votesAgainst', 'votes.votesAbstained'])
    .where('decisions.id', 'in', [...keys])
    .execute();
  const points = await keysIn(reading, 'AgendaItem', [...new Set(rows.map(({ meetingId }) => meetingId))]);

  return new Map(rows.map((row) => [row.id, {
    ...namesOf(row.titleAr, row.titleFr), text: { ar: row.textAr, fr: row.textFr }, body: addresses.of('Body', row.bodyId), meeting: addresses.of('Meeting', row.meetingId), agendaItem: points.has(row.pointId) ? addresses.of('AgendaItem', row.pointId) : null,
    number: row.number, year: row.year, date: row.decidedOn, result: row.outcome, votes: { for: row.votesFor ?? 0, against: row.votesAgainst ?? 0, abstained: row.votesAbstained ?? 0 },
  }]));
}

/** What was promised, by whom and where each stands on the day of reading. */
async function loadCommitments({ db, addresses, today }: Reading, keys: readonly number[]) {
  const owners = await db.selectFrom('openObjects').select(['key', 'bodyId']).where('kind', '=', 'Commitment').where('key', 'in', [...keys]).execute();
  const commitments = await commitmentsIn(db, { ids: keys }, today);

  return new Map(commitments.map(({ id, sentenceAr, sentenceFr, meetingId, counts, debtors }) => [id, {
    ...namesOf(sentenceAr, sentenceFr), body: addresses.of('Body', owners.find(({ key }) => key === id)?.bodyId ?? 0), meeting: addresses.of('Meeting', meetingId), asOf: today, counts,
    debtors: debtors.map(({ bodyId, dueOn, part }) => ({ body: addresses.of('Body', bodyId), dueDate: dueOn, standing: part.kind })),
  }]));
}
