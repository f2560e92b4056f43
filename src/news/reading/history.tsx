import type { Language } from '#platform/words';
import { timeOf } from '#platform/words';
import { Card } from '#ui';
import type { Happening, WorkedOn } from '../newsroom/queries.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';

/** All that happened to an article, each version to be read as it was. */
export function History({ history, article, here, language }: { history: readonly Happening[]; article: Pick<WorkedOn, 'published'>; here: string; language: Language }) {
  const words = newsroomWordsIn(language).history;

  return (
    <Card title={words.title} id="history">
      <ol class="list">
        {history.map((happening) => (
          <li>
            <p>
              <b>{words.happened[happening.kind](happening.number)}</b>
              {happening.kind === 'approved' && happening.effectiveAt && happening.effectiveAt > happening.at ? <> · {words.from(timeOf(happening.effectiveAt, language))}</> : null}
              {happening.kind === 'written' ? <> · <a href={`${here}/versions/${happening.number}`}>{words.read}</a></> : null}
              {happening.kind === 'written' && happening.number === article.published ? <> · {words.isPublished}</> : null}
            </p>
            <p class="small soft"><bdi>{happening.by}</bdi> · <time datetime={happening.at.toISOString()}>{timeOf(happening.at, language)}</time></p>
            {happening.because ? <p class="small" dir="auto">{happening.because}</p> : null}
            {happening.becauseFr ? <p class="small" dir="ltr" lang="fr">{happening.becauseFr}</p> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
