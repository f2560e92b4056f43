import { Hono } from 'hono';
import type { Context } from 'hono';
import { nameOf } from '#bodies';
import { since2015 } from '#law';
import { actorIn, whyNotActFor } from '#people';
import { dayIn, isDay } from '#platform/days';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { seeOther } from '#platform/web';
import { shortDay } from '#platform/words';
import type { Head } from '#ui';
import { ButtonLink, render } from '#ui';
import type { Board, BoardRow } from '../board/board.ts';
import { totalsOf } from '../board/board.ts';
import { countsByFilter, isFilter, keptBy } from '../board/filters.ts';
import { sendBoardCsv, sendBoardPdf, sendBoardXlsx } from '../board/send.ts';
import type { BoardScope } from '../board/queries.ts';
import { boardOf, provincesNamed } from '../board/queries.ts';
import { upcomingOf } from '../board/upcoming.ts';
import type { Titled } from '../conventions/queries.ts';
import { instrumentView, programmeView } from '../conventions/queries.ts';
import { BoardMap } from '../map/index.ts';
import { idIn, titleIn } from '../parties/subject.ts';
import type { MeetingAbout } from '../promises.ts';
import { recordableBy } from '../acts/authority.ts';
import type { BoardView, OddDay } from './board-page.tsx';
import { BoardPage, newsOf } from './board-page.tsx';
import type { BoardGroup } from './board-provinces.tsx';
import { ChooseBodyPage } from './choose-body.tsx';
import { pageWordsIn } from './words.ts';

/** What a board is of: a convention, or all the conventions of a programme. */
interface Subject extends Titled {
  scope: BoardScope;
  base: string;
  instrumentIds: readonly number[];
  ownerBodyId: number;
  owner: { nameAr: string; nameFr: string };
  firstDay: Day;
  years: readonly number[];
  isWhole: boolean;
}

export const boardRoutes = new Hono<Env>();

for (const [path, subjectOf] of [['/conventions/:id/board', conventionSubject], ['/programmes/:id/board', programmeSubject]] as const) {
  boardRoutes.get(path, async (c) => showBoard(c, await subjectOf(c, c.req.param('id'))));
  boardRoutes.get(path.replace(/board$/u, 'acts/new'), async (c) => showBodies(c, await subjectOf(c, c.req.param('id') ?? '')));
  boardRoutes.get(`${path}.csv`, async (c) => sendBoardCsv(c, ...(await whatToSend(c, await subjectOf(c, c.req.param('id'))))));
  boardRoutes.get(`${path}.xlsx`, async (c) => sendBoardXlsx(c, ...(await whatToSend(c, await subjectOf(c, c.req.param('id'))))));
  boardRoutes.get(`${path}.pdf`, async (c) => sendBoardPdf(c, ...(await whatToSend(c, await subjectOf(c, c.req.param('id'))))));
}

async function conventionSubject(c: Ask, asked: string): Promise<Subject> {
  const instrument = await instrumentView(c.var.db, actorIn(c), idIn(asked));
  if (!instrument) throw new RefusalError(refusal('page.not_found'));
  const { id, years, ownerBodyId, startedOn, titleAr, titleFr, ownerAr, ownerFr } = instrument;

  return { scope: { instrumentId: id }, base: `/conventions/${id}/board`, instrumentIds: [id], ownerBodyId, owner: { nameAr: ownerAr, nameFr: ownerFr }, firstDay: notBeforeTheLaw(startedOn), years, titleAr, titleFr, isWhole: false };
}

async function programmeSubject(c: Ask, asked: string): Promise<Subject> {
  const programme = await programmeView(c.var.db, actorIn(c), idIn(asked));
  if (!programme) throw new RefusalError(refusal('page.not_found'));
  const { id, years, ownerBodyId, ownerAr, ownerFr, instrumentIds, firstYear, titleAr, titleFr } = programme;

  return { scope: { programmeId: id }, base: `/programmes/${id}/board`, instrumentIds, ownerBodyId, owner: { nameAr: ownerAr, nameFr: ownerFr }, firstDay: notBeforeTheLaw(`${firstYear}-01-01` as Day), years, titleAr, titleFr, isWhole: true };
}

/** No rule set of the house is older than the organic laws. */
function notBeforeTheLaw(day: Day): Day {
  return day < since2015 ? since2015 : day;
}

interface Reading {
  board: Board;
  years: readonly number[];
  today: Day;
  oddDay: OddDay | null;
}

/** The board as the address asks for it: on a day of its life and not after today, for a year that owes something. */
async function readBoard(c: Ask, subject: Subject): Promise<Reading> {
  const today = dayIn(c.var.clock());
  const asked = c.req.query('day');
  const { years, firstDay } = subject;
  const isRead = isDay(asked) && asked <= today;
  const oddDay = isRead ? (asked < firstDay ? 'early' : null) : asked ? 'none' : null;
  const day = !isRead || firstDay > today ? today : asked < firstDay ? firstDay : asked;
  const wished = Number(c.req.query('year') ?? day.slice(0, 4));
  const year = years.includes(wished) ? wished : (years.findLast((other) => other <= wished) ?? years[0] ?? null);
  const board = await boardOf(c.var.db, subject.scope, { day, today, year });

  return { board, years, today, oddDay };
}

