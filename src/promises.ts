import { commitmentsOfInstrument, wordsIn } from '#commitments';
import type { PromiseAbout } from '#instruments';
import { dayIn } from '#platform/days';
import type { Ask } from '#platform/web';

/** What meetings promised about an instrument, each with how many have kept it by today. */
export async function promisesAbout(c: Ask, instrumentId: number): Promise<PromiseAbout[]> {
  const { db, clock, language } = c.var;
  const commitments = await commitmentsOfInstrument(db, instrumentId, dayIn(clock()));

  return commitments.map((commitment) => ({
    href: `/commitments/${commitment.id}`,
    meetingHref: `/meetings/${commitment.meetingId}`,
    meeting: language === 'ar' ? commitment.meetingAr : (commitment.meetingFr ?? commitment.meetingAr),
    news: wordsIn(language).rollUp(commitment.counts, commitment.keeper, commitment.noun, commitment.year),
  }));
}
