import type { Language } from '#platform/words';
import { hourIn } from '#platform/words';
import { Button, ButtonLink, Card, Chip, Empty, Form, HiddenField, Notice, PageHead, Standing } from '#ui';
import type { Tone } from '#ui';
import { ListLinks } from '../attendance/list-card.tsx';
import { addressee } from '../invitations/people.ts';
import { wordsIn as invitationWordsIn } from '../invitations/words.ts';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import type { MeetingHead } from '../queries.ts';
import { wordingFor } from '../wording.ts';
import type { PersonRow, Presence } from './queries.ts';
import type { RollState } from './roll.ts';
import type { RollSpan } from './spans.ts';
import { spanTitle } from './telling.ts';
import { presenceWordsIn } from './words.ts';

export const rollStates = ['present', 'represented', 'excused', 'absent'] as const satisfies readonly RollState[];

export interface PresenceView {
  language: Language;
  token: string;
  meeting: MeetingHead;
  presence: Presence;
  span: RollSpan;
  /** Everybody expected in the stretch, and those of them who are shown. */
  rows: readonly PersonRow[];
  shown: readonly PersonRow[];
  counts: Readonly<Record<RollState, number>>;
  state: RollState | null;
  asked: string;
  /** Why no presence is taken now; none while it is. */
  whyNot: string | null;
  /** A roll that is open is reached from the reception and its sheets on other days than the meeting's own too. */
  isOpen: boolean;
  mayFill: boolean;
  nonce: () => string;
  at: Date;
}

export const stateTones: Record<RollState, Tone> = { present: 'done', represented: 'tacit', excused: 'due', absent: 'none' };

type Part = PresenceView & { here: string };

/** The roll of a meeting, stretch by stretch: who is there, in whose place, who excused themselves and who is absent. */
export function PresencePage(view: PresenceView) {
  const { language, meeting, counts, rows, whyNot, isOpen, span } = view;
  const words = presenceWordsIn(language).pages;
  const here = `/meetings/${meeting.id}/presence`;

  return (
    <>
      <PageHead title={words.news(counts.present, rows.length)} lead={<bdi>{spanTitle(span, language)}</bdi>} actions={<>{isOpen ? <ButtonLink href={`${here}/check-in`} main={!whyNot}>{words.checkIn}</ButtonLink> : null}<ButtonLink href={`${here}/sheets`} main={isOpen && whyNot !== null}>{words.sheets}</ButtonLink></>} />
      <MeetingTabs meeting={meeting} current="presence" language={language} mayRun />
      {whyNot ? <Notice tone="due">{whyNot}</Notice> : null}
      <div class="split">
        <Card>
          <Toolbar {...view} here={here} />
          <Roll {...view} here={here} />
        </Card>
        <aside class="side">
          <SpanCard {...view} here={here} />
          <FindingsCard {...view} here={here} />
          <RecordCard {...view} here={here} />
        </aside>
      </div>
    </>
  );
}

function Toolbar({ language, state, asked, counts, rows, span, here }: Part) {
  const words = presenceWordsIn(language).pages;

  return (
    <div class="toolbar invited__tools">
      <nav class="toolbar__filters" aria-label={words.state}>
        <Chip href={`${here}?span=${span.key}`} on={state === null} count={rows.length}>{words.everybody}</Chip>
        {rollStates.filter((one) => counts[one] > 0 || one === state).map((one) => <Chip href={`${here}?span=${span.key}&state=${one}`} on={one === state} count={counts[one]}>{words.counts[one]}</Chip>)}
      </nav>
      <form method="get" action={here} class="inline-form">
        <HiddenField name="span" value={span.key} />
        <label class="unseen" for="field-find">{words.findHint}</label>
        <input class="invited__find" id="field-find" type="search" name="find" value={asked} placeholder={words.findHint} dir="auto" maxlength={100} />
        <Button>{words.find}</Button>
      </form>
    </div>
  );
}

function Roll(view: Part) {
  const { language, shown, rows, whyNot } = view;
  const words = presenceWordsIn(language).pages;
  if (shown.length === 0) return <Empty>{rows.length ? words.nobodyFound : words.nobodyExpected}</Empty>;

  return (
    <table class="table table--cards roll">
      <thead><tr><th scope="col">{words.person}</th><th scope="col">{words.state}</th><th scope="col">{words.arrived}</th><th scope="col">{words.left}</th>{whyNot ? null : <th scope="col"><span class="unseen">{words.arrive}</span></th>}</tr></thead>
      <tbody>{shown.map((row) => <Line {...view} row={row} />)}</tbody>
    </table>
  );
}

