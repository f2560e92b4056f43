import { csrfField } from '#platform/web';
import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Chip, Empty, Form, HiddenField, PageHead, Standing, TextField } from '#ui';
import type { Tone } from '#ui';
import { MeetingTabs } from '../pages/meeting-tabs.tsx';
import { wordingFor } from '../wording.ts';
import type { Filter } from './filters.ts';
import { filters } from './filters.ts';
import type { Answer } from './invitation.ts';
import type { InvitedMeeting } from './meeting.ts';
import type { InvitedPerson } from './people.ts';
import { addressee } from './people.ts';
import { wordsIn } from './words.ts';

/** A group that is settled when the invitations leave: what it asks for, and how many that would be today. */
export interface ListLine {
  id: number;
  title: string;
  place: string;
  count: number;
}

export interface InvitationsView {
  language: Language;
  token: string;
  meeting: InvitedMeeting;
  people: readonly InvitedPerson[];
  shown: readonly InvitedPerson[];
  counts: Record<Filter, number>;
  filter: Filter;
  asked: string;
  lists: readonly ListLine[];
  toSend: { mails: number; letters: number };
  remindable: number;
  mayChange: boolean;
}

const answerTones: Record<Answer, Tone> = { awaited: 'due', accepted: 'done', declined: 'no', delegated: 'tacit' };

/** Who is asked to come, what became of each invitation, and what can be done about it. */
export function InvitationsPage(view: InvitationsView) {
  const { language, meeting, people, counts, lists, mayChange } = view;
  const words = wordsIn(language).pages;
  const here = `/meetings/${meeting.id}/invitations`;

  return (
    <>
      <PageHead
        title={people.length === 0 && lists.length ? words.pending(pendingIn(lists)) : words.news(counts.accepted, people.length)}
        lead={<bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi>}
        actions={mayChange ? <><ButtonLink href={`${here}/new`}>{words.add}</ButtonLink><ButtonLink href={`${here}/bodies/new`}>{words.body.title}</ButtonLink><ButtonLink href={`${here}/lists/new`}>{words.addList}</ButtonLink><ButtonLink href={`${here}/imports/new`}>{words.importList}</ButtonLink></> : undefined}
      />
      <MeetingTabs meeting={meeting} current="invitations" language={language} mayRun />
      <div class="split">
        <Card>
          <Toolbar {...view} here={here} />
          <PeopleTable {...view} here={here} />
        </Card>
        <aside class="side">
          <SendCard {...view} here={here} />
          <ListsCard {...view} here={here} />
          <RemindCard {...view} here={here} />
          <LettersCard {...view} here={here} />
        </aside>
      </div>
    </>
  );
}

type Part = InvitationsView & { here: string };

function Toolbar({ language, filter, asked, counts, here }: Part) {
  const words = wordsIn(language).pages;
  const label = (one: Filter) => (one in words.filters ? words.filters[one as keyof typeof words.filters] : words.answers[one as Answer]);

  return (
    <div class="toolbar invited__tools">
      <nav class="toolbar__filters" aria-label={words.answer}>
        {filters.filter((one) => one === 'all' || one === filter || counts[one] > 0).map((one) => <Chip href={`${here}?show=${one}`} on={one === filter} count={counts[one]}>{label(one)}</Chip>)}
      </nav>
      <form method="get" action={here} class="inline-form">
        <HiddenField name="show" value={filter} />
        <label class="unseen" for="field-find">{words.search}</label>
        <input class="invited__find" id="field-find" type="search" name="find" value={asked} placeholder={words.search} dir="auto" maxlength={100} />
        <Button>{words.find}</Button>
      </form>
    </div>
  );
}

