import { articleText, quorumNeeded, ruleSetFor } from '#law';
import { MeetingTabs, wordingFor } from '#meetings';
import type { Language } from '#platform/words';
import { longDay, shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, DayField, Empty, ErrorSummary, Form, HiddenField, PageHead, Standing } from '#ui';
import type { AskedSession } from '../asked.ts';
import { DecisionTable } from '../decisions/pages.tsx';
import type { RegisteredDecision } from '../decisions/queries.ts';
import { SittingsCard } from '../publicity/card.tsx';
import type { Door } from '../publicity/queries.ts';
import type { CheckLine } from '../sessions/checklist.ts';
import { checkTones } from '../sessions/checklist.ts';
import { isFormality } from '../sessions/queries.ts';
import type { SessionPoint, SessionView } from '../sessions/queries.ts';
import { sessionWordsIn } from '../sessions/words.ts';
import { voteWordsIn } from '../votes/words.ts';
import { wordsIn } from '../words.ts';

export interface SessionPageView {
  language: Language;
  token: string;
  form: FilledForm;
  asked: AskedSession;
  view: SessionView;
  decisions: readonly RegisteredDecision[];
  doors: readonly Door[];
  lastDay: { day: string; text: string; article: string };
  extension: { day: string; text: string; article: string } | null;
}

/** A session of a council: what the law asks before it, the quorum, the agenda with its votes, and what the law asks afterwards. */
export function SessionPage(props: SessionPageView) {
  const { language, asked, view, form } = props;
  const words = sessionWordsIn(language);
  const { here, sight, days, meetingId } = asked;
  const isKeeper = sight === 'keeper';

  return (
    <>
      <MeetingTabs meeting={{ id: meetingId, kind: 'council_session' }} current="session" language={language} mayRun={isKeeper} />
      <PageHead
        title={<bdi>{asked.title}</bdi>}
        lead={<><time datetime={days.opensOn}>{longDay(days.opensOn, language)}</time> · <bdi>{wordingFor(language, asked.placeAr, asked.placeFr)}</bdi></>}
        actions={isKeeper ? <><ButtonLink href={`${here}/letters.pdf`} plain>{words.letters}</ButtonLink><ButtonLink href={`${here}/attendance.pdf`} plain>{words.attendance}</ButtonLink></> : undefined}
      />
      <ErrorSummary language={language} form={form} />
      <div class="split">
        <div class="stack">
          {sight === 'public' ? null : <QuorumCard {...props} />}
          <AgendaCard {...props} />
          <SittingsCard {...{ language }} level={days.level} sittings={view.sittings} doors={props.doors} recordAt={isKeeper && days.openedOn && !days.closedOn ? `${here}/publicity` : null} />
          {sight === 'public' ? null : <CheckCard title={words.before} lines={view.before} {...props} />}
          {sight === 'public' ? null : <CheckCard title={words.after} lines={view.after} {...props} />}
          {props.decisions.length ? <Card title={sight === 'public' ? words.decisionsPosted : wordsIn(language).decisions}><DecisionTable language={language} here={`/councils/${asked.council.id}`} decisions={props.decisions} /></Card> : null}
        </div>
        <aside class="side">
          <FactsCard {...props} />
          {sight === 'public' ? <Card><p class="small soft">{words.publicNote}</p></Card> : <Card><p class="small soft">{words.legend}</p></Card>}
        </aside>
      </div>
    </>
  );
}

function QuorumCard({ language, asked, view, token }: SessionPageView) {
  const words = sessionWordsIn(language);
  const { calls, coming, members, there } = view;
  const isKeeper = asked.sight === 'keeper' && !asked.days.closedOn;

  return (
    <Card title={words.quorum} class="card--padded" id="quorum">
      <ul class="list list--tight">
        {calls.map((call) => (
          <li>
            <b>{words.calls[call.call as 1 | 2 | 3]}</b> · <time datetime={call.happenedOn}>{shortDay(call.happenedOn, language)}</time>{' '}
            <Standing tone={call.hasQuorum ? 'done' : 'late'}>{call.hasQuorum ? words.reached : words.missing}</Standing>
            <span class="small soft">{' '}{words.countedAt(call.membersPresent, call.membersInOffice, call.quorumNeeded)}</span>
            <span class="article">{articleText(call.article, language)}</span>
          </li>
        ))}
      </ul>
      {coming ? (
        <p>
          {words.coming(words.calls[coming.call], shortDay(coming.from, language), coming.to === null ? null : shortDay(coming.to, language))}{' '}
          {coming.wantsHalf ? words.wantsHalf(quorumNeeded(members.length, ruleSetFor(asked.days.level, asked.days.opensOn))) : words.whatever}
          <span class="article">{articleText(coming.article, language)}</span>
        </p>
      ) : <p class="small soft">{words.leavingNote}</p>}
      <p class="strong">{words.thereNow(members.filter(({ id }) => there.has(id)).length, members.length)}</p>
      {isKeeper ? (
        <div class="toolbar__filters">
          <ButtonLink href={`${asked.here}/roll`} main={coming !== undefined}>{words.roll}</ButtonLink>
          {coming ? <Form action={`${asked.here}/calls`} token={token}><HiddenField name="call" value={String(coming.call)} /><Button>{words.count}</Button></Form> : null}
        </div>
      ) : null}
    </Card>
  );
}

