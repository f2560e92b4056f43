import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import type { LawfulDay } from '#law';
import { articleText, askers, calendarOf, extensionEnds, firstSessionForNewItem, heldBy, sessionText } from '#law';
import { wordingFor } from '#meetings';
import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, optionalDay, optionalId, optionalText, optionalWhole, requiredDay, requiredText, seeOther, submissionMark } from '#platform/web';
import { sentence, shortDay } from '#platform/words';
import { filledForm, render } from '#ui';
import type { AskedCouncil, AskedSession } from '../asked.ts';
import { councilAsked, idAsked, sessionAsked } from '../asked.ts';
import { decisionsIn } from '../decisions/queries.ts';
import { evidenceFrom, fileField } from '../fields.ts';
import { doorsOf } from '../publicity/queries.ts';
import { answerRequest, askPoint, pointAskers } from '../sessions/ask-point.ts';
import { callRoll } from '../sessions/call-roll.ts';
import { callSession } from '../sessions/call-session.ts';
import { countQuorum } from '../sessions/count-quorum.ts';
import { closeSession, extendSession } from '../sessions/end-session.ts';
import { enterFormality } from '../sessions/enter-formality.ts';
import { formalitiesOf } from '../sessions/formalities.ts';
import { requestsOf } from '../requests/queries.ts';
import type { Formality } from '../sessions/formality.ts';
import { formalities } from '../sessions/formality.ts';
import { instrumentsOfParty, sessionView } from '../sessions/queries.ts';
import { lastDayOfSession, sessionKinds } from '../sessions/session.ts';
import { sessionWordsIn } from '../sessions/words.ts';
import { showForState } from '../state/show.tsx';
import { FormalityPage, NewPointPage, NewSessionPage, RollPage } from './form-pages.tsx';
import { SessionPage } from './session-page.tsx';

export const sessionRoutes = new Hono<Env>();

sessionRoutes.get('/councils/:bodyId/sessions/new', async (c) => showNew(c, await councilAsked(c, ['keeper']), null));

const sessionSchema = z.object({
  submission: z.uuid(), kind: z.enum(sessionKinds), askedBy: z.enum(askers), askedOn: optionalDay, opensOn: requiredDay,
  startsAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u), placeAr: requiredText(300), placeFr: optionalText(300), requestId: optionalId,
});

sessionRoutes.post('/councils/:bodyId/sessions', async (c) => {
  const asked = await councilAsked(c, ['keeper']);

  return answerForm(c, {
    schema: sessionSchema,
    accepted: async (typed) => {
      const meetingId = await callSession(c.var.db, actorIn(c), { ...typed, bodyId: asked.council.id }, c.var.clock());
      c.var.leaveNotice(sessionWordsIn(c.var.language).called);

      return seeOther(c, `/meetings/${meetingId}/session`);
    },
    refused: (refused) => showNew(c, asked, refused),
  });
});

sessionRoutes.get('/meetings/:id/session', async (c) => {
  const asked = await sessionAsked(c);

  return asked.sight === 'state' ? showForState(c, asked) : showSession(c, asked, null);
});

sessionRoutes.post('/meetings/:id/session/calls', (c) =>
  change(c, z.object({ call: z.string() }), async (asked) => {
    const counted = await countQuorum(c.var.db, actorIn(c), { meetingId: asked.meetingId, origin: c.var.url.origin }, c.var.clock());

    return sessionWordsIn(c.var.language).countedNotice(counted.hasQuorum, counted.membersPresent, counted.quorumNeeded);
  }),
);

sessionRoutes.post('/meetings/:id/session/extension', (c) =>
  change(c, z.object({ until: requiredDay }), async (asked, { until }) => {
    await extendSession(c.var.db, actorIn(c), { meetingId: asked.meetingId, until }, c.var.clock());

    return sessionWordsIn(c.var.language).extended;
  }),
);

sessionRoutes.post('/meetings/:id/session/closing', (c) =>
  change(c, z.object({}), async (asked) => {
    await closeSession(c.var.db, actorIn(c), { meetingId: asked.meetingId }, c.var.clock());

    return sessionWordsIn(c.var.language).closed;
  }),
);

