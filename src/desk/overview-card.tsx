import type { Awaited } from '#instruments';
import { UpcomingDates } from '#instruments';
import type { Language } from '#platform/words';
import { dirhams } from '#platform/words';
import { Card, Standing } from '#ui';
import type { Overview } from './overview.ts';
import { wordsIn } from './words.ts';

const filterOf: Record<Awaited, string> = { council: 'awaiting_council', authority: 'awaiting_visa', owner: 'all', party: 'unsigned' };

/** For those who lead: how many are late and with how much, who is awaited, which legal days come; each figure leads to its rows. */
export function OverviewCard({ overview, language }: { overview: Overview; language: Language }) {
  const words = wordsIn(language);
  const { href, late, arrears, year, waiting, upcoming } = overview;
  const awaited = (Object.keys(filterOf) as Awaited[]).filter((who) => waiting[who] > 0);

  return (
    <Card title={<a href={href}><bdi>{language === 'ar' ? overview.titleAr : (overview.titleFr ?? overview.titleAr)}</bdi></a>} class="overview">
      <div class="overview__columns">
        <section>
          <h3>{words.lateHeading}</h3>
          <ul class="plain">
            <li>{late ? <a href={`${href}?show=late`}><Standing tone="late">{words.lateBodies(late)}</Standing></a> : <Standing tone="done">{words.noneLate}</Standing>}</li>
            {arrears ? <li><a href={`${href}?show=unpaid&year=${year}`}>{words.lateMoney(dirhams(arrears, language), year)}</a></li> : null}
          </ul>
        </section>
        <section>
          <h3>{words.awaitedHeading}</h3>
          {awaited.length === 0 ? <p class="soft">{words.nobodyAwaited}</p> : (
            <ul class="plain">
              {awaited.map((who) => <li><a href={`${href}?show=${filterOf[who]}`}>{words.waiting[who](waiting[who])}</a></li>)}
            </ul>
          )}
        </section>
        <section>
          <h3>{words.nextDates}</h3>
          <UpcomingDates upcoming={upcoming} language={language} />
        </section>
      </div>
    </Card>
  );
}
