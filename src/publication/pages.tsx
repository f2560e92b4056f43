import { nameOf } from '#bodies';
import { daysOf, preparingWordsIn, programmeWordsIn, StateMark, wordingFor } from '#meetings';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay, shortDay, shortMonth } from '#platform/words';
import { ButtonLink, Card, Empty, PageHead, Standing } from '#ui';
import type { PostedDecision, PublicMeeting, PublicMeetingPage, PublicPoint, PublicSitting } from './queries.ts';
import { publicationWordsIn } from './words.ts';

export const pathOf = (id: number): string => `/public/meetings/${id}`;

interface ListView {
  language: Language;
  meetings: readonly PublicMeeting[];
  today: Day;
}

/** The meetings that everybody may come to know of: those to come first, the nearest before the others. */
export function PublicMeetingsPage({ language, meetings, today }: ListView) {
  const words = publicationWordsIn(language);
  const isToCome = ({ state, startsOn, endsOn }: PublicMeeting) => state === 'convened' && (endsOn ?? startsOn) >= today;
  const [upcoming, past] = [meetings.filter(isToCome).toReversed(), meetings.filter((meeting) => !isToCome(meeting))];

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead} />
      {meetings.length === 0 ? <Card><Empty>{words.none}</Empty></Card> : null}
      {upcoming.length ? <Card title={words.upcoming}><ul class="list">{upcoming.map((meeting) => <Listed meeting={meeting} language={language} />)}</ul></Card> : null}
      {past.length ? <Card title={words.past}><ul class="list">{past.map((meeting) => <Listed meeting={meeting} language={language} past />)}</ul></Card> : null}
    </div>
  );
}

function Listed({ meeting, language, past = false }: { meeting: PublicMeeting; language: Language; past?: boolean }) {
  return (
    <li class="meeting-line">
      <time class={past ? 'next__day next__day--past' : 'next__day'} datetime={meeting.startsOn}>
        <span class="number">{Number(meeting.startsOn.slice(8))}</span> <small>{shortMonth(Number(meeting.startsOn.slice(5, 7)), language)}</small> <small class="number">{meeting.startsOn.slice(0, 4)}</small>
      </time>
      <div>
        <a class="strong" href={pathOf(meeting.id)}><bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi></a>
        <p class="small soft">{daysOf({ ...meeting, heldOn: meeting.startsOn }, language)} · <bdi>{placeOf(meeting, language)}</bdi> · <bdi>{nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)}</bdi></p>
      </div>
      <p class="meeting-line__state"><StateMark state={meeting.state} postponed={false} language={language} /></p>
    </li>
  );
}

function placeOf({ placeAr, placeFr, mode }: PublicMeeting, language: Language): string {
  return placeAr ? wordingFor(language, placeAr, placeFr) : preparingWordsIn(language).modes[mode];
}

/** A public meeting: when and where, its motto, its programme with the documents that everybody may have, what was decided. */
export function PublicMeetingDetails({ language, meeting }: { language: Language; meeting: PublicMeetingPage }) {
  const words = publicationWordsIn(language);
  const here = pathOf(meeting.id);

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>}
        lead={<><time datetime={meeting.startsOn}>{daysOf({ ...meeting, heldOn: meeting.startsOn }, language)}</time> · <bdi>{placeOf(meeting, language)}</bdi> <span class="head__state"><StateMark state={meeting.state} postponed={meeting.pastDates.some(({ outcome }) => outcome === 'postponed')} language={language} /></span></>}
        actions={meeting.state === 'cancelled' ? undefined : <ButtonLink href={`${here}/calendar.ics`} plain>{words.calendar}</ButtonLink>}
      />
      {meeting.mottoAr ? <p class="motto" dir="auto">{wordingFor(language, meeting.mottoAr, meeting.mottoFr)}</p> : null}
      <div class="split">
        <div class="stack">
          {meeting.programme.length ? meeting.programme.map((part, index) => <Sitting part={part} number={index + 1} meetingId={meeting.id} language={language} />) : <Card title={words.programme}><Empty>{words.noProgramme}</Empty></Card>}
          {meeting.decisions.length ? <Card title={words.decisions}><ul class="list">{meeting.decisions.map((decision) => <Decision decision={decision} language={language} />)}</ul></Card> : null}
        </div>
        <aside class="side"><Facts meeting={meeting} language={language} /></aside>
      </div>
    </>
  );
}