/** A change from the session's own page, which says why it was refused. */
async function change<Schema extends z.ZodType>(c: Context<Env>, schema: Schema, act: (asked: AskedSession, typed: z.output<Schema>) => Promise<string>): Promise<Response> {
  const asked = await sessionAsked(c, ['keeper']);

  return answerForm(c, {
    schema,
    accepted: async (typed) => {
      c.var.leaveNotice(await act(asked, typed));

      return seeOther(c, asked.here);
    },
    refused: (refused) => showSession(c, asked, refused),
  });
}

sessionRoutes.get('/meetings/:id/session/formalities/:formality', async (c) => showFormality(c, await sessionAsked(c, ['keeper']), null));

const formalitySchema = z.object({ submission: z.uuid(), happenedOn: requiredDay, reference: optionalText(100), evidence: fileField, replacesId: optionalId, because: optionalText(500) });

sessionRoutes.post('/meetings/:id/session/formalities/:formality', async (c) => {
  const asked = await sessionAsked(c, ['keeper']);
  const formality = formalityIn(c);

  return answerForm(c, {
    schema: formalitySchema,
    accepted: async ({ evidence, ...typed }) => {
      await enterFormality(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId, formality, evidence: await evidenceFrom(evidence) }, c.var.clock());
      c.var.leaveNotice(sessionWordsIn(c.var.language).saved);

      return seeOther(c, asked.here);
    },
    refused: (refused) => showFormality(c, asked, refused),
  });
});

sessionRoutes.get('/meetings/:id/session/points/new', async (c) => showNewPoint(c, await sessionAsked(c, ['keeper']), null));

const pointSchema = z.object({ submission: submissionMark, askedBy: z.enum(pointAskers), askers: optionalWhole, titleAr: requiredText(300), titleFr: optionalText(300), instrumentId: optionalId, sittingId: optionalId, because: optionalText(500) });

sessionRoutes.post('/meetings/:id/session/points', async (c) => {
  const asked = await sessionAsked(c, ['keeper']);
  const words = sessionWordsIn(c.var.language);

  return answerForm(c, {
    schema: pointSchema,
    accepted: async (typed) => {
      const id = await askPoint(c.var.db, actorIn(c), { ...typed, askers: typed.askers ?? 0, meetingId: asked.meetingId }, c.var.clock());
      const { answer } = await c.var.db.selectFrom('agendaPoints').select('answer').where('id', '=', id).executeTakeFirstOrThrow();
      c.var.leaveNotice(answer === 'proposed' ? words.requestSaved : words.pointSaved);

      return seeOther(c, `${asked.here}#point-${id}`);
    },
    refused: (refused) => showNewPoint(c, asked, refused),
  });
});

sessionRoutes.post('/meetings/:id/session/points/:pointId/answer', (c) =>
  change(c, z.object({ answer: z.enum(['accepted', 'refused']), because: optionalText(1000) }), async (asked, typed) => {
    await answerRequest(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId, pointId: idAsked(c.req.param('pointId')) }, c.var.clock());

    return sessionWordsIn(c.var.language).answered;
  }),
);

sessionRoutes.get('/meetings/:id/session/roll', async (c) => showRoll(c, await sessionAsked(c, ['keeper']), null));

sessionRoutes.post('/meetings/:id/session/roll', async (c) => {
  const asked = await sessionAsked(c, ['keeper']);
  const form = await formOf(c);
  const numbers = (texts: readonly string[]) => texts.filter((text) => /^[1-9]\d{0,8}$/u.test(text)).map(Number);

  return answerForm(c, {
    schema: z.object({ readAsThere: z.string().optional() }),
    accepted: async ({ readAsThere = '' }) => {
      const { arrived, left } = await callRoll(c.var.db, actorIn(c), { meetingId: asked.meetingId, there: numbers(form.texts('there')), readAsThere: numbers(readAsThere.split(' ')) }, c.var.clock());
      c.var.leaveNotice(sessionWordsIn(c.var.language).rollSaved(arrived, left));

      return seeOther(c, `${asked.here}#quorum`);
    },
    refused: (refused) => showRoll(c, asked, refused),
  });
});

