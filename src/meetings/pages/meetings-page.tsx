import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { ButtonLink, Card, Empty, PageHead } from '#ui';
import type { ListedSeries } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn } from '../words.ts';

/** Meetings by series, the latest first. */
export function MeetingsPage({ language, series, mayRecord }: { language: Language; series: readonly ListedSeries[]; mayRecord: boolean }) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.meetings} lead={words.meetingsLead} actions={mayRecord ? <ButtonLink href="/meetings/new" main>{words.record}</ButtonLink> : undefined} />
      {series.length === 0 ? <Empty>{words.noMeetings}</Empty> : null}
      {series.map(({ titleAr, titleFr, meetings }) => (
        <Card title={titleAr ? <bdi>{wordingFor(language, titleAr, titleFr)}</bdi> : words.outsideSeries}>
          <ul class="list">
            {meetings.map((meeting) => (
              <li>
                <a class="strong" href={`/meetings/${meeting.id}`}><bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi></a>
                <p class="small soft">
                  <time datetime={meeting.heldOn}>{longDay(meeting.heldOn, language)}</time> · <bdi>{wordingFor(language, meeting.placeAr, meeting.placeFr)}</bdi> · <bdi>{nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}
