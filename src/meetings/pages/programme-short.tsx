import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { Card } from '#ui';
import { preparingWordsIn } from '../preparing/words.ts';
import type { Programme } from '../programme/queries.ts';
import { programmeWordsIn } from '../programme/words.ts';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import { roomPath } from './meeting-tabs.tsx';

/** The programme in short: each sitting with its hours and its points of the first rank. */
export function ProgrammeShort({ language, head, programme }: { language: Language; head: MeetingHead; programme: Programme }) {
  const words = programmeWordsIn(language);
  const preparing = preparingWordsIn(language);

  return (
    <Card title={preparing.programmeShort}>
      <ul class="list">
        {programme.schedule.map(({ sittingId, lines }) => {
          const sitting = programme.sittings.find(({ id }) => id === sittingId);

          return (
            <li>
              {sitting ? (
                <p class="small soft">
                  <time datetime={sitting.day}>{longDay(sitting.day, language)}</time> · <bdi class="number">{words.hours(sitting.startsAt, sitting.endsAt)}</bdi>
                  {sitting.roomAr ? <> · <bdi>{wordingFor(language, sitting.roomAr, sitting.roomFr)}</bdi></> : null}
                </p>
              ) : null}
              <ol class="agenda agenda--short">
                {lines.filter(({ branch }) => branch.depth === 1).map(({ branch, startsAt }) => (
                  <li class="agenda__point">
                    <span class="agenda__hour number">{startsAt ? <time>{startsAt}</time> : null}</span>
                    <p><bdi class="agenda__number number">{branch.number}</bdi> <span dir="auto">{wordingFor(language, branch.point.titleAr, branch.point.titleFr)}</span></p>
                  </li>
                ))}
              </ol>
            </li>
          );
        })}
      </ul>
      <p class="card__foot"><a href={roomPath(head.id, 'programme')}>{preparing.wholeProgramme}</a> <span class="soft small">{preparing.points(programme.points)}</span></p>
    </Card>
  );
}
