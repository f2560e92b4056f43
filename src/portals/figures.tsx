import type { ProgrammeProgress } from '#instruments';
import type { Day } from '#platform/days';
import { count, dirhams, longDay, percent } from '#platform/words';
import { Meter } from '#ui';
import { wordsAround } from './site.ts';
import type { Visit } from './visit.ts';
import { here, said } from './visit.ts';
import { portalWordsIn } from './words.ts';

/** How far a programme has come, as it stands today, in figures that name nobody. */
export function ProgrammeFigures({ programme, visit, today }: { programme: ProgrammeProgress; visit: Visit; today: Day }) {
  const language = wordsAround[visit.language];
  const words = portalWordsIn(language).progress;
  const { id, titleAr, titleFr, parties, approved, signed, year, due, received, awaited } = programme;
  const of = words.of(count(parties, language));
  const share = (value: number, whole: number) => (whole ? value / whole : 0);

  return (
    <section class="card">
      <h2>{words.title}</h2>
      <p><a href={here(visit, `/programmes/${id}`)}><bdi>{said(language, titleAr, titleFr)}</bdi></a></p>
      <div class="figures">
        <p><span class="small soft">{words.approved}</span><b class="number">{count(approved, language)} <small class="small">{of}</small></b><Meter label={words.approved} parts={[{ share: share(approved, parties), tone: 'done' }]} /></p>
        <p><span class="small soft">{words.signed}</span><b class="number">{count(signed, language)} <small class="small">{of}</small></b><Meter label={words.signed} parts={[{ share: share(signed, parties), tone: 'done' }]} /></p>
        {year === null ? null : <p><span class="small soft">{words.received(year)}</span><b class="number">{percent(received, due, language)}</b><Meter label={words.received(year)} parts={[{ share: share(received, due), tone: 'done' }, { share: share(awaited, due), tone: 'due' }]} /><span class="small soft">{dirhams(received, language)} {words.of(dirhams(due, language))}</span></p>}
      </div>
      <p class="small soft">{words.asOf(longDay(today, language))}</p>
    </section>
  );
}
