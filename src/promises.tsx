import type { Child } from 'hono/jsx';
import { ClimbCounts, climbKey, climbsOf, CommitmentLine, commitmentsIn, commitmentsOf, commitmentsOfInstrument, isSettled, wordsIn } from '#commitments';
import type { CommitmentView } from '#commitments';
import { recordsReadable, wordsIn as councilWordsIn } from '#councils';
import type { MeetingAbout, PromiseAbout, RecordBehind } from '#instruments';
import type { MeetingView, OpenPromise } from '#meetings';
import { readableBy, wordingFor } from '#meetings';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import type { Ask } from '#platform/web';
import { ButtonLink } from '#ui';

/** What meetings promised about an instrument, each with how many have kept it by today. */
export async function promisesAbout(c: Ask, instrumentId: number): Promise<PromiseAbout[]> {
  const { db, clock, language } = c.var;
  const [commitments, open] = await Promise.all([commitmentsOfInstrument(db, instrumentId, dayIn(clock())), meetingsOn(c, instrumentId)]);
  const ids = new Set(open.map(({ id }) => id));

  return commitments.filter(({ meetingId }) => ids.has(meetingId)).map((commitment) => ({
    href: `/commitments/${commitment.id}`,
    meetingHref: `/meetings/${commitment.meetingId}`,
    meeting: wordingFor(language, commitment.meetingAr, commitment.meetingFr),
    news: wordsIn(language).rollUp(commitment.counts, commitment.keeper, commitment.noun, commitment.year),
  }));
}

/** The meetings in which something was promised about an instrument, the latest first. */
export async function meetingsAbout(c: Ask, instrumentId: number): Promise<MeetingAbout[]> {
  const rows = await meetingsOn(c, instrumentId);

  return rows.map(({ id, titleAr, titleFr }) => ({ href: `/meetings/${id}`, meeting: wordingFor(c.var.language, titleAr, titleFr) }));
}

/** Those of them that this reader may read. */
function meetingsOn(c: Ask, instrumentId: number) {
  const { db } = c.var;

  return db
    .selectFrom('meetings')
    .select(['id', 'titleAr', 'titleFr'])
    .where('id', 'in', db.selectFrom('commitments').select('meetingId').where('instrumentId', '=', instrumentId))
    .where(readableBy(actorIn(c)))
    .orderBy('heldOn', 'desc')
    .execute();
}

/** What a meeting promised, under the conclusion from which it came. */
export async function promisesOfMeeting(c: Ask, meeting: MeetingView): Promise<{ promises: ReadonlyMap<number | null, Child>; actions: Child }> {
  const { db, clock, language } = c.var;
  const commitments = await commitmentsOf(db, meeting.id, dayIn(clock()));
  const climbs = await climbsOf(db, commitments.map(({ id }) => id));
  const climbsIn = (commitment: CommitmentView) => commitment.debtors.map(({ bodyId }) => climbs.get(climbKey(commitment.id, bodyId)) ?? []);
  const byConclusion = Map.groupBy(commitments, (commitment) => commitment.conclusionId);
  const promises = new Map<number | null, Child>([...byConclusion].map(([conclusionId, promised]) => [conclusionId, <>{promised.map((commitment) => <><CommitmentLine commitment={commitment} language={language} /><ClimbCounts climbs={climbsIn(commitment)} language={language} /></>)}</>]));
  if (promises.size === 0) promises.set(null, <p class="card__lead soft">{wordsIn(language).noneFromMeeting}</p>);

  return { promises, actions: <ButtonLink href={`/meetings/${meeting.id}/commitments/new`} main>{wordsIn(language).record}</ButtonLink> };
}

/** What was promised in a series of meetings and is still awaited from somebody, the latest meeting first. */
export async function openPromisesOf({ var: { db, clock } }: Ask, seriesId: number): Promise<OpenPromise[]> {
  const commitments = await commitmentsIn(db, { seriesId }, dayIn(clock()));

  return commitments.filter(({ counts }) => !isSettled(counts)).map(({ id, sentenceAr, sentenceFr }) => ({ commitmentId: id, sentenceAr, sentenceFr }));
}

/** The council's own records behind a party's acts, as far as this reader may read them. */
export async function recordsBehind(c: Ask, actIds: readonly number[]): Promise<ReadonlyMap<number, RecordBehind>> {
  const { db, clock, language } = c.var;
  const words = councilWordsIn(language);
  const records = await recordsReadable(db, actorIn(c), actIds, dayIn(clock()));

  return new Map([...records].map(([actId, { bodyId, meetingId, decision }]) => [actId, decision ? { href: `/councils/${bodyId}/decisions/${decision.year}/${decision.number}`, label: words.leadsToDecision(decision.number, decision.year) } : { href: `/meetings/${meetingId}/session`, label: words.leadsToSession }]));
}
