import { recordEvent } from '#journal';
import type { Calendar, Level } from '#law';
import { articleKey, lastDayOf, ruleSetFor } from '#law';
import { bumpProgramme, lockProgramme, pointIn, saveAnswer, savePoints, whyNotAnswer, whyNotPut } from '#meetings';
import type { Actor } from '#people';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import { membersInOffice } from '../members/queries.ts';
import { formalitiesOf } from './formalities.ts';
import type { LockedSession } from './store.ts';
import { lockSession } from './store.ts';

export const pointAskers = ['president', 'members', 'state'] as const;

/** A point as somebody asks for it. */
export interface AskedPoint {
  meetingId: number;
  askedBy: (typeof pointAskers)[number];
  /** How many members ask for it together; half of those in office make it mandatory. */
  askers: number;
  titleAr: string;
  titleFr: string | null;
  instrumentId: number | null;
  sittingId: number | null;
  /** Why an agenda that was sent is changed; asked once the members have their notice. */
  because: string | null;
  /** Of the form in which it was asked. */
  submission?: string;
}

/** What a request is by the law: the president's own point, a member's request to be answered, or one that is on the agenda by law. */
export function standingOfRequest({ askedBy, askers }: Pick<AskedPoint, 'askedBy' | 'askers'>, inOffice: number) {
  if (askedBy === 'president') return { origin: 'organiser', answer: 'accepted' } as const;
  if (askedBy === 'state') return { origin: 'state', answer: 'accepted' } as const;

  return askers * 2 >= inOffice ? ({ origin: 'half_of_members', answer: 'accepted' } as const) : ({ origin: 'member', answer: 'proposed' } as const);
}

/** Why a point cannot be asked for so: the State's own come within 8 days of the agenda (113-14 art. 39, 112-14 art. 40, 111-14 art. 42). */
export function whyNotAsk({ askedBy, askers }: Pick<AskedPoint, 'askedBy' | 'askers'>, agendaSentOn: Day | null, level: Level, calendar: Calendar, today: Day) {
  if (askedBy === 'members') return askers < 1 ? refusal('agenda.askers_missing') : undefined;
  if (askedBy === 'president') return undefined;
  const { stateAddsItems } = ruleSetFor(level, today);
  if (!agendaSentOn) return refusal('agenda.not_sent_to_state', { article: articleKey(stateAddsItems.article) });
  const by = lastDayOf(stateAddsItems, agendaSentOn, calendar);

  return today > by ? refusal('agenda.state_too_late', { by, article: articleKey(stateAddsItems.article) }) : undefined;
}

/** Takes up a point for the agenda of a session, from its president, from members or from the State. What the law makes mandatory is on the agenda at once. Gives its id. */
export async function askPoint(db: Db, actor: Actor, input: AskedPoint, at: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    await lockProgramme(trx, actor, { meetingId: input.meetingId, because: input.because }, 'keep_council');

    return putAsked(trx, actor, session, input, at);
  });
}

/** The same on a session held for a change of its programme, by its council or by the State's representative. */
export async function putAsked(trx: Trx, actor: Actor, session: LockedSession, input: AskedPoint, at: Date): Promise<number> {
  const agenda = (await formalitiesOf(trx, input.meetingId)).find(({ formality }) => formality === 'agenda_to_state');
  refuseIf(whyNotAsk(input, agenda?.happenedOn ?? null, session.days.level, session.calendar, dayIn(at)));
  refuseIf(whyNotPut({ titleAr: input.titleAr, minutesPlanned: null }));
  const members = await membersInOffice(trx, session.council.id, dayIn(at));
  refuseIf(input.askedBy === 'members' && input.askers > members.length ? refusal('agenda.more_askers_than_members', { members: members.length }) : undefined);
  const party = input.instrumentId === null || (await trx.selectFrom('parties').select('id').where('instrumentId', '=', input.instrumentId).where('bodyId', '=', session.council.id).executeTakeFirst());
  refuseIf(party ? undefined : refusal('agenda.not_our_instrument'));

  const { titleAr, titleFr, instrumentId, sittingId } = input;
  const { origin, answer } = standingOfRequest(input, members.length);
  const plan = { kind: 'decision' as const, titleAr, titleFr, presenterAr: null, presenterFr: null, presenterBodyId: null, minutesPlanned: null, sittingId, visibility: 'public' as const, instrumentId };
  const [id = 0] = await savePoints(trx, input.meetingId, [{ ...plan, origin, answer, submission: input.submission }], actor.userId, at);
  await bumpProgramme(trx, session.meeting);
  await recordEvent(trx, { userId: actor.userId, bodyId: session.forState ?? session.council.id }, 'council.point_asked', `meeting/${input.meetingId}`, { point: id, origin, answer, askers: input.askedBy === 'members' ? input.askers : null, title: titleAr }, at);

  return id;
}

/** The president's answer to a member's request: on the agenda, or refused with reasons, notified, read out at the opening (113-14 art. 40, 112-14 art. 41, 111-14 art. 43). */
export async function answerRequest(db: Db, actor: Actor, input: { meetingId: number; pointId: number; answer: 'accepted' | 'refused'; because: string | null }, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const session = await lockSession(trx, actor, input.meetingId);
    const point = await pointIn(trx, input.meetingId, input.pointId);
    refuseIf(whyNotAnswer(point, input.answer, input.because));
    refuseIf(session.days.openedOn ? refusal('agenda.session_open') : undefined);
    await saveAnswer(trx, point, { answer: input.answer, because: input.because?.trim() || null, by: actor.userId }, at);
    await bumpProgramme(trx, session.meeting);
    await recordEvent(trx, { userId: actor.userId, bodyId: session.council.id }, 'council.request_answered', `meeting/${input.meetingId}`, { point: input.pointId, answer: input.answer, because: input.because }, at);
  });
}

export type AgendaRefusal = NonNullable<ReturnType<typeof whyNotAsk>>['code'] | 'agenda.more_askers_than_members' | 'agenda.not_our_instrument' | 'agenda.session_open';
