import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { actorIn } from '#people';
import type { Env, RefusedForm } from '#platform/web';
import { filledForm, render } from '#ui';
import { readOutAt } from '../follow-up/said-before.tsx';
import { hasTakenPlace, nextStates, whyNotMove } from '../preparing/state.ts';
import { readinessOf, standingOf } from '../preparing/store.ts';
import { ownBodies, programmeOf } from '../programme/queries.ts';
import type { MeetingView } from '../queries.ts';
import { meetingView, pastDatesOf, statesOf } from '../queries.ts';
import { MeetingPage } from './meeting-page.tsx';
import type { StateView } from './meeting-state.tsx';
import type { MeetingSubject } from './subject.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What each conclusion of a meeting promised. The house fills it: commitments know meetings, and not the other way round. */
    promisesOfMeeting: (meeting: MeetingView) => Promise<{ promises: ReadonlyMap<number | null, Child>; actions: Child }>;
  }
}

/** The page of a meeting; with a refused move, why it was refused. */
export async function showMeeting(c: Context<Env>, { meeting: head, title, access, mayRun, crumbs }: MeetingSubject, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const [meeting, programme, state] = await Promise.all([meetingView(db, actorIn(c), head.id), programmeOf(db, head.id, { access, bodies: ownBodies(actorIn(c)) }), stateOf(c, head, mayRun)]);
  if (!meeting) throw new Error(`Meeting ${head.id} went away`);
  const readOut = await readOutAt(c, head);
  const { promises, actions } = await c.var.promisesOfMeeting(meeting);
  const view = { language, head, meeting, programme, state, readOut, mayRun, token, promises, actions: mayRun && hasTakenPlace(head.state) ? actions : null, form: filledForm(c, refused) };

  return render(c, { title, current: 'meetings', crumbs: [...crumbs.slice(0, -1), { label: title }] }, <MeetingPage {...view} />);
}

/** Where the meeting stood, and what can come next; a cancellation is offered beside the other things that can be done. */
async function stateOf(c: Context<Env>, head: MeetingSubject['meeting'], mayRun: boolean): Promise<StateView> {
  const { db, explain, clock } = c.var;
  const [changes, pastDates] = await Promise.all([statesOf(db, head.id), pastDatesOf(db, head.id)]);
  const asked = nextStates(head.state).filter((to) => to !== 'cancelled');
  const ready = mayRun && asked.length ? await readinessOf(db, head.id, { because: null, bySession: false }, clock()) : null;

  return { changes, pastDates, explain, next: ready ? asked.map((to) => ({ to, whyNot: whyNotMove(standingOf(head), to, ready) })) : [] };
}
