import { nameOf } from '#bodies';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortMonth } from '#platform/words';
import type { ListedMeeting } from '../list.ts';
import { preparingWordsIn } from '../preparing/words.ts';
import { wordingFor } from '../wording.ts';
import { daysOf, StateMark } from './state-parts.tsx';

/** A meeting in a list: its day as a leaf of the calendar, its name, where, by whom, and where it stands in sign and word. */
export function MeetingLine({ meeting, language, today }: { meeting: ListedMeeting; language: Language; today: Day }) {
  const words = preparingWordsIn(language);
  const isNear = (meeting.endsOn ?? meeting.heldOn) >= today && meeting.state !== 'cancelled';
  const place = meeting.placeAr ? wordingFor(language, meeting.placeAr, meeting.placeFr) : words.modes[meeting.mode];

  return (
    <li class="meeting-line">
      <time class={isNear ? 'next__day' : 'next__day next__day--past'} datetime={meeting.heldOn}>
        <span class="number">{Number(meeting.heldOn.slice(8))}</span> <small>{shortMonth(Number(meeting.heldOn.slice(5, 7)), language)}</small> <small class="number">{meeting.heldOn.slice(0, 4)}</small>
      </time>
      <div>
        <a class="strong" href={`/meetings/${meeting.id}`}><bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi></a>
        <p class="small soft">
          {daysOf(meeting, language)} · <bdi>{place}</bdi> · <bdi>{nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)}</bdi>
        </p>
      </div>
      <p class="meeting-line__state"><StateMark state={meeting.state} postponed={meeting.postponed} language={language} /></p>
    </li>
  );
}
