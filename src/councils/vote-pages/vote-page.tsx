import { articleText } from '#law';
import { wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ChoiceField, ErrorSummary, Form, HiddenField, PageHead, Standing, TextArea, TextField } from '#ui';
import type { AskedSession } from '../asked.ts';
import { Voices } from '../decisions/pages.tsx';
import type { SessionPoint } from '../sessions/queries.ts';
import type { VoterView, VoteView } from '../votes/queries.ts';
import { ballotChoices, neededOf } from '../votes/vote.ts';
import { voteWordsIn } from '../votes/words.ts';
import { VoteResult } from './vote-result.tsx';

export interface VotePageView {
  language: Language;
  token: string;
  form: FilledForm;
  asked: AskedSession;
  vote: VoteView;
  voters: readonly VoterView[];
  point: SessionPoint;
  /** Made for this page: the same voice sent twice is taken once. */
  nonce: string;
  /** The number that the decision would get; none once the year's register has begun. */
  asksFirstNumber: boolean;
}

/** A vote: what it needs, who may vote, the voices, and its closing. Everything stays once it is closed. */
export function VotePage(view: VotePageView) {
  const { language, asked, vote, voters, point, form } = view;
  const words = voteWordsIn(language);
  const said = neededOf(vote);
  const isOpen = vote.closedAt === null && vote.abandonedAt === null;
  const own = voters.find(({ isReader }) => isReader);

  return (
    <div class="narrow stack">
      <PageHead title={<span dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</span>} lead={`${words.voteNumber(vote.number)} · ${words.methods[vote.method]}`} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <p class="threshold">{words.needed(said.needed, said.of)}</p>
        {vote.base === 'members_in_office' && vote.sitting === 1 ? null : <p>{words.ifAllVote}</p>}
        <p class="soft">{vote.sitting === 2 ? words.secondSitting : words.bases[vote.base]}<span class="article">{articleText(vote.article, language)}</span></p>
        <dl class="tally">
          <div><dt>{words.inOffice}</dt><dd class="number">{vote.membersInOffice}</dd></div>
          <div><dt>{words.present}</dt><dd class="number">{vote.membersPresent}</dd></div>
          <div><dt>{words.mayVote}</dt><dd class="number">{voters.length}</dd></div>
        </dl>
        {isOpen ? null : <VoteResult {...{ language, vote }} />}
      </Card>
      {isOpen && vote.method === 'by_name' && own ? <OwnVoice view={view} own={own} /> : null}
      {isOpen && vote.method === 'by_name' && asked.sight === 'keeper' ? <TypedVoices view={view} /> : null}
      {isOpen && asked.sight === 'keeper' ? <Closing view={view} /> : null}
      {!isOpen && vote.method === 'by_name' ? <Card class="card--padded"><Voices language={language} voices={voters.map((voter) => ({ ...voter, presides: voter.memberId === vote.presidingMemberId }))} /></Card> : null}
      <p><a href={asked.here}>{asked.title}</a></p>
    </div>
  );
}

/** For a member's telephone: three large answers and one button. */
function OwnVoice({ view: { language, asked, vote, token, form, nonce }, own }: { view: VotePageView; own: VoterView }) {
  const words = voteWordsIn(language);

  return (
    <Card title={words.yourVoice} class="card--padded">
      <p class="small soft">{words.yourVoiceLead}</p>
      <Form action={`${asked.here}/votes/${vote.id}/voice`} token={token}>
        <HiddenField name="nonce" value={nonce} />
        <ChoiceField name="choice" legend={words.yourVoice} form={form} value={own.choice ?? ''} options={ballotChoices.map((choice) => ({ value: choice, label: words.choices[choice] }))} />
        <Button main>{words.give}</Button>
      </Form>
    </Card>
  );
}

function TypedVoices({ view: { language, asked, vote, voters, token } }: { view: VotePageView }) {
  const words = voteWordsIn(language);
  const given = voters.filter(({ choice }) => choice !== null).length;

  return (
    <Card title={words.typeVoices} class="card--padded">
      <p class="small soft">{words.typeLead}</p>
      <p class="strong">{words.progress(given, voters.length)}</p>
      <Form action={`${asked.here}/votes/${vote.id}/voices`} token={token}>
        <div class="ballots">
          {voters.map((voter) => (
            <div class="ballot" role="radiogroup" aria-label={voter.name}>
              <span class="ballot__name"><bdi>{voter.name}</bdi>{voter.memberId === vote.presidingMemberId ? <small class="soft"> · {words.presides}</small> : null}</span>
              {voter.isOwn && !voter.isReader ? (
                <Standing tone="done">{voter.choice ? words.choices[voter.choice] : words.notYet} · {words.byOwnAccount}</Standing>
              ) : (
                ballotChoices.map((choice) => (
                  <label class="ballot__choice"><input type="radio" name={`voice.${voter.memberId}`} value={choice} checked={voter.choice === choice} /> {words.choices[choice]}</label>
                ))
              )}
            </div>
          ))}
        </div>
        <Button main>{words.typeVoices}</Button>
      </Form>
    </Card>
  );
}

function Closing({ view: { language, asked, vote, token, form, asksFirstNumber } }: { view: VotePageView }) {
  const words = voteWordsIn(language);
  const here = `${asked.here}/votes/${vote.id}`;

  return (
    <>
      <Card title={words.close} class="card--padded">
        <p class="small soft">{words.closeLead}</p>
        <Form action={`${here}/closing`} token={token}>
          {vote.method === 'show_of_hands' ? (
            <div class="fields">
              <TextField name="for" label={words.countsFor} form={form} inputmode="numeric" maxlength={3} dir="ltr" required />
              <TextField name="against" label={words.countsAgainst} form={form} inputmode="numeric" maxlength={3} dir="ltr" />
              <TextField name="abstained" label={words.countsAbstained} form={form} inputmode="numeric" maxlength={3} dir="ltr" />
            </div>
          ) : null}
          <TextArea name="textAr" label={words.text} form={form} rows={3} hint={words.textHint} />
          <TextArea name="textFr" label={words.textFr} form={form} rows={2} />
          <TextArea name="reservationsAr" label={words.reservations} form={form} rows={2} />
          {asksFirstNumber ? <TextField name="firstNumber" label={words.firstNumber} form={form} value="1" inputmode="numeric" maxlength={4} dir="ltr" hint={words.firstNumberHint} /> : null}
          <Button main>{words.close}</Button>
        </Form>
      </Card>
      {vote.method === 'show_of_hands' ? <Form action={`${here}/names`} token={token}><Button>{words.askNames}</Button></Form> : null}
      <details class="card card--padded">
        <summary>{words.abandon}</summary>
        <Form action={`${here}/abandonment`} token={token}>
          <TextArea name="because" label={words.abandonBecause} form={form} rows={2} required />
          <Button>{words.abandon}</Button>
        </Form>
      </details>
    </>
  );
}