function Sitting({ part: { sitting, points }, number, meetingId, language }: { part: PublicSitting; number: number; meetingId: number; language: Language }) {
  const words = publicationWordsIn(language);
  const programme = programmeWordsIn(language);

  return (
    <section class="card sitting">
      <header class="sitting__head">
        <div>
          <h2><bdi>{sitting?.titleAr ? wordingFor(language, sitting.titleAr, sitting.titleFr) : sitting ? words.sitting(number) : words.programme}</bdi></h2>
          {sitting ? (
            <p class="soft small">
              <time datetime={sitting.day}>{longDay(sitting.day, language)}</time> · <bdi class="number">{programme.hours(sitting.startsAt, sitting.endsAt)}</bdi>
              {sitting.roomAr ? <> · <bdi>{wordingFor(language, sitting.roomAr, sitting.roomFr)}</bdi></> : null}
              {sitting.isClosedToPublic ? <> · {words.closedSitting}</> : null}
            </p>
          ) : null}
        </div>
      </header>
      {points.length ? <ol class="agenda">{points.map((point) => <Point point={point} meetingId={meetingId} language={language} />)}</ol> : <Empty>{words.noProgramme}</Empty>}
    </section>
  );
}

function Point({ point, meetingId, language }: { point: PublicPoint; meetingId: number; language: Language }) {
  const words = programmeWordsIn(language);
  const presenter = [point.presenterAr ? wordingFor(language, point.presenterAr, point.presenterFr) : null, point.presenterBody ? nameOf(point.presenterBody, language) : null].filter((name) => name !== null);

  return (
    <li class={`agenda__point agenda__point--${point.depth}`}>
      <span class="agenda__hour number">{point.startsAt ? <time>{point.startsAt}</time> : null}</span>
      <div class="agenda__what">
        <p class="agenda__title"><bdi class="agenda__number number">{point.number}</bdi> <span dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</span></p>
        <p class="small soft agenda__facts"><span class="agenda__kind">{words.kinds[point.kind]}</span>{presenter.map((name) => <bdi>{name}</bdi>)}{point.minutes ? <span>{words.minutes(point.minutes)}</span> : null}</p>
        {point.materials.length ? (
          <ul class="agenda__materials small">
            {point.materials.map(({ id, titleAr, titleFr }) => <li><a href={`${pathOf(meetingId)}/materials/${id}`} data-turbo="false"><bdi>{wordingFor(language, titleAr, titleFr)}</bdi></a></li>)}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function Decision({ decision, language }: { decision: PostedDecision; language: Language }) {
  const words = publicationWordsIn(language);

  return (
    <li>
      <p><b>{words.decision(decision.number, decision.year)}</b> <Standing tone={decision.outcome === 'approved' ? 'done' : 'no'}>{words.outcomes[decision.outcome]}</Standing> <span class="soft small">{shortDay(decision.decidedOn, language)}</span></p>
      <p dir="auto">{wordingFor(language, decision.titleAr, decision.titleFr)}</p>
      <p class="small soft" dir="auto">{wordingFor(language, decision.textAr, decision.textFr)}</p>
    </li>
  );
}

function Facts({ meeting, language }: { meeting: PublicMeetingPage; language: Language }) {
  const words = publicationWordsIn(language);
  const preparing = preparingWordsIn(language);
  const here = pathOf(meeting.id);

  return (
    <Card>
      <dl class="facts small">
        <dt>{words.kind}</dt>
        <dd>{preparing.kinds[meeting.kind]}</dd>
        <dt>{words.organiser}</dt>
        <dd><bdi>{nameOf({ nameAr: meeting.ownerAr, nameFr: meeting.ownerFr }, language)}</bdi></dd>
        <dt>{words.place}</dt>
        <dd><bdi>{placeOf(meeting, language)}</bdi></dd>
        <dt>{words.mode}</dt>
        <dd>{preparing.modes[meeting.mode]}</dd>
      </dl>
      {meeting.pastDates.map(({ startsOn }) => <p class="small soft">{words.wasOn(longDay(startsOn, language))}</p>)}
      {meeting.minutesCode ? <p><a href={`${here}/minutes.pdf`} data-turbo="false">{words.minutes}</a><br /><a class="small" href={`/verify/${meeting.minutesCode}`}>{words.check}</a></p> : null}
      <p class="small"><a href={`/api/v1/meetings/${meeting.id}`} data-turbo="false">{words.machine}</a></p>
    </Card>
  );
}