function Line({ row, language, token, presence, here, whyNot, span, nonce }: Part & { row: PersonRow }) {
  const words = presenceWordsIn(language).pages;
  const { person, state, arrivedAt, leftAt, isLate, leftEarly } = row;
  const isThere = state === 'present' && leftAt === null;

  return (
    <tr>
      <th scope="row">
        <a href={`${here}/people/${person.id}`}><bdi>{addressee(person, language)}</bdi></a>
        <span class="article"><Quality row={row} presence={presence} language={language} /></span>
      </th>
      <td data-label={words.state}><Standing tone={stateTones[state]}>{words.states[state]}</Standing></td>
      <td data-label={words.arrived}>{arrivedAt ? <bdi class="number" dir="ltr">{hourIn(arrivedAt)}</bdi> : null}{isLate ? <span class="article">{words.late}</span> : null}</td>
      <td data-label={words.left}>{leftAt ? <bdi class="number" dir="ltr">{hourIn(leftAt)}</bdi> : null}{leftEarly ? <span class="article">{words.early}</span> : null}</td>
      {whyNot ? null : (
        <td>
          <Form action={`${here}/taps`} token={token} class="roll__tap">
            <HiddenField name="participantId" value={String(person.id)} />
            <HiddenField name="nonce" value={nonce()} />
            <HiddenField name="span" value={span.key} />
            <Button name="direction" value={isThere ? 'departure' : 'arrival'}>{isThere ? words.leave : words.arrive}</Button>
          </Form>
        </td>
      )}
    </tr>
  );
}

/** The title, the institution, the capacity and the code of somebody, and in whose place they stand or who stands in theirs. */
function Quality({ row: { person, representedById }, presence, language }: { row: PersonRow; presence: Presence; language: Language }) {
  const words = presenceWordsIn(language).pages;
  const named = (id: number | null) => presence.people.find((other) => other.id === id);
  const [substitute, titular] = [named(representedById), named(person.representsId)];
  const own = person.name ? [wordingFor(language, person.titleAr, person.titleFr), person.institutionAr ? wordingFor(language, person.institutionAr, person.institutionFr) : ''] : [];
  const told = [...own, invitationWordsIn(language).pages.capacities[person.capacity], substitute ? words.representedBy(addressee(substitute, language)) : '', titular ? words.standsFor(addressee(titular, language)) : ''];

  return <>{told.filter(Boolean).map((text) => <><bdi>{text}</bdi> · </>)}<bdi class="number" dir="ltr">{person.shortCode}</bdi></>;
}

function SpanCard({ language, presence, span, here, rows, at }: Part) {
  const words = presenceWordsIn(language).pages;

  return (
    <Card title={words.export}>
      {presence.spans.length > 1 ? (
        <as-one-goes>
          <form method="get" action={here} class="side__act">
            <div class="field">
              <label for="field-span">{words.span}</label>
              <select id="field-span" name="span">{presence.spans.map((one) => <option value={one.key} selected={one.key === span.key}>{spanTitle(one, language)}</option>)}</select>
            </div>
            <Button>{words.show}</Button>
          </form>
        </as-one-goes>
      ) : null}
      {rows.length ? <p class="head__actions"><ButtonLink href={`${here}.csv?span=${span.key}`} plain>CSV</ButtonLink><ButtonLink href={`${here}.xlsx?span=${span.key}`} plain>XLSX</ButtonLink></p> : null}
      {rows.length ? <ListLinks language={language} here={here} spans={presence.spans} span={span} at={at} /> : null}
    </Card>
  );
}

function FindingsCard({ language, presence, here }: Part) {
  const words = presenceWordsIn(language).pages;
  const findings = presence.findings.flatMap((finding) => presence.people.filter(({ id }) => id === finding.participantId).map((person) => ({ ...finding, person })));
  if (findings.length === 0) return null;

  return (
    <Card title={words.findings}>
      <ul class="list list--tight">
        {findings.map(({ person, kind }) => (
          <li><span class="wrapping"><a href={`${here}/people/${person.id}`}><bdi>{addressee(person, language)}</bdi></a> <Standing tone="late">{words.findingKinds[kind]}</Standing></span></li>
        ))}
      </ul>
    </Card>
  );
}

function RecordCard({ language, token, mayFill, here }: Part) {
  const words = presenceWordsIn(language).pages;
  if (!mayFill) return null;

  return (
    <Card title={words.record}>
      <p class="small soft">{words.recordLead}</p>
      <Form action={`${here}/attendance`} token={token} class="side__act"><Button>{words.fill}</Button></Form>
    </Card>
  );
}
