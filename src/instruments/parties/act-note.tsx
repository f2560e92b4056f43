import { nameOf } from '#bodies';
import { wordsIn as peopleWords } from '#people';
import type { Refusal } from '#platform/refusals';
import type { Language } from '#platform/words';
import { called, dirhams, shortDay, timeOf } from '#platform/words';
import { Button, Form, Sign } from '#ui';
import type { RecordBehind } from '../promises.ts';
import { wordsIn } from '../words.ts';
import type { OfficeTitle } from './queries.ts';
import type { TimelineAct } from './timeline.ts';
import { partyWordsIn } from './words.ts';

interface ActNoteProps {
  act: TimelineAct;
  language: Language;
  here: string;
  token: string;
  explain: (refusal: Refusal) => string;
  /** Whether the reader may have the document behind it; its name and fingerprint stand there in any case. */
  opensEvidence: boolean;
  showsStep?: boolean;
  /** The council's own decision or session from which it came. */
  record?: RecordBehind | undefined;
}

/** An act as it was recorded: the fact, its evidence, who recorded it and for whom, and what became of it. */
export function ActNote({ act, language, here, token, explain, opensEvidence, showsStep = false, record }: ActNoteProps) {
  const words = partyWordsIn(language);

  return (
    <li class={act.isReplaced || act.outcome === 'withdrawn' ? 'is-replaced' : undefined} id={`act-${act.id}`}>
      <p>
        <Fact act={act} language={language} showsStep={showsStep} />
      </p>
      <Figures act={act} language={language} />
      {act.note ? <p class="small" dir="auto">{act.note}</p> : null}
      {act.file ? (
        <p class="small" title={words.fingerprint(act.file.sha256)}>
          {opensEvidence ? <a href={`${here}/acts/${act.id}/evidence`} data-turbo="false">{words.evidence('')}<bdi>{act.file.name}</bdi></a> : <>{words.evidence('')}<bdi>{act.file.name}</bdi></>}
        </p>
      ) : null}
      {record ? <p class="small"><a href={record.href}>{record.label}</a></p> : null}
      <p class="article">{recordedBy(act, language)}</p>
      {act.replacedBecause ? <p class="small">{words.rectifies(act.replacedBecause)}</p> : null}
      {act.setAside ? <p class="small strong">{words.setAside(explain(act.setAside))}</p> : null}
      <Confirmation act={act} language={language} here={here} token={token} />
      {act.mayRectify ? (
        <p class="small">
          <a href={`${here}/acts/${act.id}/rectification`}>{words.rectify}</a>
        </p>
      ) : null}
    </li>
  );
}

function Fact({ act, language, showsStep }: { act: TimelineAct; language: Language; showsStep: boolean }) {
  const words = partyWordsIn(language);
  const names = wordsIn(language);
  const isPlain = act.outcome === 'done' && !showsStep;

  return (
    <>
      {showsStep ? <b>{names.steps[act.step]} </b> : null}
      {isPlain || (showsStep && act.outcome === 'done') ? null : <b>{act.outcome === 'withdrawn' ? words.withdrawn : names.outcomes[act.outcome]} </b>}
      <time datetime={act.happenedOn}>{words.on(shortDay(act.happenedOn, language))}</time>
      {act.amount === null ? null : <> · <bdi>{dirhams(act.amount, language)}</bdi></>}
      {act.reference ? <> · <bdi>{words.reference(act.reference)}</bdi></> : null}
      {act.version > 1 ? <span class="soft"> · {words.onVersion(act.version)}</span> : null}
      {act.isReplaced ? <span class="soft"> · {words.replaced}</span> : null}
    </>
  );
}

function Figures({ act, language }: { act: TimelineAct; language: Language }) {
  const words = partyWordsIn(language);
  const names = wordsIn(language);
  const { membersInOffice: members, membersPresent: present, votesFor, votesAgainst: against, votesAbstained: abstained } = act;
  const lines = [
    act.sessionOn && act.sessionKind ? words.session(names.sessionKinds[act.sessionKind], shortDay(act.sessionOn, language)) : null,
    act.call && act.call > 1 ? names.calls[act.call] : null,
    members === null || present === null ? null : votesFor === null ? words.presence(present, members) : words.votes({ members, present, votesFor, against: against ?? 0, abstained: abstained ?? 0 }),
  ].filter((line) => line !== null);

  return lines.length ? <p class="small">{lines.join(' · ')}</p> : null;
}

function recordedBy(act: TimelineAct, language: Language): string {
  const words = partyWordsIn(language);
  const body = nameOf({ nameAr: act.recordedForAr, nameFr: act.recordedForFr }, language);
  const told = act.origin === 'own_act' ? words.recordedOwn : words.recordedFromDocument;

  return told(peopleWords(language).office(personIn(act.recordedByName, act.recordedIn, language), body), timeOf(act.recordedAt, language));
}

/** Some accounts are named after their office, and say nothing more. */
function personIn(name: string, office: OfficeTitle | null, language: Language): string {
  const title = office?.titleFr ?? null;

  return language !== 'ar' && title && office?.titleAr.startsWith(name) ? title : called({ name, office: title }, language);
}

function Confirmation({ act, language, here, token }: Pick<ActNoteProps, 'act' | 'language' | 'here' | 'token'>) {
  const words = partyWordsIn(language);
  if (act.confirmedAt) return <p class="small board__mark">{words.confirmedBy(personIn(act.confirmedByName ?? '', act.confirmedIn, language), timeOf(act.confirmedAt, language))}</p>;
  if (!act.awaitsConfirmation) return null;

  return (
    <div class="timeline__actions">
      <span class="small board__mark"><Sign name="unconfirmed" /> {words.awaitsConfirmation}</span>
      {act.mayConfirm ? (
        <Form action={`${here}/acts/${act.id}/confirmation`} token={token}>
          <Button main>{words.confirm}</Button>
        </Form>
      ) : null}
    </div>
  );
}
