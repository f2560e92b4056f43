import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField } from '#ui';
import type { FilledForm } from '#ui';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import { presenceWordsIn } from '../presence/words.ts';
import { wordingFor } from '../wording.ts';
import { Limits, ScreenCard, Times } from './asides.tsx';
import { Elsewhere, Floor, Over, Waiting } from './list.tsx';
import { PointText } from './parts.tsx';
import type { HallState } from './state.ts';
import { hallWordsIn } from './words.ts';

export interface HallView {
  language: Language;
  token: string;
  state: HallState;
  form: FilledForm;
  /** A mark of its own for each form, so that a button pressed twice acts once. */
  nonce: () => string;
  /** Why the hall is shut now, in the reader's words; none while it may be used. */
  whyNot: string | null;
  /** What was said can be taken into the minutes. */
  maySumUp: boolean;
  here: string;
}

/** The hall for whoever runs the meeting: where it stands, who speaks, who waits; made for a thumb. */
export function HallPage(view: HallView) {
  const { language, state, form } = view;
  const { meeting } = state;
  const words = hallWordsIn(language);

  return (
    <>
      <PageHead title={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>} lead={words.title} actions={<ButtonLink href={`/meetings/${meeting.id}/presence/check-in`}>{presenceWordsIn(language).pages.checkIn}</ButtonLink>} />
      <MeetingTabs meeting={meeting} current="hall" language={language} mayRun />
      <ErrorSummary language={language} form={form} />
      <div class="split hall">
        <live-hall class="stack" data-stream={`${view.here}/stream`}>
          <output class="notice notice--late" data-part="cut" hidden>{words.lineCut}</output>
          <HallNow {...view} />
        </live-hall>
        <aside class="side">
          <ScreenCard {...view} />
          <Limits {...view} />
        </aside>
      </div>
    </>
  );
}

/** All of the page that moves by itself: sent whole with each change. */
export function HallNow(view: HallView) {
  return (
    <div class="stack" id="hall-now" data-now={view.state.at.getTime()}>
      {view.whyNot ? <Notice tone="due">{view.whyNot}</Notice> : null}
      <Standpoint {...view} />
      <Floor {...view} />
      <Waiting {...view} />
      <Elsewhere {...view} />
      <Over {...view} />
      <Times {...view} />
    </div>
  );
}

function Standpoint(view: HallView) {
  const { language, token, state, here, nonce } = view;
  const words = hallWordsIn(language);
  const { present, expected, quorum } = state;

  return (
    <Card title={words.currentPoint} class="card--padded" id="standpoint">
      <p class="hall__point">{state.isOpen ? state.current ? <PointText point={state.current} language={language} /> : words.noPoint : state.wasOpened ? words.closed : words.notOpen}</p>
      <p class="small soft">
        {words.present(present, expected)}
        {quorum ? <> · {words.quorum(quorum)}</> : null}
      </p>
      <OnTo {...view} />
      <details class="hall__more">
        <summary>{words.goTo}</summary>
        <Form action={`${here}/point`} token={token} class="side__act">
          <HiddenField name="nonce" value={nonce()} />
          <SelectField name="place" label={words.where} value={state.current ? `p${state.current.id}` : ''} options={placesIn(state, language)} />
          <Button>{words.go}</Button>
        </Form>
        {state.isOpen ? <Form action={`${here}/closing`} token={token} class="side__act"><HiddenField name="nonce" value={nonce()} /><Button>{words.close}</Button></Form> : null}
      </details>
    </Card>
  );
}

/** The one way on: opening the hall, taking it up again, or going to the next point. */
function OnTo({ language, token, state, here, nonce }: HallView) {
  const words = hallWordsIn(language);
  const { isOpen, wasOpened, current, next, points } = state;
  const [first] = points;
  const to = isOpen ? next : wasOpened ? state.stood : first;
  if (isOpen && !next) return points.length && current ? <p class="small soft">{words.lastPoint}</p> : null;
  const label = isOpen && next ? words.nextPoint(wordingFor(language, next.titleAr, next.titleFr)) : wasOpened ? words.openAgain : words.open;

  return (
    <Form action={`${here}/point`} token={token} class="side__act">
      <HiddenField name="nonce" value={nonce()} />
      <HiddenField name="place" value={to ? `p${to.id}` : ''} />
      <Button main={!state.speaking}>{label}</Button>
    </Form>
  );
}

function placesIn({ points, sittings }: HallState, language: Language): { value: string; label: string }[] {
  const words = hallWordsIn(language);
  const sittingName = ({ titleAr, titleFr, day, startsAt }: HallState['sittings'][number]) => (titleAr ? wordingFor(language, titleAr, titleFr) : words.sittingOf(day, startsAt));

  return [
    { value: '', label: words.noPoint },
    ...points.map((point) => ({ value: `p${point.id}`, label: `${point.number} · ${wordingFor(language, point.titleAr, point.titleFr)}` })),
    ...sittings.map((sitting) => ({ value: `s${sitting.id}`, label: sittingName(sitting) })),
  ];
}
