import { journalEvents, verifyEvents } from '#journal';
import type { Db } from '#platform/database';
import { statusesOf } from './crowd.ts';
import type { Outcome, SentEntry, SentVoice, Watched } from './plan.ts';
import type { Scene } from './scene.ts';

/** What was found wrong; nothing where nothing was lost and nothing doubled. */
export type Faults = string[];

const wrong = (isWrong: boolean, sentence: string): string[] => (isWrong ? [sentence] : []);

/** Every entry that was answered stands once in the timeline as it was sent, was taken once, and is told once by the journal; nothing else stands there. */
export async function provePresence(db: Db, meetingId: number, sent: readonly SentEntry[]): Promise<Faults> {
  const rows = await db.selectFrom('presenceEntries').select(['id', 'nonce', 'participantId', 'direction']).where('meetingId', '=', meetingId).execute();
  const kept = new Map(rows.map((row) => [row.nonce, row]));
  const lost = sent.filter(({ nonce, participantId, direction }) => kept.get(nonce)?.participantId !== participantId || kept.get(nonce)?.direction !== direction);
  const doubled = sent.filter(({ fates }) => fates.filter((fate) => fate === 'taken').length > 1);
  const strange = sent.filter(({ fates }) => fates.length === 0 || fates.some((fate) => fate !== 'taken' && fate !== 'taken_before'));
  const events = await db.selectFrom('journalEvents').select('facts').where('kind', '=', 'presence.taken').where('subject', '=', `meeting/${meetingId}`).execute();
  const told = events.flatMap(({ facts }) => (JSON.parse(String(facts)) as { entries: [number][] }).entries.map(([id]) => id));

  return [
    ...wrong(lost.length > 0, `${lost.length} entries are lost`),
    ...wrong(rows.length !== sent.length, `${rows.length} entries stand where ${sent.length} were sent`),
    ...wrong(doubled.length > 0, `${doubled.length} entries were taken twice`),
    ...wrong(strange.length > 0, `${strange.length} entries were not taken: ${strange[0]?.fates.join(', ')}`),
    ...wrong(told.length !== rows.length || new Set(told).size !== rows.length, `the journal tells of ${told.length} entries where ${rows.length} stand`),
  ];
}

/** Every member's voice is the last that was sent, each new voice was written down once, and one that came late once more changed nothing. */
export async function proveVoices(db: Db, { session: { voteId, meetingId } }: Scene, sent: readonly SentVoice[]): Promise<Faults> {
  const ballots = await db.selectFrom('ballots').select(['memberId', 'choice', 'nonce']).where('voteId', '=', voteId).execute();
  const last = new Map(sent.filter(({ isLate }) => !isLate).map((voice) => [voice.memberId, voice]));
  const other = [...last.values()].filter(({ memberId, choice, nonce }) => !ballots.some((ballot) => ballot.memberId === memberId && ballot.choice === choice && ballot.nonce === nonce));
  const { count } = await db.selectFrom('journalEvents').select((eb) => eb.fn.countAll<number>().as('count')).where('kind', '=', 'council.voice_given').where('subject', '=', `meeting/${meetingId}`).executeTakeFirstOrThrow();
  const given = new Set(sent.map(({ nonce }) => nonce)).size;

  return [
    ...wrong(ballots.length !== last.size, `${ballots.length} ballots of ${last.size} members`),
    ...wrong(other.length > 0, `${other.length} members' ballots are not their last voice`),
    ...wrong(Number(count) !== given, `the journal tells of ${count} voices where ${given} were given`),
    ...wrong(sent.some(({ status }) => status !== 303), 'a voice was not accepted'),
  ];
}

/** Whatever watched the hall was told again and again, and tells at the end how many are in the room. */
export async function proveScreens(db: Db, meetingId: number, watched: readonly Watched[]): Promise<Faults> {
  const last = db.selectFrom('presenceEntries').select(['participantId', 'direction']).distinctOn('participantId').where('meetingId', '=', meetingId).orderBy('participantId').orderBy('happenedAt', 'desc').orderBy('id', 'desc');
  const { count } = await db.selectFrom(last.as('last')).select((eb) => eb.fn.countAll<number>().as('count')).where('direction', '=', 'arrival').executeTakeFirstOrThrow();
  const wrongly = watched.filter(({ showsPresent, present }) => showsPresent && present !== Number(count));

  return [
    ...wrong(wrongly.length > 0, `${wrongly.length} screens tell that ${wrongly[0]?.present} are there where ${count} are`),
    ...wrong(watched.some(({ times }) => times < 2), `${watched.filter(({ times }) => times < 2).length} that watched were told nothing new`),
  ];
}

/** Every mail that waited has gone, once. `came` is whoever the mail server got one for. */
export async function proveMail(db: Db, { participants }: Scene, came: readonly string[]): Promise<Faults> {
  const rows = await db.selectFrom('mails').select(['recipient', 'state']).where('kind', '=', 'invitation').execute();
  const missing = participants.filter(({ mail }) => !came.includes(mail));

  return [
    ...wrong(rows.length !== participants.length, `${rows.length} mails for ${participants.length} participants`),
    ...wrong(rows.some(({ state }) => state !== 'sent'), `${rows.filter(({ state }) => state !== 'sent').length} mails have not gone`),
    ...wrong(missing.length > 0, `${missing.length} mails are lost`),
    ...wrong(came.length !== new Set(came).size, `${came.length - new Set(came).size} mails came twice`),
  ];
}

/** The journal's chain holds from its first event to its last. */
export async function proveJournal(db: Db): Promise<Faults> {
  const verdict = await verifyEvents(journalEvents(db));

  return wrong(!verdict.ok, 'the journal does not hold');
}

/** Nothing broke and nobody was turned away without a word: 503 says when to come again and why, and no other 5xx is there. */
export function proveAnswers(outcomes: readonly Outcome[]): Faults {
  return outcomes.flatMap(({ counts, surprises }) => {
    const broken = Object.entries(statusesOf(counts)).filter(([status]) => status === '0' || (Number(status) >= 500 && status !== '503'));
    const unkind = Object.values(counts).reduce((sum, count) => sum + count.unkind, 0);

    return [...broken.map(([status, count]) => `${count} answers of ${status}`), ...wrong(unkind > 0, `${unkind} answers of 503 without a word`), ...surprises.slice(0, 5)];
  });
}
