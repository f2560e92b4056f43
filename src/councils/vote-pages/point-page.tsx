import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Refusal } from '#platform/refusals';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, TextArea } from '#ui';
import type { AskedSession } from '../asked.ts';
import type { SessionPoint } from '../sessions/queries.ts';
import { sessionWordsIn } from '../sessions/words.ts';
import type { VoteView } from '../votes/queries.ts';
import { neededOf, votingMethods } from '../votes/vote.ts';
import type { VoteRule } from '../votes/vote.ts';
import { voteWordsIn } from '../votes/words.ts';
import { VoteResult } from './vote-result.tsx';

/** A majority as it would be frozen if the vote opened now, for one matter or for any other. */
export interface RuleChoice {
  value: string;
  label: string;
  needsVisa: boolean;
  rule: VoteRule;
}

export interface PointPageView {
  language: Language;
  token: string;
  form: FilledForm;
  submission: string;
  asked: AskedSession;
  point: SessionPoint;
  rules: readonly RuleChoice[];
  votes: readonly VoteView[];
  recusals: readonly { memberId: number; name: string; because: string }[];
  members: readonly { value: string; label: string }[];
  whyNot: Refusal | null;
  instrument: string | null;
  explain: (refusal: Refusal) => string;
}

/** A point before the council: the majority it needs, said before the vote; who keeps away; the vote, or its postponement. */
export function PointPage(view: PointPageView) {
  const { language, asked, point, form, whyNot, explain, votes } = view;
  const words = voteWordsIn(language);
  const isKeeper = asked.sight === 'keeper';
  const isSettled = point.decision !== null || point.postponedBecause !== null;

  return (
    <div class="narrow stack">
      <PageHead title={<span dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</span>} lead={sessionWordsIn(language).origins[point.origin]} />
      <ErrorSummary language={language} form={form} />
      {view.instrument ? <Notice tone="due">{words.party(view.instrument)}</Notice> : null}
      {point.decision ? <Notice tone="done"><a href={`/councils/${asked.council.id}/decisions/${point.decision.year}/${point.decision.number}`}>{words.decided(point.decision.number, point.decision.year)}</a></Notice> : null}
      {point.postponedBecause !== null ? <Notice tone="due"><bdi>{words.postponedBecause(point.postponedBecause)}</bdi></Notice> : null}
      {point.answer === 'proposed' && isKeeper ? <AnswerCard view={view} /> : null}
      {point.answer === 'accepted' && !isSettled ? <RulesCard view={view} /> : null}
      {point.answer === 'accepted' && !isSettled && whyNot ? <Notice tone="late"><b>{words.whyNot}</b><br />{explain(whyNot)}</Notice> : null}
      {votes.length ? <Card title={words.votes} class="card--padded">{votes.map((vote) => <VoteResult {...{ language, vote, href: `${asked.here}/votes/${vote.id}` }} />)}</Card> : null}
      {isKeeper && point.answer === 'accepted' && !isSettled ? <KeeperCards view={view} /> : <Recused view={view} />}
    </div>
  );
}

function RulesCard({ view: { language, rules } }: { view: PointPageView }) {
  const words = voteWordsIn(language);
  const [usual] = rules;
  if (!usual) return null;
  const { rule } = usual;
  const said = neededOf(rule);

  return (
    <Card title={words.rulesTitle} class="card--padded">
      <p class="threshold">{words.needed(said.needed, said.of)}</p>
      {rule.base === 'members_in_office' && rule.sitting === 1 ? null : <p>{words.ifAllVote}</p>}
      <p class="soft">{rule.sitting === 2 ? words.secondSitting : words.bases[rule.base]}<span class="article">{articleText(rule.article, language)}</span></p>
      <p class="small soft">{words.presentNow(rule.membersPresent, rule.membersRecused, rule.membersInOffice)}</p>
    </Card>
  );
}

function KeeperCards({ view }: { view: PointPageView }) {
  const { language, asked, point, token, form, submission, rules, members, whyNot } = view;
  const words = voteWordsIn(language);
  const here = `${asked.here}/points/${point.id}`;

  return (
    <>
      {whyNot ? null : (
        <Card title={words.open} class="card--padded">
          <p class="small soft">{words.openLead}</p>
          <Form action={`${here}/votes`} token={token}>
            <HiddenField name="submission" value={submission} />
            <ChoiceField name="method" legend={words.method} form={form} value="show_of_hands" options={votingMethods.map((method) => ({ value: method, label: words.methods[method], hint: words.methodHints[method] }))} />
            <SelectField name="matter" label={words.matter} form={form} value={rules[0]?.value ?? ''} hint={words.matterHint} options={rules.map(({ value, label }) => ({ value, label }))} />
            <Button main>{words.open}</Button>
          </Form>
        </Card>
      )}
      <Card title={words.recusals} class="card--padded">
        <p class="small soft">{words.recusalLead}</p>
        <RecusalList view={view} />
        <Form action={`${here}/recusals`} token={token}>
          <SelectField name="memberId" label={words.member} form={form} options={members} />
          <TextArea name="because" label={words.because} form={form} rows={2} required />
          <Button>{words.recuse}</Button>
        </Form>
      </Card>
      <Card title={words.postpone} class="card--padded">
        <Form action={`${here}/postponement`} token={token}>
          <HiddenField name="submission" value={submission} />
          <TextArea name="reason" label={words.postponeBecause} form={form} rows={2} required />
          <Button>{words.postpone}</Button>
        </Form>
      </Card>
    </>
  );
}

function Recused({ view }: { view: PointPageView }) {
  return view.recusals.length ? <Card title={voteWordsIn(view.language).recusals} class="card--padded"><RecusalList view={view} /></Card> : null;
}

function RecusalList({ view: { recusals } }: { view: PointPageView }) {
  return recusals.length ? <ul class="list list--tight">{recusals.map(({ name, because }) => <li><b><bdi>{name}</bdi></b> <span class="small soft"><bdi>{because}</bdi></span></li>)}</ul> : null;
}

function AnswerCard({ view: { language, asked, point, token, form } }: { view: PointPageView }) {
  const words = sessionWordsIn(language);

  return (
    <Card title={words.answers.proposed} class="card--padded">
      <Form action={`${asked.here}/points/${point.id}/answer`} token={token}>
        <TextArea name="because" label={words.refuseBecause} form={form} rows={2} />
        <div class="toolbar__filters"><Button main name="answer" value="accepted">{words.accept}</Button><Button name="answer" value="refused">{words.refuse}</Button></div>
      </Form>
    </Card>
  );
}
