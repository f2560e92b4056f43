import { nameOf } from '#bodies';
import { articleText } from '#law';
import type { Language } from '#platform/words';
import { NextDates } from '#ui';
import type { Upcoming } from '../board/upcoming.ts';
import { pageWordsIn } from './words.ts';

/** The next legal days, each with whom it concerns and the article that sets it. */
export function UpcomingDates({ upcoming, language }: { upcoming: readonly Upcoming[]; language: Language }) {
  const words = pageWordsIn(language);
  if (upcoming.length === 0) return <p class="small soft">{words.noUpcoming}</p>;
  const items = upcoming.map(({ day, step, article, parties }) => {
    const [first] = parties;

    return {
      day,
      title: parties.length === 1 && first ? <bdi>{nameOf(first, language)}</bdi> : words.bodies(parties.length),
      text: words.upcoming[step] ?? words.actions[step],
      article: article ? articleText(article, language) : words.agreed,
    };
  });

  return <NextDates items={items} language={language} />;
}
