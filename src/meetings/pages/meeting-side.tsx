import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { Card } from '#ui';
import { preparingWordsIn } from '../preparing/words.ts';
import type { MeetingHead, MeetingView } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';
import type { StateView } from './meeting-state.tsx';
import { PastDates, StateCard } from './meeting-state.tsx';

interface SideProps {
  language: Language;
  head: MeetingHead;
  meeting: MeetingView;
  state: StateView;
  token: string;
  mayRun: boolean;
}

/** Beside a meeting: where it stands, the days it gave up, who was there, and what it belongs to. */
export function MeetingSide({ language, head, meeting, state, token, mayRun }: SideProps) {
  return (
    <>
      <StateCard {...{ language, state, token, mayRun }} meetingId={head.id} />
      <PastDates language={language} pastDates={state.pastDates} />
      <People meeting={meeting} language={language} />
      <Facts head={head} meeting={meeting} language={language} />
    </>
  );
}

function People({ meeting, language }: { meeting: MeetingView; language: Language }) {
  const words = wordsIn(language);
  const institution = (row: { bodyAr: string | null; bodyFr: string | null }, given: string | null) => (row.bodyAr && row.bodyFr ? nameOf({ nameAr: row.bodyAr, nameFr: row.bodyFr }, language) : given);

  return (
    <>
      {meeting.chairs.length ? (
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
      ) : null}
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
    </>
  );
}

function Facts({ head, meeting, language }: { head: MeetingHead; meeting: MeetingView; language: Language }) {
  const words = wordsIn(language);
  const preparing = preparingWordsIn(language);

  return (
    <Card>
      <dl class="facts small">
        <dt>{preparing.fields.kind}</dt>
        <dd>{preparing.kinds[head.kind]}</dd>
        <dt>{words.organiser}</dt>
        <dd>{nameOf({ nameAr: head.ownerAr, nameFr: head.ownerFr }, language)}</dd>
        {head.seriesAr ? <><dt>{words.series}</dt><dd dir="auto"><a href={`/meetings/series/${head.seriesId}`}>{wordingFor(language, head.seriesAr, head.seriesFr)}</a></dd></> : null}
        <dt>{preparing.fields.mode}</dt>
        <dd>{preparing.modes[head.mode]}</dd>
        {head.onlineAddress ? <><dt>{preparing.join}</dt><dd><a href={head.onlineAddress} dir="ltr" rel="noreferrer" class="address">{new URL(head.onlineAddress).hostname}</a></dd></> : null}
        <dt>{preparing.fields.visibility}</dt>
        <dd>{preparing.visibilities[head.visibility]}</dd>
      </dl>
      {meeting.version > 1 && meeting.chairs.length ? <p class="small soft">{words.version(meeting.version)}</p> : null}
      {meeting.attendance.length ? <p class="article">{words.privacy}</p> : null}
    </Card>
  );
}
