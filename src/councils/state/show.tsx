import type { Context } from 'hono';
import type { Calendar } from '#law';
import { articleKey, lastDayOf, ruleSetFor } from '#law';
import { actorIn } from '#people';
import type { Day } from '#platform/days';
import type { Env } from '#platform/web';
import { render } from '#ui';
import type { AskedSession } from '../asked.ts';
import { decisionsIn } from '../decisions/queries.ts';
import { doorsOf } from '../publicity/queries.ts';
import type { SessionView } from '../sessions/queries.ts';
import { sessionView } from '../sessions/queries.ts';
import { rightsOf } from './lock.ts';
import type { ReceiptLine } from './pages.tsx';
import { StateSessionPage } from './pages.tsx';
import { received } from './received.ts';

/** The time in which the State's representative asks for points: from the agenda that came to him; none before. */
export function windowOf({ days, today }: Pick<AskedSession, 'days' | 'today'>, formalities: SessionView['formalities'], calendar: Calendar): { by: Day; article: string; isOpen: boolean } | null {
  const sent = formalities.find(({ formality }) => formality === 'agenda_to_state');
  const { stateAddsItems } = ruleSetFor(days.level, today);
  const by = sent && lastDayOf(stateAddsItems, sent.happenedOn, calendar);

  return by ? { by, article: articleKey(stateAddsItems.article), isOpen: today <= by && !days.closedOn } : null;
}

/** What the council owes its State's representative in this session, with what was received of it. */
export function receiptsOf({ before, after, formalities }: SessionView, mayReceive: boolean): ReceiptLine[] {
  return [...before, ...after].filter(({ subject }) => received.some((one) => one === subject)).map((line) => {
    const done = formalities.find(({ formality }) => formality === line.subject);
    const by = done?.recordedForBodyId ? ('state' as const) : ('council' as const);

    return { line, entered: done ? { reference: done.reference, by } : null, mayGive: mayReceive && line.state !== 'later' && (!done || by === 'state') };
  });
}

/** The session's page for those on the State's side. Until the agenda was sent to them they see of it what everybody signed in does. */
export async function showForState(c: Context<Env>, asked: AskedSession): Promise<Response> {
  const { db, language, clock } = c.var;
  const [view, decisions, doors, { mayRepresent, mayReceive }] = await Promise.all([sessionView(db, asked, clock()), decisionsIn(db, { meetingId: asked.meetingId }), doorsOf(db, asked.meetingId), rightsOf(db, actorIn(c), asked.council)]);
  const done = (name: SessionView['formalities'][number]['formality']) => view.formalities.some(({ formality }) => formality === name);
  const isSent = done('agenda_to_state') || done('notice_to_members');
  const page = {
    language, asked, isSent,
    receipts: receiptsOf(view, mayReceive),
    points: view.points.filter(({ parentId, answer, visibility }) => parentId === null && answer === 'accepted' && (isSent || visibility === 'public')),
    sittings: view.sittings,
    doors,
    window: windowOf(asked, view.formalities, view.calendar),
    mayAsk: mayRepresent,
    decisions: decisions.filter(({ transmittedOn }) => transmittedOn !== null),
    copies: { letters: done('notice_to_members'), attendance: done('attendance_to_state') },
  };

  return render(c, { title: asked.title, current: 'meetings', crumbs: asked.crumbs }, <StateSessionPage {...page} />);
}
