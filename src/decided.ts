import { doorsTold } from '#councils';
import type { DecidedIn } from '#meetings';
import { minutesWordsIn } from '#meetings';

/** What the votes of a meeting came to, and when its sittings were closed to the public, in the sentences that its minutes carry. */
export const decidedIn: DecidedIn = async (db, meetingId) => {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('agendaPoints', 'agendaPoints.id', 'votes.pointId')
    .leftJoin('decisions', 'decisions.voteId', 'votes.id')
    .select(['agendaPoints.titleAr', 'agendaPoints.titleFr', 'votes.openedAt as at', 'votes.votesFor', 'votes.votesAgainst', 'votes.votesAbstained', 'votes.result', 'decisions.number', 'decisions.year'])
    .where('votes.meetingId', '=', meetingId)
    .where('votes.closedAt', 'is not', null)
    .orderBy('votes.id')
    .execute();
  const votes = rows.map(({ at, titleAr, titleFr, number, year, result, ...counted }) => {
    const counts = { votesFor: counted.votesFor ?? 0, votesAgainst: counted.votesAgainst ?? 0, votesAbstained: counted.votesAbstained ?? 0 };
    const told = (language: 'ar' | 'fr', title: string) => minutesWordsIn(language).decided(title, number === null ? null : `${number}/${year}`, counts, result === 'approved');

    return { at, ar: told('ar', titleAr), fr: titleFr ? told('fr', titleFr) : null };
  });

  return [...votes, ...(await doorsTold(db, meetingId))].toSorted((one, other) => one.at.getTime() - other.at.getTime()).map(({ ar, fr }) => ({ ar, fr }));
};
