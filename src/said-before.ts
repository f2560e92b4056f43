import { commitmentsIn, standingIn, wordsIn } from '#commitments';
import type { FollowedRecommendation, Matter, MeetingHead, SaidBefore } from '#meetings';
import { followUpWordsIn, readableBy, recommendationsIn, standingFrom, wordingFor } from '#meetings';
import { actorIn } from '#people';
import type { Day } from '#platform/days';
import type { Ask } from '#platform/web';
import type { Language } from '#platform/words';

/** What the earlier meetings of a series promised and recommended, as it stood on a day: of those that the reader may read. */
export async function saidBefore(c: Ask, { id, seriesId, heldOn }: Pick<MeetingHead, 'id' | 'seriesId' | 'heldOn'>, day: Day): Promise<SaidBefore[]> {
  if (seriesId === null) return [];
  const { db, language } = c.var;
  const reader = actorIn(c);
  const [meetings, commitments] = await Promise.all([
    db.selectFrom('meetings').select(['id', 'titleAr', 'titleFr', 'heldOn']).where('seriesId', '=', seriesId).where('id', '!=', id).where('heldOn', '<=', heldOn).where(readableBy(reader)).orderBy('heldOn').orderBy('id').execute(),
    commitmentsIn(db, { seriesId, reader }, day),
  ]);
  const recommendations = await recommendationsIn(db, meetings.map((meeting) => meeting.id), day);

  return meetings.map((meeting) => ({
    meetingId: meeting.id, titleAr: meeting.titleAr, titleFr: meeting.titleFr, heldOn: meeting.heldOn,
    matters: [
      ...commitments.filter(({ meetingId }) => meetingId === meeting.id).map((commitment): Matter => ({
        kind: 'commitment', id: commitment.id, textAr: commitment.sentenceAr, textFr: commitment.sentenceFr, standing: standingIn(commitment.counts), href: `/commitments/${commitment.id}`,
        news: wordsIn(language).rollUp(commitment.counts, commitment.keeper, commitment.noun, commitment.year),
      })),
      ...recommendations.filter(({ meetingId }) => meetingId === meeting.id).map((one): Matter => ({
        kind: 'recommendation', id: one.id, textAr: one.textAr, textFr: one.textFr, standing: standingFrom(one.last?.standing), href: `/meetings/${meeting.id}/minutes#recommendations`, news: answerTo(one, language),
      })),
    ],
  }));
}

function answerTo({ last, toAr, toFr }: FollowedRecommendation, language: Language): string {
  const words = followUpWordsIn(language);
  const answer = last ? words.answered(words.answers[last.standing], wordingFor(language, last.noteAr, last.noteFr), last.saidOn) : words.unanswered;

  return `${words.addressedTo(wordingFor(language, toAr, toFr))} · ${answer}`;
}
