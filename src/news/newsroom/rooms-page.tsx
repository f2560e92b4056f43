import type { Language } from '#platform/words';
import { said } from '#portals';
import { ButtonLink, Card, PageHead } from '#ui';
import type { Stage } from './queries.ts';
import { newsroomWordsIn } from './words.ts';

interface RoomsView {
  language: Language;
  portals: readonly { slug: string; titleAr: string; titleFr: string; counts: Record<Stage, number> }[];
  /** Bodies without a portal for which the reader may open one. */
  bodies: readonly { id: number; nameAr: string; nameFr: string }[];
}

/** The portals on which somebody works, and those that they may open. */
export function RoomsPage({ language, portals, bodies }: RoomsView) {
  const words = newsroomWordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} />
      {portals.length ? (
        <Card>
          <ul class="list">
            {portals.map(({ slug, titleAr, titleFr, counts }) => (
              <li class="task">
                <div>
                  <p class="strong"><bdi>{said(language, titleAr, titleFr)}</bdi></p>
                  <p class="small soft">{words.work.waitingCount(counts.waiting)} · {words.work.draftCount(counts.drafts)}</p>
                </div>
                <ButtonLink href={`/newsroom/${slug}`} main={counts.waiting > 0}>{words.enter}</ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {bodies.length ? (
        <Card title={words.opening.title}>
          <p class="card__lead small soft">{words.opening.lead}</p>
          <ul class="list">
            {bodies.map(({ id, nameAr, nameFr }) => (
              <li class="task">
                <p class="strong"><bdi>{said(language, nameAr, nameFr)}</bdi></p>
                <ButtonLink href={`/newsroom/open/${id}`} main={portals.length === 0}>{words.opening.open}</ButtonLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {portals.length + bodies.length === 0 ? <Card class="card--padded"><p>{words.noPortal}</p></Card> : null}
    </div>
  );
}
