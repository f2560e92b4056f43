import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { longDay, shortDay } from '#platform/words';
import type { FilledForm, Tone } from '#ui';
import { Button, ButtonLink, Card, ChoiceField, DayField, Empty, ErrorSummary, FileField, Form, HiddenField, PageHead, Standing, TextArea, TextField } from '#ui';
import type { DecisionStep, FollowUp } from './afterwards.ts';
import type { NamedVoice } from './headings.ts';
import type { RegisteredDecision } from './queries.ts';
import { decisionWordsIn } from './words.ts';

/** Decisions as the register lists them. */
export function DecisionTable({ language, here, decisions }: { language: Language; here: string; decisions: readonly RegisteredDecision[] }) {
  const words = decisionWordsIn(language);

  return (
    <table class="table table--cards">
      <thead>
        <tr><th scope="col">{words.number}</th><th scope="col">{words.title}</th><th scope="col">{words.decidedOn}</th><th scope="col">{words.votes}</th></tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr>
            <th scope="row">
              <a class="number" dir="ltr" href={`${here}/decisions/${decision.year}/${decision.number}`}>{`${decision.number}/${decision.year}`}</a>
            </th>
            <td><bdi>{wordingFor(language, decision.titleAr, decision.titleFr)}</bdi></td>
            <td><time datetime={decision.decidedOn}>{shortDay(decision.decidedOn, language)}</time></td>
            <td>
              <Standing tone={decision.outcome === 'approved' ? 'done' : 'no'}>{decision.outcome === 'approved' ? words.result(true, decision.withReservations) : words.rejected}</Standing>
              <span class="article">{words.counted(decision.votesFor, decision.votesAgainst, decision.votesAbstained)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function DecisionsPage({ language, here, decisions, none, note }: { language: Language; here: string; decisions: readonly RegisteredDecision[]; none: string; note: string | null }) {
  const words = decisionWordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.register} lead={note ?? undefined} />
      <Card>{decisions.length === 0 ? <Empty>{none}</Empty> : <DecisionTable {...{ language, here, decisions }} />}</Card>
    </div>
  );
}

export interface DecisionPageView {
  language: Language;
  here: string;
  token: string;
  form: FilledForm;
  submission: string;
  today: string;
  decision: RegisteredDecision;
  followUps: readonly FollowUp[];
  figures: readonly { label: string; value: string }[];
  rule: string;
  voices: readonly NamedVoice[];
  answering: Answering | null;
  /** Whether the reader may open the documents of the answers. */
  opensProofs: boolean;
}

/** The form of an answer: the council enters one of any day from its document, the State gives its own of today. */
export interface Answering {
  action: string;
  steps: readonly DecisionStep[];
  isStates: boolean;
  lead: string;
}

/** A decision: its text and its numbers, and what follows it, stated, computed or tacit. */
export function DecisionPage(view: DecisionPageView) {
  const { language, decision, followUps, here, figures } = view;
  const words = decisionWordsIn(language);

  return (
    <>
      <PageHead
        title={words.decisionNumber(decision.number, decision.year)}
        lead={<><time datetime={decision.decidedOn}>{longDay(decision.decidedOn, language)}</time> · <bdi>{wordingFor(language, decision.titleAr, decision.titleFr)}</bdi></>}
        actions={<><ButtonLink href={`${here}.pdf`} plain main>{words.pdf}</ButtonLink><ButtonLink href={`${here}.pdf?language=fr`} plain>{words.pdfFrench}</ButtonLink></>}
      />
      <div class="split">
        <div class="stack">
          <Card class="card--padded">
            <p><Standing tone={decision.outcome === 'approved' ? 'done' : 'no'}>{decision.outcome === 'approved' ? words.result(true, decision.withReservations) : words.rejected}</Standing></p>
            <h2>{words.text}</h2>
            <p class="prose" dir="auto">{wordingFor(language, decision.textAr, decision.textFr)}</p>
            <dl class="tally">
              {figures.map(({ label, value }) => <div><dt>{label}</dt><dd class="number">{value}</dd></div>)}
            </dl>
            <p class="small soft">{view.rule}</p>
            <Voices {...{ language, voices: view.voices }} />
          </Card>
          <AnswersCard view={view} />
          {view.answering ? <AnswerForm view={view} answering={view.answering} /> : null}
        </div>
        <aside class="side">
          <Card title={words.followUp}>
            <ul class="list list--tight">
              {followUps.map((followUp) => <FollowUpLine {...{ followUp, language }} />)}
            </ul>
          </Card>
          {decision.party ? (
            <Card title={words.party}>
              <p class="small">{words.partyText(wordingFor(language, decision.party.titleAr, decision.party.titleFr))}</p>
              <p><a href={`/conventions/${decision.party.instrumentId}/parties/${decision.party.partyId}#step-deliberated`}>{words.party}</a></p>
            </Card>
          ) : null}
          <Card><p><a href={`/meetings/${decision.meetingId}/session`}>{words.session}</a></p></Card>
        </aside>
      </div>
    </>
  );
}

export function Voices({ language, voices }: { language: Language; voices: readonly NamedVoice[] }) {
  const words = decisionWordsIn(language);
  if (voices.length === 0) return null;

  return (
    <div class="voices">
      <h3>{words.voicesTitle}</h3>
      {([['for', words.figures.for], ['against', words.figures.against], ['abstain', words.figures.abstained], [null, words.silent]] as const).map(([choice, label]) => {
        const own = voices.filter((voice) => voice.choice === choice);

        return own.length ? <p><b>{label} ({own.length})</b><br />{own.map((voice, index) => <>{index ? (language === 'ar' ? '، ' : ', ') : ''}<bdi>{voice.presides ? words.presides(voice.name) : voice.name}</bdi></>)}</p> : null;
      })}
    </div>
  );
}

const tones: Record<FollowUp['kind'], Tone> = { stated: 'done', computed: 'due', tacit: 'tacit', missing: 'late', refused: 'no', later: 'none' };

export function FollowUpLine({ followUp, language }: { followUp: FollowUp; language: Language }) {
  const words = decisionWordsIn(language);

  return (
    <li>
      <b>{words.subjects[followUp.subject]}</b>
      <br />
      <Standing tone={followUp.late && followUp.kind === 'stated' ? 'late' : tones[followUp.kind]}>{followUpText(followUp, language)}</Standing>
      {followUp.by && followUp.kind !== 'tacit' ? <span class="article">{words.by(shortDay(followUp.by, language))}{followUp.late ? ` · ${words.late}` : ''}</span> : null}
      <span class="article">{articleText(followUp.article, language)}</span>
    </li>
  );
}

function followUpText({ subject, kind, on }: FollowUp, language: Language): string {
  const words = decisionWordsIn(language);
  const day = on ? shortDay(on, language) : '';
  if (kind === 'missing' || kind === 'later') return words.kinds[kind];
  if (subject === 'executory') return on ? words.executoryFrom(day) : words.kinds.refused;
  if (kind === 'refused') return subject === 'visa' ? words.refusedOn(day) : words.opposedOn(day);
  if (kind === 'tacit') return subject === 'visa' ? words.tacitVisa(day) : words.tacitOpposition(day);

  return on ? words.kinds[kind](day) : words.awaited;
}

/** What the State answered, with its reasons, and its document for those who may open it. */
function AnswersCard({ view: { language, here, decision, opensProofs } }: { view: DecisionPageView }) {
  const words = decisionWordsIn(language);
  if (decision.steps.length === 0) return null;

  return (
    <Card title={words.answer}>
      <ul class="list">
        {decision.steps.map(({ step, happenedOn, reference, because, fileId, recordedForBodyId }) => (
          <li>
            <p><b>{words.steps[step]}</b> · <time datetime={happenedOn}>{shortDay(happenedOn, language)}</time>{reference ? <> · <bdi>{reference}</bdi></> : null}</p>
            {because ? <p class="prose" dir="auto">{because}</p> : null}
            <p class="small soft">{recordedForBodyId === null ? words.enteredFrom : words.enteredByState}{opensProofs && fileId !== null ? <> · <a href={`${here}/answers/${step}`}>{words.evidence}</a></> : null}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function AnswerForm({ view: { language, token, form, submission, today }, answering: { action, steps, isStates, lead } }: { view: DecisionPageView; answering: Answering }) {
  const words = decisionWordsIn(language);

  return (
    <Card title={isStates ? words.ownAnswer : words.answer} class="card--padded">
      <p class="small soft">{lead}</p>
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token} multipart>
        <HiddenField name="submission" value={submission} />
        <ChoiceField name="step" legend={words.step} form={form} value={steps.includes('visa_granted') ? 'visa_granted' : (steps[0] ?? '')} options={steps.map((step) => ({ value: step, label: words.steps[step] }))} />
        {isStates ? null : <DayField name="happenedOn" label={words.happenedOn} form={form} max={today} required />}
        <TextField name="reference" label={words.reference} form={form} maxlength={100} dir="auto" />
        <TextArea name="because" label={words.because} form={form} rows={2} required={isStates && steps.every((step) => step === 'opposed' || step === 'visa_refused')} />
        <FileField name="evidence" label={words.evidence} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" required />
        <Button main>{words.save}</Button>
      </Form>
    </Card>
  );
}
