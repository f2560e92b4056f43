import type { Child } from 'hono/jsx';
import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { Card, Empty, PageHead } from '#ui';
import type { BoardRow } from '../board/board.ts';
import { nextText } from '../board/next-text.ts';
import { pageWordsIn } from './words.ts';

export interface ChooseBodyView {
  language: Language;
  about: Child;
  /** The parties for which this reader may record something. */
  rows: readonly BoardRow[];
}

/** For whom an act is recorded: the bodies with something before them first, each leading to its own steps. */
export function ChooseBodyPage({ language, about, rows }: ChooseBodyView) {
  const words = pageWordsIn(language);
  const waiting = rows.filter(({ next }) => next);
  const owing = rows.filter((row) => !row.next && row.money && row.money.received < row.money.due);
  const others = rows.filter((row) => !waiting.includes(row) && !owing.includes(row));

  return (
    <div class="narrow stack">
      <PageHead title={words.chooseBody} lead={about} />
      {rows.length === 0 ? <Empty>{words.noParties}</Empty> : null}
      {waiting.length ? <Card title={words.bodiesWaiting}><Bodies rows={waiting} language={language} /></Card> : null}
      {owing.length ? <Card title={words.bodiesOwing}><Bodies rows={owing} language={language} /></Card> : null}
      {others.length ? (
        <details class="card card--padded">
          <summary class="strong">{words.otherBodies(others.length)}</summary>
          <Bodies rows={others} language={language} />
        </details>
      ) : null}
    </div>
  );
}

function Bodies({ rows, language }: { rows: readonly BoardRow[]; language: Language }) {
  return (
    <ul class="list">
      {rows.map(({ party, next }) => (
        <li>
          <a class="strong" href={`/conventions/${party.instrumentId}/parties/${party.partyId}/acts/new`}><bdi>{nameOf(party, language)}</bdi></a>
          {next ? <span class="article">{nextText(next, language)}</span> : null}
        </li>
      ))}
    </ul>
  );
}
