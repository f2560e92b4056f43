import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField } from '#ui';
import { isSeen } from '../readers.ts';
import { wordingFor } from '../wording.ts';
import { PointText, RunningClock, SpeakerText } from './parts.tsx';
import { askedKinds, stateOf } from './speech.ts';
import type { HallState, ToldSpeech } from './state.ts';
import { clockText, secondsOf } from './times.ts';
import { hallWordsIn } from './words.ts';

export interface OwnHallView {
  language: Language;
  token: string;
  state: HallState;
  personId: number;
  here: string;
  form: FilledForm;
  nonce: () => string;
  /** Why nobody is heard now, in the reader's words. */
  whyNot: string | null;
}

/** The hall as one of those who take part holds it in the hand. */
export function OwnHallPage(view: OwnHallView) {
  const { language, state, form, here } = view;
  const { meeting } = state;
  const words = hallWordsIn(language);

  return (
    <div class="stack narrow own-hall hall">
      <PageHead title={words.own.title} lead={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <live-hall class="stack" data-stream={`${here}/hall/stream`}>
        <output class="notice notice--late" data-part="cut" hidden>{words.lineCut}</output>
        <OwnHallNow {...view} />
      </live-hall>
      <p><a href={here}>{words.own.back}</a></p>
    </div>
  );
}

/** What moves by itself on one's own page: sent whole with each change. */
export function OwnHallNow(view: OwnHallView) {
  const { language, state, whyNot } = view;
  const words = hallWordsIn(language);
  const { current, speaking } = state;
  const point = current && isSeen(current.visibility, 'participants') ? current : null;

  return (
    <div class="stack" id="hall-now" data-now={state.at.getTime()}>
      {whyNot ? <Notice tone="due">{whyNot}</Notice> : null}
      <Mine {...view} />
      <Card class="card--padded">
        {point ? <p class="small soft">{words.currentPoint}</p> : null}
        {point ? <p class="strong"><PointText point={point} language={language} /></p> : null}
        <p class="small soft">{words.floor}</p>
        {speaking ? <p><SpeakerText speaker={speaking.speaker} language={language} /> <RunningClock speech={speaking} at={state.at} /></p> : <p>{words.nobodySpeaks}</p>}
      </Card>
    </div>
  );
}

function Mine(view: OwnHallView) {
  const { language, state, personId, here, whyNot } = view;
  const words = hallWordsIn(language).own;
  const own = state.speeches.filter(({ participantId }) => participantId === personId);
  const waiting = state.waiting.find(({ participantId }) => participantId === personId);
  const isPresent = state.people.some(({ id, isPresent: there }) => there && id === personId);
  const used = own.reduce((total, speech) => total + secondsOf(speech, state.at), 0);
  const isSpeaking = state.speaking?.participantId === personId;

  return (
    <Card class="card--padded own-hall__mine">
      {isSpeaking ? <p class="own-hall__turn">{words.yourTurn}</p> : null}
      {!isSpeaking && waiting ? <Waiting {...view} speech={waiting} /> : null}
      {!isSpeaking && !waiting && whyNot === null ? isPresent ? <AskForm {...view} /> : <><p>{words.notPresent}</p><p><ButtonLink href={`${here}/presence`} main>{words.toPresence}</ButtonLink></p></> : null}
      {state.elsewhere.filter(({ participantId }) => participantId === personId).map((speech) => <Left {...view} speech={speech} />)}
      {own.some((speech) => stateOf(speech) === 'ended') ? <p class="small soft">{words.spoke(clockText(used))}</p> : null}
    </Card>
  );
}

function Waiting(view: OwnHallView & { speech: ToldSpeech }) {
  const { language, state, speech } = view;
  const words = hallWordsIn(language);

  return (
    <>
      <p class="own-hall__turn">{words.own.place(state.waiting.indexOf(speech) + 1)}</p>
      <p class="small soft">{words.kinds[speech.kind]}</p>
      {speech.moved === 'deferred' ? <p class="small">{words.own.deferred}</p> : null}
      <Withdraw {...view} />
    </>
  );
}

function Left(view: OwnHallView & { speech: ToldSpeech }) {
  const { language, state, speech } = view;
  const words = hallWordsIn(language);
  const point = state.points.find(({ id }) => id === speech.pointId);
  const title = point && isSeen(point.visibility, 'participants') ? wordingFor(language, point.titleAr, point.titleFr) : words.noPoint;

  return <div class="side__act"><p class="small">{words.own.onOther(title)}</p><Withdraw {...view} /></div>;
}

function Withdraw({ language, token, here, nonce, speech }: OwnHallView & { speech: ToldSpeech }) {
  return (
    <Form action={`${here}/hall/withdrawal`} token={token}>
      <HiddenField name="nonce" value={nonce()} />
      <HiddenField name="speechId" value={String(speech.id)} />
      <Button>{hallWordsIn(language).own.withdraw}</Button>
    </Form>
  );
}

function AskForm({ language, token, here, nonce }: OwnHallView) {
  const words = hallWordsIn(language);

  return (
    <Form action={`${here}/hall/speeches`} token={token}>
      <HiddenField name="nonce" value={nonce()} />
      <p>{words.own.mayAsk}</p>
      <SelectField name="kind" label={words.own.askAs} value="intervention" options={askedKinds.map((value) => ({ value, label: words.kinds[value] }))} />
      <Button main>{words.own.ask}</Button>
    </Form>
  );
}