function AgendaCard({ language, asked, view }: SessionPageView) {
  const words = sessionWordsIn(language);
  const shown = view.points.filter((point) => point.parentId === null && (asked.sight !== 'public' || (point.answer === 'accepted' && point.visibility === 'public')));

  return (
    <Card title={words.agenda} id="agenda">
      {shown.length === 0 ? <Empty>{words.noPoints}</Empty> : null}
      <ol class="list">
        {shown.map((point, index) => (
          <li class="listed" id={`point-${point.id}`}>
            <div>
              <p><span class="number soft">{index + 1}.</span> <b dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</b></p>
              {asked.sight === 'public' ? null : <p class="small soft">{words.origins[point.origin]}{point.answer === 'refused' && point.answeredBecause ? <> · <bdi>{words.refusedBecause(point.answeredBecause)}</bdi></> : null}</p>}
              {asked.sight === 'public' ? null : <PointLink {...{ language, here: asked.here, point }} />}
            </div>
            <PointStanding {...{ language, point }} />
          </li>
        ))}
      </ol>
      {asked.sight === 'keeper' && !asked.days.closedOn ? <p class="card__foot"><ButtonLink href={`${asked.here}/points/new`}>{words.addPoint}</ButtonLink></p> : null}
    </Card>
  );
}

function PointLink({ language, here, point }: { language: Language; here: string; point: SessionPoint }) {
  if (point.openVoteId) return <a class="strong" href={`${here}/votes/${point.openVoteId}`}>{sessionWordsIn(language).voteOpen}</a>;

  return <a href={`${here}/points/${point.id}`}>{sessionWordsIn(language).goVote}</a>;
}

function PointStanding({ language, point }: { language: Language; point: SessionPoint }) {
  const words = sessionWordsIn(language);
  if (point.decision) return <Standing tone={point.decision.outcome === 'approved' ? 'done' : 'no'}>{voteWordsIn(language).decided(point.decision.number, point.decision.year)}</Standing>;
  if (point.postponedBecause !== null) return <Standing tone="late">{words.putOff}</Standing>;
  if (point.answer !== 'accepted') return <Standing tone={point.answer === 'proposed' ? 'due' : 'no'}>{words.answers[point.answer]}</Standing>;
  if (point.openVoteId) return <Standing tone="due">{words.voteOpen}</Standing>;

  return <Standing tone="none">{point.fellShort ? words.secondSitting : words.awaitsVote}</Standing>;
}

function CheckCard({ title, lines, language, asked, view }: SessionPageView & { title: string; lines: readonly CheckLine[] }) {
  const words = sessionWordsIn(language);
  const mayEnter = asked.sight === 'keeper';

  return (
    <Card title={title}>
      <ul class="list checklist">
        {lines.map((line) => {
          const done = view.formalities.find(({ formality }) => formality === line.subject);

          return (
            <li class="listed">
              <div>
                <b>{words.subjects[line.subject]}</b>
                <p class="small soft">
                  {[line.on ? words.on(shortDay(line.on, language)) : '', done?.reference ? words.reference(done.reference) : '', line.of ? words.counted(line.count, line.of) : '', line.by ? words.by(shortDay(line.by, language)) : ''].filter(Boolean).join(' · ')}
                  <span class="article">{articleText(line.article, language)}</span>
                </p>
                {mayEnter && isFormality(line.subject) && line.state !== 'later' ? <a href={`${asked.here}/formalities/${line.subject}`}>{done ? words.correct : words.enter}</a> : null}
              </div>
              <Standing tone={checkTones[line.state]}>{words.states[line.state]}</Standing>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function FactsCard({ language, asked, view, token, form, lastDay, extension }: SessionPageView) {
  const words = sessionWordsIn(language);
  const { days, here, sight } = asked;
  const left = view.points.filter((point) => point.answer === 'accepted' && !point.decision && point.postponedBecause === null).length;

  return (
    <Card>
      <dl class="facts small">
        <dt>{words.kind}</dt><dd>{words.kinds[days.kind]}</dd>
        <dt>{words.askedBy}</dt><dd>{words.askers[days.askedBy]}{days.askedOn ? <span class="article">{words.requested} {shortDay(days.askedOn, language)}</span> : null}</dd>
        <dt>{words.inOffice}</dt><dd class="number">{view.members.length}</dd>
        <dt>{words.lastDay}</dt><dd>{lastDay.text}<span class="article">{lastDay.article}</span></dd>
      </dl>
      {sight !== 'public' ? <p><a href={`/councils/${asked.council.id}`}>{words.councilHome}</a></p> : null}
      {sight === 'keeper' && days.openedOn && !days.closedOn ? (
        <>
          {extension ? <Form action={`${here}/extension`} token={token}><DayField name="until" label={`${words.extend}: ${words.extendUntil(extension.text)}`} form={form} max={extension.day} hint={extension.article} /><Button>{words.extend}</Button></Form> : null}
          <Form action={`${here}/closing`} token={token}><p class="small">{words.closeNote(left)}</p><Button main>{words.close}</Button></Form>
        </>
      ) : null}
    </Card>
  );
}
