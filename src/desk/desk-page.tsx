import { nameOf } from '#bodies';
import { nextText, recordLabel, wordsIn as instrumentWordsIn } from '#instruments';
import { articleText, holidayText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, longDay, shortDay } from '#platform/words';
import { ButtonLink, Card, Empty, Meter, PageHead, Standing } from '#ui';
import type { Desk, OwedTask } from './desk.ts';
import { OverviewCard } from './overview-card.tsx';
import { ArticlesCard } from './articles-card.tsx';
import { RequestsCard } from './requests-card.tsx';
import { pageOf, Task, titled } from './task.tsx';
import { TransferTasks } from './transfers.tsx';
import { wordsIn } from './words.ts';

export interface DeskView {
  language: Language;
  name: string;
  today: Day;
  desk: Desk;
  /** The councils in which the reader keeps the sessions, or sits. */
  councils: readonly { id: number; nameAr: string; nameFr: string }[];
}

const stepNames = (language: Language) => instrumentWordsIn(language).steps;

/** What awaits the reader, the most pressing first, one button each. */
export function DeskPage({ language, name, today, desk, councils }: DeskView) {
  const words = wordsIn(language);
  const { invitations, requests, toConfirm, toSend, articles, steps, arrears, owed, transfers, house } = desk;
  const count = [invitations, requests, toConfirm, toSend, articles.toRead, articles.returned, steps, arrears, owed, transfers, house.holidays].reduce((sum, { length }) => sum + length, house.failedMails ? 1 : 0);
  const late = desk.overviews.reduce((sum, overview) => sum + overview.late, 0);

  return (
    <div class="stack">
      <PageHead title={count === 0 && late > 0 ? words.lateNews(words.lateBodies(late)) : words.news(count)} lead={<><bdi>{name}</bdi>{language === 'ar' ? '، ' : ', '}{longDay(today, language)}</>} actions={councils.length ? <>{councils.map((council) => <ButtonLink href={`/councils/${council.id}`}>{words.council(nameOf(council, language))}</ButtonLink>)}</> : undefined} />
      {count === 0 && desk.followed.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      <RequestsCard requests={desk.requests} language={language} today={today} />
      <InvitationsCard desk={desk} language={language} />
      <ToConfirmCard desk={desk} language={language} />
      <ToSendCard desk={desk} language={language} />
      <ArticlesCard articles={articles} language={language} />
      <StepsCard desk={desk} language={language} today={today} />
      <OwedCard desk={desk} language={language} />
      <ArrearsCard desk={desk} language={language} />
      <TransfersCard desk={desk} language={language} />
      <HouseCard desk={desk} language={language} />
      {desk.overviews.map((overview) => <OverviewCard overview={overview} language={language} />)}
      <FollowedCard desk={desk} language={language} />
    </div>
  );
}

interface CardProps {
  desk: Desk;
  language: Language;
}

function InvitationsCard({ desk: { invitations }, language }: CardProps) {
  const words = wordsIn(language);
  if (invitations.length === 0) return null;

  return (
    <Card title={words.invitations}>
      <ul class="list">
        {invitations.map((invitation) => (
          <Task
            title={<bdi>{titled(invitation, language)}</bdi>}
            about={<><time datetime={invitation.startsOn}>{longDay(invitation.startsOn, language)}</time> · <bdi>{language === 'ar' ? invitation.placeAr : (invitation.placeFr ?? invitation.placeAr)}</bdi></>}
            href={invitation.path}
            label={words.answer}
            main
          />
        ))}
      </ul>
    </Card>
  );
}

function ToConfirmCard({ desk: { toConfirm }, language }: CardProps) {
  const words = wordsIn(language);
  const { steps } = instrumentWordsIn(language);
  if (toConfirm.length === 0) return null;

  return (
    <Card title={words.toConfirm}>
      <ul class="list">
        {toConfirm.map((act) => (
          <Task title={words.confirmLine(steps[act.step], shortDay(act.happenedOn, language))} about={<bdi>{titled(act, language)}</bdi>} href={`${pageOf(act)}#act-${act.actId}`} label={words.look} main />
        ))}
      </ul>
    </Card>
  );
}

function StepsCard({ desk: { steps }, language, today }: CardProps & { today: Day }) {
  const words = wordsIn(language);
  if (steps.length === 0) return null;

  return (
    <Card title={words.steps}>
      <ul class="list">
        {steps.map((step) => (
          <Task
            title={nextText(step.next, language, today)}
            about={<><bdi>{nameOf({ nameAr: step.bodyAr, nameFr: step.bodyFr }, language)}</bdi> · <bdi>{titled(step, language)}</bdi></>}
            href={step.mayRecord && step.isForNow ? `${pageOf(step)}/acts/new?step=${step.next.step}` : pageOf(step)}
            label={step.mayRecord && step.isForNow ? recordLabel(step.next.step, language) : words.see}
            main={step.mayRecord && step.isForNow && step.next.awaited !== 'authority'}
          >
            {step.next.reading.kind === 'late' ? <Standing tone="late">{words.overdue(step.next.reading.days)}</Standing> : null}
          </Task>
        ))}
      </ul>
    </Card>
  );
}

function OwedCard({ desk: { owed, steps }, language }: CardProps) {
  const words = wordsIn(language);
  if (owed.length === 0) return null;

  return (
    <Card title={words.owed}>
      <ul class="list">
        {owed.map((part) => (
          <Task
            title={<span dir="auto">{language === 'ar' ? part.sentenceAr : (part.sentenceFr ?? part.sentenceAr)}</span>}
            about={<><bdi>{language === 'ar' ? part.meetingAr : (part.meetingFr ?? part.meetingAr)}</bdi>{part.dueArticle ? ` · ${articleText(part.dueArticle, language)}` : ''}</>}
            {...wayOf(part, steps, language)}
          >
            {part.first ? <Standing tone="due">{words.notBefore(stepNames(language)[part.first.step])}</Standing> : part.part.kind === 'overdue' ? <Standing tone="late">{words.overdue(part.part.days)}</Standing> : <Standing tone="due">{words.owedBy(shortDay(part.dueOn, language))}</Standing>}
          </Task>
        ))}
      </ul>
    </Card>
  );
}

/** Where the button of a promise leads: to the step that must come first, where the reader may take it, else to the promise itself. */
function wayOf({ commitmentId, partyId, instrumentId, first }: OwedTask, steps: Desk['steps'], language: Language): { href: string; label: string } {
  const words = wordsIn(language);
  if (!first || partyId === null || instrumentId === null) return { href: `/commitments/${commitmentId}`, label: words.see };
  const own = steps.find((step) => step.partyId === partyId);
  const page = pageOf({ instrumentId, partyId });

  return own?.mayRecord && own.isForNow ? { href: `${page}/acts/new?step=${first.step}`, label: recordLabel(first.step, language) } : { href: `${page}#step-${first.step}`, label: words.see };
}

function ArrearsCard({ desk: { arrears }, language }: CardProps) {
  const words = wordsIn(language);
  if (arrears.length === 0) return null;

  return (
    <Card title={words.arrears}>
      <ul class="list">
        {arrears.map((late) => (
          <Task title={words.arrearsLine(dirhams(late.amount, language), late.year, late.days)} about={<bdi>{titled(late, language)}</bdi>} href={`${pageOf(late)}/acts/new`} label={words.declare} />
        ))}
      </ul>
    </Card>
  );
}

const mostTransfers = 8;

function TransfersCard({ desk: { transfers }, language }: CardProps) {
  const words = wordsIn(language);
  if (transfers.length === 0) return null;

  return (
    <Card title={words.transfers}>
      <ul class="list">
        <TransferTasks transfers={transfers.slice(0, mostTransfers)} language={language} />
        {transfers.length > mostTransfers ? <li><a class="strong" href="/desk/transfers">{words.allTransfers(transfers.length)}</a></li> : null}
      </ul>
    </Card>
  );
}

function ToSendCard({ desk: { toSend }, language }: CardProps) {
  const words = wordsIn(language);
  if (toSend.length === 0) return null;

  return (
    <Card title={words.toSend}>
      <ul class="list">
        {toSend.map((instrument) => <Task title={<bdi>{titled(instrument, language)}</bdi>} about={words.toSendLine(instrument.parties)} href={`/conventions/${instrument.id}/sending/new`} label={recordLabel('sent', language)} main />)}
      </ul>
    </Card>
  );
}

/** What awaits the administrator of the house. */
function HouseCard({ desk: { house }, language }: CardProps) {
  const words = wordsIn(language);
  if (house.holidays.length === 0 && house.failedMails === 0) return null;

  return (
    <Card title={words.house}>
      <ul class="list">
        {house.holidays.map(({ name, firstDay }) => <Task title={words.holiday(holidayText(name, language), longDay(firstDay, language))} about={words.holidayAbout} href="/administration/calendar" label={words.confirmHoliday} main />)}
        {house.failedMails ? <Task title={words.failedMails(house.failedMails)} about={words.failedMailsAbout} href="/administration/mail" label={words.see} /> : null}
      </ul>
    </Card>
  );
}

/** The conventions that the reader follows: how far each has come in a sentence, and the same as a bar with its key. */
function FollowedCard({ desk: { followed }, language }: CardProps) {
  const words = wordsIn(language);
  if (followed.length === 0) return null;

  return (
    <Card title={words.followed}>
      <p class="card__lead legend small">
        <Standing tone="done">{words.meterKey.signed}</Standing>
        <Standing tone="due">{words.meterKey.approved}</Standing>
      </p>
      <ul class="list">
        {followed.flatMap(({ id, isOwn, instruments, ...programme }) => [
          ...(id !== null && isOwn ? [<li><a class="strong" href={`/programmes/${id}/board`}><bdi>{titled(programme, language)}</bdi></a></li>] : []),
          ...instruments.map((instrument) => (
            <li class="listed">
              <div>
                <a href={`/conventions/${instrument.id}/board`}><bdi>{titled(instrument, language)}</bdi></a>
                <p class="small soft">{words.progress(instrument.approved, instrument.signed, instrument.parties)}</p>
              </div>
              <Meter label={words.progress(instrument.approved, instrument.signed, instrument.parties)} parts={[{ share: instrument.parties ? instrument.signed / instrument.parties : 0, tone: 'done' }, { share: instrument.parties ? (instrument.approved - instrument.signed) / instrument.parties : 0, tone: 'due' }]} />
            </li>
          )),
        ])}
      </ul>
    </Card>
  );
}
