import { hourIn } from '#platform/words';
import { Button, Card, Empty, Form, HiddenField, SelectField, Standing, TextField } from '#ui';
import { addressee } from '../invitations/people.ts';
import type { HallView } from './hall-page.tsx';
import { PointText, RunningClock, SpeakerText } from './parts.tsx';
import { speechKinds, stateOf } from './speech.ts';
import type { ToldSpeech } from './state.ts';
import { clockText, secondsOf } from './times.ts';
import { hallWordsIn } from './words.ts';

/** A button of its own form on one request. */
function Act({ view: { here, token, nonce }, speech, what, label, main = false }: { view: HallView; speech: ToldSpeech; what: string; label: string; main?: boolean }) {
  return (
    <Form action={`${here}/speeches/${speech.id}/${what}`} token={token}>
      <HiddenField name="nonce" value={nonce()} />
      <Button main={main}>{label}</Button>
    </Form>
  );
}

/** Who has the floor, with the clock; or who is next, to be given it. */
export function Floor(view: HallView) {
  const { language, state } = view;
  const words = hallWordsIn(language);
  const { speaking, waiting } = state;
  const [first] = waiting;

  return (
    <Card title={words.floor} class="card--padded hall__floor" id="floor">
      {speaking ? (
        <>
          <p class="hall__speaker"><SpeakerText speaker={speaking.speaker} language={language} /></p>
          <p class="hall__clock"><RunningClock speech={speaking} at={state.at} /> <span class="small soft">{words.kinds[speaking.kind]}{speaking.limitSeconds === null ? null : <> · {words.limit(speaking.limitSeconds / 60)}</>}</span></p>
          <div class="hall__acts">
            <Act view={view} speech={speaking} what="end" label={words.end} main />
            <Act view={view} speech={speaking} what="absence" label={words.absent} />
          </div>
        </>
      ) : (
        <>
          <p class="soft">{words.nobodySpeaks}</p>
          {first && state.isOpen ? (
            <div class="hall__next">
              <p><SpeakerText speaker={first.speaker} language={language} /></p>
              <Act view={view} speech={first} what="floor" label={words.call} main />
            </div>
          ) : null}
        </>
      )}
    </Card>
  );
}

/** Those who wait on the current point, in their order, and a form to put somebody among them. */
export function Waiting(view: HallView) {
  const { language, state } = view;
  const words = hallWordsIn(language);

  return (
    <Card title={words.list} id="list">
      {state.waiting.length ? <ol class="hall__list">{state.waiting.map((speech, index) => <WaitingLine view={view} speech={speech} rank={index + 1} />)}</ol> : <Empty>{words.nobodyWaits}</Empty>}
      {state.isOpen && view.whyNot === null ? <AddSpeaker {...view} /> : null}
    </Card>
  );
}

function WaitingLine({ view, speech, rank }: { view: HallView; speech: ToldSpeech; rank: number }) {
  const { language, state } = view;
  const words = hallWordsIn(language);

  return (
    <li id={`speech-${speech.id}`}>
      <span class="hall__rank number" aria-hidden="true">{rank}</span>
      <p>
        <SpeakerText speaker={speech.speaker} language={language} />
        <span class="article">{words.kinds[speech.kind]} · {words.askedAt(hourIn(speech.askedAt))}</span>
        {speech.isPresent ? null : <Standing tone="late">{words.notThere}</Standing>}
        {speech.moved ? <Standing tone="tacit">{words.moved[speech.moved]}</Standing> : null}
        {speech.movedBecause ? <span class="article" dir="auto">{speech.movedBecause}</span> : null}
      </p>
      <div class="hall__acts">
        {state.speaking || !speech.isPresent || rank === 1 ? null : <Act view={view} speech={speech} what="floor" label={words.call} />}
        <MoreActs view={view} speech={speech} />
      </div>
    </li>
  );
}

function MoreActs({ view, speech }: { view: HallView; speech: ToldSpeech }) {
  const { language, token, here, nonce } = view;
  const words = hallWordsIn(language);

  return (
    <details class="hall__more" id={`more-${speech.id}`}>
      <summary>{words.more}</summary>
      <div class="hall__acts">
        <Act view={view} speech={speech} what="withdrawal" label={words.withdraw} />
        <Act view={view} speech={speech} what="absence" label={words.absent} />
        {speech.moved === 'deferred' ? null : (
          <Form action={`${here}/speeches/${speech.id}/place`} token={token}>
            <HiddenField name="nonce" value={nonce()} />
            <Button name="way" value="deferred">{words.defer}</Button>
          </Form>
        )}
      </div>
      <Form action={`${here}/speeches/${speech.id}/place`} token={token} class="side__act">
        <HiddenField name="nonce" value={nonce()} />
        <HiddenField name="way" value="forward" />
        <label class="small strong" for={`because-${speech.id}`}>{words.forward}: {words.because}</label>
        <input class="hall__because" id={`because-${speech.id}`} name="because" maxlength={300} dir="auto" />
        <Button>{words.forwardSubmit}</Button>
      </Form>
    </details>
  );
}