function PeopleTable({ language, shown, people, here }: Part) {
  const words = wordsIn(language).pages;
  if (shown.length === 0) return <Empty>{people.length ? words.nobodyFound : words.news(0, 0)}</Empty>;

  return (
    <table class="table table--cards invited">
      <thead><tr><th scope="col">{words.person}</th><th scope="col">{words.dispatch}</th><th scope="col">{words.answer}</th><th scope="col">{words.code}</th></tr></thead>
      <tbody>
        {shown.map((person) => (
          <tr>
            <th scope="row">
              <a href={`${here}/${person.id}`}><bdi>{addressee(person, language)}</bdi></a>
              <span class="article"><Quality person={person} language={language} /></span>
            </th>
            <td><Dispatch person={person} language={language} /></td>
            <td><Standing tone={answerTones[person.standing.answer]}>{words.answers[person.standing.answer]}</Standing></td>
            <td><bdi class="number" dir="ltr">{person.shortCode}</bdi></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Quality({ person, language }: { person: InvitedPerson; language: Language }) {
  const words = wordsIn(language).pages;
  const institution = person.institutionAr ? wordingFor(language, person.institutionAr, person.institutionFr) : '';
  const told = person.name ? [wordingFor(language, person.titleAr, person.titleFr), institution] : [];

  return <>{[...told, words.capacities[person.capacity]].filter(Boolean).map((text, index) => <>{index ? ' · ' : ''}<bdi>{text}</bdi></>)}</>;
}

/** Whether it left, and what proves that it was received. */
export function Dispatch({ person, language }: { person: InvitedPerson; language: Language }) {
  const words = wordsIn(language).pages;
  const { standing, isMailed } = person;
  if (standing.hasFailed) return <Standing tone="late">{words.unreachable}</Standing>;
  if (standing.receipt) return <Standing tone="done">{words.receipts[standing.receipt]}</Standing>;
  if (standing.isSent) return <Standing tone="due">{words.sent}</Standing>;

  return <span class="soft small">{isMailed ? words.onItsWay : words.notSent}</span>;
}

/** How many the groups that are not frozen name today. */
function pendingIn(lists: readonly ListLine[]): number {
  return lists.reduce((sum, { count }) => sum + count, 0);
}

function SendCard({ language, token, meeting, toSend, lists, mayChange, here }: Part) {
  const words = wordsIn(language).pages;
  const isAgain = meeting.state === 'convened';
  if (!mayChange || toSend.mails + (isAgain ? 0 : toSend.letters) + lists.length === 0) return null;

  return (
    <Card title={words.send}>
      {toSend.mails + toSend.letters ? <p class="small">{words.sendLead(toSend.mails, toSend.letters)}</p> : null}
      {lists.length ? <p class="small soft">{words.pending(pendingIn(lists))}. {words.sendFreezes}</p> : null}
      <Form action={`${here}/dispatch`} token={token} class="side__act"><Button main>{words.send}</Button></Form>
    </Card>
  );
}

function ListsCard({ language, token, lists, here }: Part) {
  const words = wordsIn(language).pages;
  if (lists.length === 0) return null;

  return (
    <Card title={words.lists}>
      <ul class="list list--tight">
        {lists.map((list) => (
          <li>
            <bdi>{words.listLine(list.title, list.place, list.count)}</bdi>
            <Form action={`${here}/lists/${list.id}/removal`} token={token}><Button>{words.takeBack}</Button></Form>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RemindCard({ language, token, meeting, remindable, here }: Part) {
  const words = wordsIn(language).pages;
  if (meeting.state !== 'prepared' && meeting.state !== 'convened') return null;

  return (
    <Card title={words.remind}>
      <p class="small soft">{words.remindQuiet}</p>
      {remindable ? <Form action={`${here}/reminders`} token={token} class="side__act"><Button>{words.remind} <span class="number">({remindable})</span></Button></Form> : null}
      <Form action={`${here}/reminder-days`} token={token}>
        <TextField name="days" label={words.remindDays} hint={words.remindDaysHint} value={String(meeting.remindDaysBefore ?? '')} inputmode="numeric" maxlength={2} dir="ltr" class="field__day" />
        <Button>{words.save}</Button>
      </Form>
    </Card>
  );
}

/** The browser is left alone with the print: a document is no page. */
function LettersCard({ language, token, meeting, people, counts, here }: Part) {
  const words = wordsIn(language).pages;

  return (
    <Card title={words.export}>
      {counts.letters && meeting.state !== 'prepared' ? (
        <form action={`${here}/letters`} method="post" data-turbo="false" class="side__act">
          <input type="hidden" name={csrfField} value={token} />
          <p class="small soft">{words.lettersCount(counts.letters)}</p>
          <Button>{words.letters}</Button>
        </form>
      ) : null}
      {people.length ? <p class="head__actions"><ButtonLink href={`${here}.csv`} plain>CSV</ButtonLink><ButtonLink href={`${here}.xlsx`} plain>XLSX</ButtonLink></p> : null}
    </Card>
  );
}
