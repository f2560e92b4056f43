import type { ActFacts, History, RecordedAct } from '#instruments';
import { historiesOf, procedureFor, replaceStandings, standingsIn, whyNotRecord } from '#instruments';
import type { Told } from '#journal';
import { recordEvents } from '#journal';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { saveFile } from '#platform/files';
import { demonstrationDocument } from './evidence.ts';
import type { Clerk } from './staff.ts';

/** One party's story: its acts in order after those that it has already, and who recorded them. */
export interface Story {
  partyId: number;
  bodyId: number;
  name: string;
  acts: readonly ActFacts[];
  /** The steps that the owner recorded from a document and the party has not confirmed. */
  fromDocument: ReadonlySet<ActFacts['step']>;
  /** True for a council that keeps its sessions here: what it did in them is recorded by them. */
  isKept?: boolean;
}

export interface Cast {
  /** Who records for the body that owns the convention. */
  owner: Clerk;
  /** Who records for each party. */
  clerks: ReadonlyMap<number, Clerk>;
}

const rowsAtOnce = 2000;
const partiesAtOnce = 300;

/**
 * Tells many stories at once, by the very rules that the act of recording enforces: a story that they refuse is a fault
 * of the story. Every act stands with its evidence, its event in the journal and its derived standings.
 */
export async function tellStories(db: Db, stories: readonly Story[], cast: Cast, now: Date): Promise<number> {
  const histories = await historiesOf(db, stories.map((story) => story.partyId));
  for (const story of stories) refuseBrokenStory(story, histories.get(story.partyId), now);

  return db.transaction().execute(async (trx) => {
    const files = await evidenceFor(trx, stories, cast, now);
    const rows = stories.flatMap((story) => rowsOf(story, histories.get(story.partyId), cast, files, now)).toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
    const ids = await saveActs(trx, rows);
    await recordEvents(trx, rows.map((row, index): Told => ({
      author: { userId: row.recordedBy, bodyId: row.recordedForBodyId },
      kind: 'act.recorded',
      subject: `party/${row.partyId}`,
      facts: { act: ids[index] ?? null, step: row.step, outcome: row.outcome, happenedOn: row.happenedOn, year: row.year, amount: row.amount, reference: row.reference, origin: row.origin, note: row.note, file: row.fileId, sha256: files.get(row.step)?.sha256 ?? null },
      at: row.recordedAt,
    })));
    const parties = stories.map((story) => story.partyId);
    for (let start = 0; start < parties.length; start += partiesAtOnce) await replaceStandings(trx, standingsIn(await historiesOf(trx, parties.slice(start, start + partiesAtOnce))));

    return rows.length;
  });
}

function refuseBrokenStory(story: Story, history: History | undefined, now: Date): void {
  if (!history) throw new Error(`No party ${story.partyId}`);
  const today = now.toISOString().slice(0, 10) as Day;
  const told: RecordedAct[] = [...history.acts];
  for (const act of story.acts) {
    const refused = whyNotRecord(told, act, history.context, today);
    if (refused) throw new Error(`The story of ${story.name} breaks at ${act.step} on ${act.happenedOn}: ${refused.code} ${JSON.stringify(refused.facts)}`);
    told.push({ ...act, id: told.length + 1, replacesId: null, awaitsConfirmation: false });
  }
}

type Files = ReadonlyMap<ActFacts['step'], { id: number; sha256: string }>;

/** A demonstration document for each step that asks for evidence: one content, kept once. */
async function evidenceFor(trx: Trx, stories: readonly Story[], { owner }: Cast, now: Date): Promise<Files> {
  const steps = new Set(stories.flatMap((story) => story.acts.map((act) => act.step)));
  const files = new Map<ActFacts['step'], { id: number; sha256: string }>();
  for (const step of steps) {
    const name = documentNames[step];
    if (!name) continue;
    const { id, sha256 } = await saveFile(trx, { bytes: demonstrationDocument, name, mediaType: 'application/pdf', uploadedBy: owner.userId, ownerBodyId: owner.bodyId }, now);
    files.set(step, { id, sha256 });
  }

  return files;
}

const documentNames: Partial<Record<ActFacts['step'], string>> = { deliberated: 'مقرر-المجلس.pdf', visa: 'التأشيرة.pdf', signed: 'الاتفاقية-الموقعة.pdf', paid: 'الأمر-بالأداء.pdf' };

function rowsOf(story: Story, history: History | undefined, { owner, clerks }: Cast, files: Files, now: Date) {
  const rules = history ? procedureFor(history.context) : [];
  const before = history?.acts.length ?? 0;

  return story.acts.map((act, following) => {
    const index = before + following;
    const byOwner = rules.find((rule) => rule.step === act.step)?.side === 'owner';
    const fromDocument = story.fromDocument.has(act.step);
    const clerk = byOwner || fromDocument ? owner : clerks.get(story.bodyId);
    if (!clerk) throw new Error(`Nobody records for ${story.name}`);

    return {
      ...act,
      partyId: story.partyId,
      note: null,
      fileId: files.get(act.step)?.id ?? null,
      origin: fromDocument ? ('from_document' as const) : ('own_act' as const),
      recordedBy: clerk.userId,
      recordedForBodyId: clerk.bodyId,
      recordedAt: recordedAt(act.happenedOn, index, now),
      replacesId: null,
      replacedBecause: null,
      submission: `world/${story.partyId}/${index}`,
    };
  });
}

/** In office hours of the act's own day, one after the other, and never after the moment up to which the world is told. */
function recordedAt(day: Day, index: number, now: Date): Date {
  const at = new Date(Date.parse(`${day}T09:10:00Z`) + index * 60_000);

  return at < now ? at : now;
}

async function saveActs(trx: Trx, rows: ReturnType<typeof rowsOf>): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const saved = await trx.insertInto('acts').values(rows.slice(start, start + rowsAtOnce)).returning('id').execute();
    ids.push(...saved.map((row) => row.id));
  }

  return ids;
}
