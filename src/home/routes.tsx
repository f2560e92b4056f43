import { Hono } from 'hono';
import { nameOf } from '#bodies';
import type { ProgrammeProgress } from '#instruments';
import { publicProgress } from '#instruments';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import type { Language } from '#platform/words';
import { count, dirhams, longDay, percent } from '#platform/words';
import { ButtonLink, Card, Figure, Meter, render } from '#ui';
import { wordsIn } from './words.ts';

interface HomeView {
  language: Language;
  owner: { nameAr: string; nameFr: string } | null;
  isSignedIn: boolean;
  progress: readonly ProgrammeProgress[];
  today: Day;
}

/** The body's public face: what this is, how far its programmes have come, how a commitment is followed. */
function HomePage({ language, owner, isSignedIn, progress, today }: HomeView) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <section class="welcome">
        <p class="soft">{owner ? nameOf(owner, language) : words.notYet}</p>
        <h1>{words.motto}</h1>
        <p class="welcome__lead">{words.lead}</p>
        <p>{isSignedIn ? <ButtonLink href="/desk" main>{words.desk}</ButtonLink> : <ButtonLink href="/sign-in" main>{words.signIn}</ButtonLink>} <ButtonLink href="/public/meetings">{words.meetings}</ButtonLink></p>
      </section>
      {progress.map((programme) => <Progress programme={programme} language={language} today={today} />)}
      <section>
        <h2>{words.steps}</h2>
        <ol class="ways">
          {words.how.map(([title, text]) => (
            <li class="card">
              <b>{title}</b>
              <p class="small">{text}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Progress({ programme, language, today }: { programme: ProgrammeProgress; language: Language; today: Day }) {
  const words = wordsIn(language);
  const { titleAr, titleFr, parties, approved, signed, year, due, received, awaited } = programme;
  const part = (value: number) => (parties ? value / parties : 0);
  const of = words.of(count(parties, language));

  return (
    <Card title={<bdi>{language === 'ar' ? titleAr : (titleFr ?? titleAr)}</bdi>}>
      <div class="figures figures--three">
        <Figure label={words.approved} value={count(approved, language)} of={of}><Meter label={words.approved} parts={[{ share: part(approved), tone: 'done' }]} /></Figure>
        <Figure label={words.signed} value={count(signed, language)} of={of}><Meter label={words.signed} parts={[{ share: part(signed), tone: 'done' }]} /></Figure>
        {year === null ? null : <Figure label={words.received(year)} value={percent(received, due, language)} note={[`${dirhams(received, language)} ${words.of(dirhams(due, language))}`, ...(awaited ? [words.awaited(dirhams(awaited, language))] : [])].join(language === 'ar' ? '، ' : ', ')}><Meter label={words.received(year)} parts={[{ share: due ? received / due : 0, tone: 'done' }, { share: due ? awaited / due : 0, tone: 'due' }]} /></Figure>}
      </div>
      <p class="small soft card__foot">{words.asOf(longDay(today, language))} · {words.aggregates}</p>
    </Card>
  );
}

export const homeRoutes = new Hono<Env>().get('/', async (c) => {
  const { db, language, owner, viewer } = c.var;
  const today = dayIn(c.var.clock());
  const progress = await publicProgress(db, Number(today.slice(0, 4)));

  return render(c, { title: wordsIn(language).title, current: 'home' }, <HomePage language={language} owner={owner} isSignedIn={viewer !== null} progress={progress} today={today} />);
});