function AddSpeaker({ language, token, state, form, here, nonce }: HallView) {
  const words = hallWordsIn(language);
  const there = state.people.filter(({ isPresent }) => isPresent);
  if (there.length === 0) return <p class="card__foot small soft">{words.nobodyThere}</p>;

  return (
    <details class="card__foot" open={form.typed('kind') !== ''}>
      <summary>{words.add}</summary>
      <Form action={`${here}/speeches`} token={token} class="side__act">
        <HiddenField name="nonce" value={nonce()} />
        <SelectField name="participantId" label={words.who} form={form} options={[{ value: '', label: words.choose }, ...there.map((person) => ({ value: String(person.id), label: addressee(person, language) }))]} />
        <TextField name="code" label={words.code} hint={words.codeHint} form={form} maxlength={20} dir="ltr" autocomplete="off" marked={false} />
        <SelectField name="kind" label={words.kind} form={form} value="intervention" options={speechKinds.map((value) => ({ value, label: words.kinds[value] }))} />
        <Button main>{words.addSubmit}</Button>
      </Form>
    </details>
  );
}

/** Requests left on points at which the hall no longer stands: they are not lost. */
export function Elsewhere(view: HallView) {
  const { language, state } = view;
  const words = hallWordsIn(language);
  if (state.elsewhere.length === 0) return null;

  return (
    <Card title={words.elsewhere}>
      <p class="small soft card__lead">{words.elsewhereHint}</p>
      <ul class="hall__list">
        {state.elsewhere.map((speech) => {
          const point = state.points.find(({ id }) => id === speech.pointId);

          return (
            <li>
              <p><SpeakerText speaker={speech.speaker} language={language} /><span class="article">{point ? <PointText point={point} language={language} /> : words.noPoint}</span></p>
              <div class="hall__acts"><Act view={view} speech={speech} what="withdrawal" label={words.withdraw} /></div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** Those who were called: how long they spoke, and what of it goes into the minutes. */
export function Over(view: HallView) {
  const { language, state } = view;
  const words = hallWordsIn(language);

  return (
    <Card title={words.done} id="over">
      {state.over.length === 0 ? <Empty>{words.nobodySpoke}</Empty> : null}
      {state.over.length && !view.maySumUp ? <p class="small soft card__lead">{words.notHeldYet}</p> : null}
      <ul class="hall__list">{state.over.map((speech) => <OverLine view={view} speech={speech} />)}</ul>
    </Card>
  );
}

function OverLine({ view, speech }: { view: HallView; speech: ToldSpeech }) {
  const { language, state, token, here, form } = view;
  const words = hallWordsIn(language);
  const isAsked = form.typed('speechId') === String(speech.id);
  const hasSpoken = stateOf(speech) === 'ended';

  return (
    <li>
      <p>
        <SpeakerText speaker={speech.speaker} language={language} />
        <span class="article">{words.kinds[speech.kind]} · {speech.calledAt ? <bdi class="number" dir="ltr">{hourIn(speech.calledAt)}</bdi> : null}</span>
      </p>
      {hasSpoken ? <bdi class="number strong" dir="ltr">{clockText(secondsOf(speech, state.at))}</bdi> : <Standing tone="no">{words.was.absent}</Standing>}
      {speech.isSummedUp ? <p class="hall__wide"><a href={`/meetings/${state.meeting.id}/minutes`}><Standing tone="done">{words.summedUp}</Standing></a></p> : null}
      {view.maySumUp && hasSpoken && !speech.isSummedUp ? (
        <details class="hall__more hall__wide" id={`sum-${speech.id}`} open={isAsked}>
          <summary>{words.sumUp}</summary>
          <Form action={`${here}/speeches/${speech.id}/summary`} token={token} class="side__act">
            <HiddenField name="speechId" value={String(speech.id)} />
            <p class="small soft">{words.summaryHint}</p>
            <label class="small strong" for={`summary-ar-${speech.id}`}>{words.summaryAr}</label>
            <textarea id={`summary-ar-${speech.id}`} name="summaryAr" rows={4} dir="auto" required>{isAsked ? form.typed('summaryAr') : ''}</textarea>
            <label class="small strong" for={`summary-fr-${speech.id}`}>{words.summaryFr}</label>
            <textarea id={`summary-fr-${speech.id}`} name="summaryFr" rows={2} dir="auto">{isAsked ? form.typed('summaryFr') : ''}</textarea>
            <Button main>{words.sumUpSubmit}</Button>
          </Form>
        </details>
      ) : null}
    </li>
  );
}