async function showBoard(c: Context<Env>, subject: Subject): Promise<Response> {
  const { language } = c.var;
  const words = pageWordsIn(language);
  const [{ board, years, today, oddDay }, names, meetings] = await Promise.all([
    readBoard(c, subject),
    subject.isWhole ? provincesNamed(c.var.db) : new Map<string, { nameAr: string; nameFr: string }>(),
    subject.isWhole ? [] : c.var.meetingsAbout(subject.instrumentIds[0] ?? 0),
  ]);
  const show = c.req.query('show');
  const filter = isFilter(show) ? show : 'all';
  const rows = keptBy(filter, board.rows);
  const groups = subject.isWhole ? groupsOf(c, rows, board, names) : null;
  const view: BoardView = {
    language, base: subject.base, board, today, firstDay: subject.firstDay, years, filter, rows, groups, oddDay,
    about: <About c={c} subject={subject} meetings={meetings} />,
    counts: countsByFilter(board.rows),
    upcoming: upcomingOf(board.rows, board.day),
    map: <BoardMap board={board} isWhole={subject.isWhole} language={language} names={names} />,
    recordAt: recordableRows(c, subject, board).length ? subject.base.replace('/board', '/acts/new') : null,
    forAll: subject.isWhole || whyNotActFor(actorIn(c), subject.ownerBodyId, 'record_from_document') ? null : <SendToAll c={c} subject={subject} board={board} />,
  };
  const head: Head = {
    title: newsOf(board.figures, board.year, language).join(''),
    current: 'conventions',
    crumbs: [{ label: words.conventions, href: '/conventions' }, ...(subject.isWhole ? [] : [{ label: titleIn(c, subject), href: subject.base.replace('/board', '') }]), { label: words.board }],
  };

  return render(c, head, <BoardPage {...view} />);
}

/** The owner's one act for all while the parties have not received the convention. */
function SendToAll({ c, subject, board }: { c: Ask; subject: Subject; board: Board }) {
  const unsent = board.rows.filter(({ next }) => next?.step === 'sent').length;
  if (unsent === 0) return null;

  return (
    <p class="side__act">
      <ButtonLink href={subject.base.replace('/board', '/sending/new')} main>{pageWordsIn(c.var.language).forms.sendToAll(unsent)}</ButtonLink>
    </p>
  );
}

/** The parties of a board for which this reader may record something. */
function recordableRows(c: Ask, { ownerBodyId }: Subject, { rows }: Board): BoardRow[] {
  const own = new Set(recordableBy(actorIn(c), ownerBodyId, rows.map(({ party }) => party.bodyId)));

  return rows.filter(({ party }) => own.has(party.bodyId));
}

/** The board's main action: for whom, and from there which step. One who records for one party alone is led there at once. */
async function showBodies(c: Ask, subject: Subject): Promise<Response> {
  const words = pageWordsIn(c.var.language);
  const { board } = await readBoard(c, subject);
  const rows = recordableRows(c, subject, board);
  const [only] = rows;
  refuseIf(only ? undefined : refusal('authority.not_your_body'));
  if (only && rows.length === 1) return seeOther(c, `/conventions/${only.party.instrumentId}/parties/${only.party.partyId}/acts/new`);
  const crumbs = [{ label: words.conventions, href: '/conventions' }, { label: titleIn(c, subject), href: subject.base }, { label: words.chooseBody }];

  return render(c, { title: words.chooseBody, current: 'conventions', crumbs }, <ChooseBodyPage language={c.var.language} about={<bdi>{titleIn(c, subject)}</bdi>} rows={rows} />);
}

/** What the board is of, and the meetings whose promises it shows being kept. */
function About({ c, subject, meetings }: { c: Ask; subject: Subject; meetings: readonly MeetingAbout[] }) {
  const title = <bdi>{titleIn(c, subject)}</bdi>;

  return (
    <>
      {subject.isWhole ? title : <a href={subject.base.replace('/board', '')}>{title}</a>}
      {meetings.map(({ href, meeting }) => <> · {pageWordsIn(c.var.language).promisedIn} <a href={href}><bdi>{meeting}</bdi></a></>)}
    </>
  );
}

/** A whole board's rows, convention by convention, each under its province's name with its sub-totals. */
function groupsOf(c: Ask, rows: readonly BoardRow[], board: Board, names: ReadonlyMap<string, { nameAr: string; nameFr: string }>): BoardGroup[] {
  const words = pageWordsIn(c.var.language);
  const whole = Map.groupBy(board.rows, (row) => row.party.instrumentId);

  return [...Map.groupBy(rows, (row) => row.party.instrumentId)].map(([instrumentId, kept]) => {
    const all = whole.get(instrumentId) ?? kept;
    const code = all.find((row) => row.party.provinceCode)?.party.provinceCode ?? '';

    return {
      code: code.replaceAll('.', '-') || String(instrumentId),
      ...(names.get(code) ?? { nameAr: words.regionalLevel, nameFr: words.regionalLevel }),
      href: `/conventions/${instrumentId}/board`,
      summary: words.subtotal(totalsOf(all)),
      rows: kept,
    };
  });
}

async function whatToSend(c: Ask, subject: Subject) {
  const { board } = await readBoard(c, subject);
  const [main, rest] = newsOf(board.figures, board.year, c.var.language);
  const groups = subject.isWhole ? await provincesIn(c, board) : undefined;

  return [board, { title: titleIn(c, subject), news: main + rest, owner: nameOf(subject.owner, c.var.language), address: `${c.var.url.origin}${subject.base}`, printedOn: dayIn(c.var.clock()), lead: shortDay(board.day, c.var.language), groups }] as const;
}

async function provincesIn(c: Ask, board: Board): Promise<{ code: string; name: string }[]> {
  const names = await provincesNamed(c.var.db);
  const codes = new Set(board.rows.flatMap((row) => row.party.provinceCode ?? []));

  return [...codes].map((code) => ({ code, name: nameOf(names.get(code) ?? { nameAr: code, nameFr: code }, c.var.language) }));
}