function formalityIn(c: Context<Env>): Formality {
  const found = formalities.find((formality) => formality === c.req.param('formality'));
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

async function showNew(c: Context<Env>, asked: AskedCouncil, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token, db } = c.var;
  const words = sessionWordsIn(language);
  const calendar = await calendarOf(db);
  const next = firstSessionForNewItem(asked.council.level, asked.today, calendar);
  const lead = words.newLead(sentence(sessionText(next.session, language), language), shortDay(next.opensFrom, language), shortDay(next.opensTo, language), articleText(next.article, language));
  const requestId = Number(refused?.typed['requestId'] ?? c.req.query('request') ?? 0);
  const answering = (await requestsOf(db, asked.council.id)).find(({ id, answer }) => id === requestId && answer === null) ?? null;
  // A request is answered by its day; the form opens on the last one on which the law has the session held.
  const heldOn = answering && (heldBy({ level: asked.council.level, kind: 'extraordinary', askedBy: answering.askedBy }, answering.askedOn, calendar)?.day ?? '');
  const form = filledForm(c, refused, { opensOn: words.opensOn, startsAt: words.startsAt, placeAr: words.place, askedOn: words.askedOn });

  return render(c, { title: words.newTitle, current: 'meetings', crumbs: asked.crumbs }, <NewSessionPage {...{ language, token, form, lead, here: asked.here, opensOn: heldOn ?? next.opensFrom, answering }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}

async function showSession(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token, clock } = c.var;
  const [view, all, doors] = await Promise.all([sessionView(db, asked, clock()), decisionsIn(db, { meetingId: asked.meetingId }), doorsOf(db, asked.meetingId)]);
  const decisions = asked.sight === 'public' ? all.filter(({ postedOn }) => postedOn !== null) : all;
  const last = lastDayOfSession(asked.days, view.calendar);
  const mayExtend = asked.days.kind === 'ordinary' && asked.days.openedOn !== null && asked.days.extendedUntil === null;
  const further = mayExtend ? extensionEnds(asked.days.level, asked.days.openedOn ?? asked.days.opensOn, view.calendar) : null;
  const told = ({ day, article }: LawfulDay) => ({ day, text: shortDay(day, language), article: articleText(article, language) });
  const form = filledForm(c, refused, { until: sessionWordsIn(language).extend });

  return render(c, { title: asked.title, current: 'meetings', crumbs: asked.crumbs }, <SessionPage {...{ language, token, form, asked, view, decisions, doors, lastDay: told(last), extension: further && told(further) }} />);
}

async function showFormality(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = sessionWordsIn(language);
  const formality = formalityIn(c);
  const standing = (await formalitiesOf(db, asked.meetingId)).find((done) => done.formality === formality);
  const view = await sessionView(db, asked, c.var.clock());
  const line = [...view.before, ...view.after].find(({ subject }) => subject === formality);
  const note = [line?.by ? words.by(shortDay(line.by, language)) : '', line ? articleText(line.article, language) : ''].filter(Boolean).join(' · ');
  const form = filledForm(c, refused, { happenedOn: words.happenedOn, reference: words.referenceField, evidence: words.evidence, because: words.because });
  const done = standing ? { id: standing.id, day: standing.happenedOn, reference: standing.reference } : null;

  return render(c, { title: words.enterTitle(words.formalities[formality]), current: 'meetings', crumbs: asked.crumbs }, <FormalityPage {...{ language, token, form, formality, done, note, here: asked.here, today: asked.today }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}

async function showNewPoint(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = sessionWordsIn(language);
  const [instruments, view] = await Promise.all([instrumentsOfParty(db, asked.council.id), sessionView(db, asked, c.var.clock())]);
  const form = filledForm(c, refused, { askers: words.askersCount, titleAr: words.pointTitle, because: words.changeBecause });
  const choices = {
    instruments: instruments.map(({ id, titleAr, titleFr }) => ({ value: String(id), label: wordingFor(language, titleAr, titleFr) })),
    sittings: view.sittings.map(({ id, day, startsAt }) => ({ value: String(id), label: `${shortDay(day, language)} · ${startsAt}` })),
  };

  return render(c, { title: words.addPoint, current: 'meetings', crumbs: asked.crumbs }, <NewPointPage {...{ language, token, form, here: asked.here, half: Math.ceil(view.members.length / 2), isSent: asked.state !== 'prepared', ...choices }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}

async function showRoll(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const { members, there } = await sessionView(c.var.db, asked, c.var.clock());

  return render(c, { title: sessionWordsIn(language).roll, current: 'meetings', crumbs: asked.crumbs }, <RollPage {...{ language, token, members, there, here: asked.here, form: filledForm(c, refused) }} />);
}
