import type { Language } from '#platform/words';
import { shortDay, timeOf } from '#platform/words';
import { dayIn } from '#platform/days';
import { said } from '#portals';
import { ButtonLink, Card, Chip, Empty, PageHead, Pages, Standing } from '#ui';
import { standingOf } from '../reading/standing.ts';
import { tongueOf } from '../public/article-page.tsx';
import type { Stage, WorkedOn } from './queries.ts';
import { stages } from './queries.ts';
import { moderationWordsIn } from '../moderation/words.ts';
import type { Room } from './room.ts';
import { newsroomWordsIn } from './words.ts';

export const worksOnAPage = 20;

interface WorkView {
  language: Language;
  room: Room;
  stage: Stage;
  counts: Record<Stage, number>;
  articles: readonly WorkedOn[];
  page: number;
  now: Date;
  userId: string;
}

/** The newsroom of a portal: what waits for a second reader first, then each stage with its count. */
export function WorkPage({ language, room, stage, counts, articles, page, now, userId }: WorkView) {
  const words = newsroomWordsIn(language);

  return (
    <div class="stack">
      <PageHead
        title={words.work.news(counts.waiting)}
        lead={<><bdi>{room.title}</bdi> · <a href={`/portals/${room.portal.slug}`} data-turbo="false">{words.work.toSite}</a></>}
        actions={<>
          {room.mayWrite ? <ButtonLink href={`${room.here}/articles/new`} main>{words.writing.begin.news}</ButtonLink> : null}
          {room.mayWrite ? <ButtonLink href={`${room.here}/articles/new?kind=page`}>{words.writing.begin.page}</ButtonLink> : null}
          {room.mayRun ? <ButtonLink href={`${room.here}/documents`}>{words.work.documents}</ButtonLink> : null}
          {room.mayModerate ? <ButtonLink href={`${room.here}/comments`}>{moderationWordsIn(language).title}</ButtonLink> : null}
          {room.mayRun ? <ButtonLink href={`${room.here}/settings`}>{words.settings.title}</ButtonLink> : null}
        </>}
      />
      <nav class="choices" aria-label={words.work.stagesLabel}>
        {stages.map((one) => <Chip href={`${room.here}?stage=${one}`} on={one === stage} count={counts[one]}>{words.work.stages[one]}</Chip>)}
      </nav>
      <Card>
        {articles.length === 0 ? <Empty>{words.work.nothing[stage]}</Empty> : (
          <ul class="list">
            {articles.map((article) => <Line {...{ article, language, room, now }} isOwn={article.writtenBy === userId} />)}
          </ul>
        )}
      </Card>
      <Pages language={language} count={counts[stage]} size={worksOnAPage} page={page} hrefOf={(number) => `${room.here}?stage=${stage}&page=${number}`} />
    </div>
  );
}

function Line({ article, language, room, now, isOwn }: { article: WorkedOn; language: Language; room: Room; now: Date; isOwn: boolean }) {
  const words = newsroomWordsIn(language);
  const { tone, text } = standingOf(article, now, language);

  return (
    <li class="worked">
      <div>
        <p class="strong"><a href={`${room.here}/articles/${article.id}`} {...tongueOf(article.language)}>{article.title}</a></p>
        <p class="small soft">
          {article.kind === 'page' ? <>{words.work.aPage} · </> : null}
          <bdi>{said(language, article.officeAr, article.officeFr)}</bdi> · {isOwn ? words.work.byYou : <bdi>{article.writer}</bdi>} · <time datetime={article.writtenAt.toISOString()} title={timeOf(article.writtenAt, language)}>{shortDay(dayIn(article.writtenAt), language, dayIn(now))}</time> · {article.languages.map((tongue) => words.tongues[tongue]).join(words.comma)}
        </p>
        {article.returnedBecause ? <p class="small"><Standing tone="due">{words.work.returned}</Standing> <span dir="auto">{article.returnedBecause}</span></p> : null}
      </div>
      <Standing tone={tone}>{text}</Standing>
    </li>
  );
}
