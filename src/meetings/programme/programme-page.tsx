import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import { Button, ButtonLink, Card, Empty, ErrorSummary, Form, Notice, PageHead, Standing } from '#ui';
import type { FilledForm } from '#ui';
import type { ReadOut } from '../follow-up/said-before.tsx';
import { SaidBeforeCard } from '../follow-up/said-before.tsx';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import { daysOf } from '../pages/state-parts.tsx';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { Programme, ToldPoint } from './queries.ts';
import { ProgrammeLine } from './programme-line.tsx';
import type { SittingSchedule } from './schedule.ts';
import { programmeWordsIn } from './words.ts';

export interface ProgrammePageView {
  language: Language;
  meeting: MeetingHead;
  programme: Programme;
  readOut: ReadOut;
  token: string;
  /** What was refused on this page, if anything was. */
  form: FilledForm;
  mayRun: boolean;
  mayChair: boolean;
  /** May be changed at all: ahead, by whoever runs it. */
  mayChange: boolean;
  mayPropose: boolean;
  /** The bodies in whose name the reader acts. */
  bodies: readonly number[];
}

/** The programme: sittings with their hours, points with their numbers; what units proposed below. */
export function ProgrammePage(view: ProgrammePageView) {
  const { language, meeting, programme, mayChange, mayPropose } = view;
  const words = programmeWordsIn(language);
  const here = `/meetings/${meeting.id}`;
  const frozen = meeting.state === 'convened';

  return (
    <>
      <PageHead
        title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>}
        lead={<>{words.programme} · {daysOf(meeting, language)}</>}
        actions={
          <>
            {mayChange ? <ButtonLink href={`${here}/points/new`} main>{words.addPoint}</ButtonLink> : null}
            {mayChange ? <ButtonLink href={`${here}/sittings/new`}>{words.addSitting}</ButtonLink> : null}
            {mayPropose ? <ButtonLink href={`${here}/proposals/new`} main={!mayChange}>{words.propose}</ButtonLink> : null}
            {programme.points ? <ButtonLink href={`${here}/programme.pdf`} plain>{words.print}</ButtonLink> : null}
          </>
        }
      />
      <MeetingTabs meeting={meeting} current="programme" language={language} mayRun={view.mayRun} />
      <ErrorSummary language={language} form={view.form} />
      {frozen && mayChange ? <Notice tone="due">{words.frozen}</Notice> : null}
      <SaidBeforeCard language={language} readOut={view.readOut} />
      {programme.schedule.length === 0 ? <Card><Empty>{words.noPoints}</Empty></Card> : null}
      <drag-points class="stack">
        {programme.schedule.map((part) => <SittingCard view={view} part={part} />)}
      </drag-points>
      {programme.proposals.length ? <Proposals view={view} /> : null}
    </>
  );
}

function SittingCard({ view, part }: { view: ProgrammePageView; part: SittingSchedule<ToldPoint> }) {
  const { language, meeting, programme, mayChange } = view;
  const words = programmeWordsIn(language);
  const sitting = programme.sittings.find(({ id }) => id === part.sittingId);
  const position = sitting ? programme.sittings.indexOf(sitting) + 1 : 0;
  const room = sitting?.roomAr ? wordingFor(language, sitting.roomAr, sitting.roomFr) : null;

  return (
    <section class="card sitting" data-sitting={part.sittingId ?? ''}>
      <header class="sitting__head">
        <div>
          <h2>{sitting ? <bdi>{sitting.titleAr ? wordingFor(language, sitting.titleAr, sitting.titleFr) : words.sitting(position)}</bdi> : words.noSitting}</h2>
          {sitting ? (
            <p class="soft small">
              <time datetime={sitting.day}>{longDay(sitting.day, language)}</time> · <bdi class="number">{words.hours(sitting.startsAt, sitting.endsAt)}</bdi>
              {room ? <> · <bdi>{room}</bdi></> : null}
              {sitting.isClosedToPublic ? <> · {words.closedSitting}</> : null}
            </p>
          ) : null}
        </div>
        {sitting && mayChange ? <ButtonLink href={`/meetings/${meeting.id}/sittings/${sitting.id}`}>{words.changeSitting}</ButtonLink> : null}
      </header>
      {part.over > 0 ? <Notice tone="late">{words.over(part.over)}</Notice> : null}
      {part.lines.length ? (
        <ol class="agenda">
          {part.lines.map((line) => (
            <ProgrammeLine {...{ language, line, mayChange, token: view.token }} here={`/meetings/${meeting.id}`} version={meeting.programmeVersion} frozen={meeting.state === 'convened'} settled={!mayChange} mayAttach={view.mayRun && ['prepared', 'convened', 'held'].includes(meeting.state)} />
          ))}
        </ol>
      ) : (
        <Empty>{words.emptySitting}</Empty>
      )}
      {part.endsAt && part.over === 0 ? <p class="sitting__end small soft">{words.endsAt(part.endsAt)}</p> : null}
    </section>
  );
}

const tones = { proposed: 'due', refused: 'no', withdrawn: 'none', accepted: 'done' } as const;

function Proposals({ view: { language, meeting, programme, mayChair, bodies, token } }: { view: ProgrammePageView }) {
  const words = programmeWordsIn(language);
  const here = `/meetings/${meeting.id}/points`;

  return (
    <Card title={words.proposals} id="proposals">
      <ul class="list">
        {programme.proposals.map((point) => (
          <li class="task">
            <div>
              <p class="strong" dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</p>
              <p class="small soft">
                {words.kinds[point.kind]}{point.proposer ? <> · <bdi>{words.proposedBy(nameOf(point.proposer, language))}</bdi></> : null}{point.minutesPlanned ? <> · {words.minutes(point.minutesPlanned)}</> : null}
              </p>
              {point.answeredBecause ? <p class="small" dir="auto">{point.answeredBecause}</p> : null}
            </div>
            <div class="timeline__actions">
              <Standing tone={tones[point.answer]}>{words.answers[point.answer]}</Standing>
              {point.answer === 'proposed' && mayChair && meeting.kind !== 'council_session' ? <ButtonLink href={`${here}/${point.id}/answer`} main>{words.answer}</ButtonLink> : null}
              {point.answer === 'proposed' && bodies.includes(point.proposedForBodyId ?? 0) && meeting.kind !== 'council_session' ? <OwnProposal here={here} point={point} view={{ language, token }} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What a unit does with its own proposal while nobody has answered. */
function OwnProposal({ here, point, view: { language, token } }: { here: string; point: ToldPoint; view: Pick<ProgrammePageView, 'language' | 'token'> }) {
  const words = programmeWordsIn(language);

  return (
    <>
      <ButtonLink href={`${here}/${point.id}/materials/new`}>{words.attach}</ButtonLink>
      <Form action={`${here}/${point.id}/proposal/withdrawal`} token={token}>
        <Button>{words.withdrawProposal}</Button>
      </Form>
    </>
  );
}
