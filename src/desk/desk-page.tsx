import type { Child } from 'hono/jsx';
import { nameOf } from '#bodies';
import { nextText, wordsIn as instrumentWordsIn } from '#instruments';
import { articleText } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { dirhams, longDay, shortDay } from '#platform/words';
import { ButtonLink, Card, Empty, Meter, PageHead, Standing } from '#ui';
import type { Desk, Place } from './desk.ts';
import { wordsIn } from './words.ts';

export interface DeskView {
  language: Language;
  name: string;
  today: Day;
  desk: Desk;
  /** The councils in which the reader keeps the sessions, or sits. */
  councils: readonly { id: number; nameAr: string; nameFr: string }[];
}

const titled = ({ titleAr, titleFr }: { titleAr: string; titleFr: string | null }, language: Language): string => (language === 'ar' ? titleAr : (titleFr ?? titleAr));
const pageOf = ({ instrumentId, partyId }: Pick<Place, 'instrumentId' | 'partyId'>): string => `/conventions/${instrumentId}/parties/${partyId}`;

/** What awaits the reader, the most pressing first, one button each. */
export function DeskPage({ language, name, today, desk, councils }: DeskView) {
  const words = wordsIn(language);
  const { invitations, toConfirm, steps, arrears, owed, transfers } = desk;
  const count = invitations.length + toConfirm.length + steps.length + arrears.length + owed.length + transfers.length;

  return (
    <div class="stack">
      <PageHead title={words.news(count)} lead={<><bdi>{name}</bdi>{language === 'ar' ? '، ' : ', '}{longDay(today, language)}</>} actions={councils.length ? <>{councils.map((council) => <ButtonLink href={`/councils/${council.id}`}>{words.council(nameOf(council, language))}</ButtonLink>)}</> : undefined} />
      {count === 0 && desk.followed.length === 0 ? <Empty>{words.nothing}</Empty> : null}
      <InvitationsCard desk={desk} language={language} />
      <ToConfirmCard desk={desk} language={language} />
      <StepsCard desk={desk} language={language} today={today} />
      <OwedCard desk={desk} language={language} />
      <ArrearsCard desk={desk} language={language} />
      <TransfersCard desk={desk} language={language} />
      <FollowedCard desk={desk} language={language} />
    </div>
  );
}

/** One thing to do: what, for which text, and its one button. */
function Task({ title, about, children, href, label, main = false }: { title: Child; about: Child; children?: Child; href: string; label: string; main?: boolean }) {
  return (
    <li class="task">
      <div>
        <p class="strong">{title}</p>
        <p class="small soft">{about}</p>
        {children}
      </div>
      <ButtonLink href={href} main={main}>{label}</ButtonLink>
    </li>
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
            href={step.mayRecord ? `${pageOf(step)}/acts/new?step=${step.next.step}` : pageOf(step)}
            label={step.mayRecord ? words.record : words.see}
            main={step.mayRecord}
          >
            {step.next.reading.kind === 'late' ? <Standing tone="late">{words.overdue(step.next.reading.days)}</Standing> : null}
          </Task>
        ))}
      </ul>
    </Card>
  );
}

function OwedCard({ desk: { owed }, language }: CardProps) {
  const words = wordsIn(language);
  if (owed.length === 0) return null;

  return (
    <Card title={words.owed}>
      <ul class="list">
        {owed.map((part) => (
          <Task
            title={<span dir="auto">{language === 'ar' ? part.sentenceAr : (part.sentenceFr ?? part.sentenceAr)}</span>}
            about={<><bdi>{language === 'ar' ? part.meetingAr : (part.meetingFr ?? part.meetingAr)}</bdi>{part.dueArticle ? ` · ${articleText(part.dueArticle, language)}` : ''}</>}
            href={`/commitments/${part.commitmentId}`}
            label={words.see}
          >
            {part.part.kind === 'overdue' ? <Standing tone="late">{words.overdue(part.part.days)}</Standing> : <Standing tone="due">{words.owedBy(shortDay(part.dueOn, language))}</Standing>}
          </Task>
        ))}
      </ul>
    </Card>
  );
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
        {transfers.slice(0, mostTransfers).map((transfer) => (
          <Task title={words.transferLine(dirhams(transfer.amount, language), transfer.year, transfer.paidOn && shortDay(transfer.paidOn, language))} about={<bdi>{nameOf({ nameAr: transfer.bodyAr, nameFr: transfer.bodyFr }, language)}</bdi>} href={`${pageOf(transfer)}/acts/new?step=received&year=${transfer.year}`} label={words.receive} />
        ))}
        {transfers.length > mostTransfers ? <li class="soft">{words.more(transfers.length - mostTransfers)}</li> : null}
      </ul>
    </Card>
  );
}

function FollowedCard({ desk: { followed }, language }: CardProps) {
  const words = wordsIn(language);
  if (followed.length === 0) return null;

  return (
    <Card title={words.followed}>
      <ul class="list">
        {followed.flatMap(({ id, isOwn, instruments, ...programme }) => [
          ...(id !== null && isOwn ? [<li><a class="strong" href={`/programmes/${id}/board`}><bdi>{titled(programme, language)}</bdi></a></li>] : []),
          ...instruments.map((instrument) => (
            <li class="listed">
              <a href={`/conventions/${instrument.id}/board`}><bdi>{titled(instrument, language)}</bdi></a>
              <Meter label={titled(instrument, language)} parts={[{ share: instrument.parties ? instrument.signed / instrument.parties : 0, tone: 'done' }, { share: instrument.parties ? (instrument.approved - instrument.signed) / instrument.parties : 0, tone: 'due' }]} />
            </li>
          )),
        ])}
      </ul>
    </Card>
  );
}
