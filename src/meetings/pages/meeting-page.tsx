import type { Child } from 'hono/jsx';
import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { ButtonLink, Card, PageHead } from '#ui';
import type { MeetingView } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';

export interface MeetingPageView {
  language: Language;
  meeting: MeetingView;
  mayCorrect: boolean;
  /** What each conclusion promised, under it; and what was promised beside any conclusion, under `null`. */
  promises: ReadonlyMap<number | null, Child>;
  actions: Child;
}

/** A meeting as a record: who, where, what was said, what came out and what was promised. */
export function MeetingPage({ language, meeting, mayCorrect, promises, actions }: MeetingPageView) {
  const words = wordsIn(language);

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>}
        lead={<><time datetime={meeting.heldOn}>{longDay(meeting.heldOn, language)}</time> · <bdi>{wordingFor(language, meeting.placeAr, meeting.placeFr)}</bdi></>}
        actions={<>{mayCorrect ? <ButtonLink href={`/meetings/${meeting.id}/correction`}>{words.correct}</ButtonLink> : null}{actions}</>}
      />
      <div class="split">
        <div class="stack">
          <Card title={words.conclusions}>
            <ol class="list conclusions">
              {meeting.conclusions.map((conclusion) => (
                <li>
                  <p class="conclusions__text" dir="auto">{wordingFor(language, conclusion.textAr, conclusion.textFr)}</p>
                  {promises.get(conclusion.id) ?? null}
                </li>
              ))}
            </ol>
            {promises.get(null) ?? null}
          </Card>
          {meeting.minutesAr ? (
            <Card title={words.minutes} class="card--padded">
              <div class="prose" dir="auto">{wordingFor(language, meeting.minutesAr, meeting.minutesFr)}</div>
            </Card>
          ) : null}
        </div>
        <aside class="side">
          <People meeting={meeting} language={language} />
        </aside>
      </div>
    </>
  );
}

function People({ meeting, language }: { meeting: MeetingView; language: Language }) {
  const words = wordsIn(language);
  const institution = (row: { bodyAr: string | null; bodyFr: string | null }, given: string | null) => (row.bodyAr && row.bodyFr ? nameOf({ nameAr: row.bodyAr, nameFr: row.bodyFr }, language) : given);

  return (
    <>
      <Card title={words.chairedBy}>
        <ul class="list list--tight">
          {meeting.chairs.map((chair) => (
            <li>
              <bdi>{wordingFor(language, chair.titleAr, chair.titleFr)}</bdi>
              <span class="article">{institution(chair, null)}</span>
            </li>
          ))}
        </ul>
      </Card>
      {meeting.attendance.length ? (
        <Card title={words.attendance}>
          <ul class="list list--tight">
            {meeting.attendance.map((row) => (
              <li>
                <bdi>{wordingFor(language, row.titleAr, row.titleFr)}</bdi> <span class="soft small number">{row.presentCount > 1 ? words.present(row.presentCount) : ''}</span>
                <span class="article">{institution(row, row.institutionAr ? wordingFor(language, row.institutionAr, row.institutionFr) : null)}</span>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card>
        <dl class="facts small">
          <dt>{words.organiser}</dt>
          <dd>{nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)}</dd>
          {meeting.seriesAr ? <><dt>{words.series}</dt><dd dir="auto">{wordingFor(language, meeting.seriesAr, meeting.seriesFr)}</dd></> : null}
        </dl>
        {meeting.version > 1 ? <p class="small soft">{words.version(meeting.version)}</p> : null}
        <p class="article">{words.privacy}</p>
      </Card>
    </>
  );
}
