import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { articleText, calendarOf } from '#law';
import { actorIn } from '#people';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, languageOfAddress, optionalText, requiredDay, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedCouncil } from '../asked.ts';
import { councilAsked, idAsked } from '../asked.ts';
import { evidenceFrom, fileField } from '../fields.ts';
import { answerForState } from '../state/acts.ts';
import { rightsOf } from '../state/lock.ts';
import { stateWordsIn } from '../state/words.ts';
import { votesOf } from '../votes/queries.ts';
import type { VoteView } from '../votes/queries.ts';
import { neededOf } from '../votes/vote.ts';
import { wordsIn } from '../words.ts';
import { decisionSteps, followUpsOf, whyNotAnswerSo, whyNotTheirs } from './afterwards.ts';
import { answerDecision } from './answer-decision.ts';
import { decisionPdf, figuresOf } from './decision-document.ts';
import { namedVoices, sessionHeading } from './headings.ts';
import type { Answering } from './pages.tsx';
import { DecisionPage, DecisionsPage } from './pages.tsx';
import type { RegisteredDecision } from './queries.ts';
import { decisionsIn } from './queries.ts';
import { decisionWordsIn } from './words.ts';

export const decisionRoutes = new Hono<Env>();

const path = '/councils/:bodyId/decisions';

const insiders: AskedCouncil['sight'][] = ['keeper', 'inside', 'state'];
const everybody = ['keeper', 'inside', 'member', 'state', 'public'] as const;

/** The State's administration reads what was handed over to it, whoever is signed in what was posted, and nothing before. */
export async function readableDecisions(c: Context<Env>, { council, sight }: AskedCouncil): Promise<RegisteredDecision[]> {
  const all = await decisionsIn(c.var.db, { bodyId: council.id });

  if (sight === 'public') return all.filter(({ postedOn }) => postedOn !== null);

  return sight === 'state' ? all.filter(({ transmittedOn }) => transmittedOn !== null) : all;
}

decisionRoutes.get(path, async (c) => {
  const asked = await councilAsked(c, everybody);
  const { language } = c.var;
  const words = wordsIn(language);
  const decisions = await readableDecisions(c, asked);

  return render(c, { title: words.decisions, current: 'meetings', crumbs: [...asked.crumbs, { label: words.decisions }] }, <DecisionsPage {...{ language, here: asked.here, decisions, none: words.noDecisions, note: asked.sight === 'state' ? words.onlyTransmitted : null }} />);
});

decisionRoutes.get(`${path}/:year/:file{[0-9]+\\.pdf}`, async (c) => {
  const asked = await councilAsked(c, everybody);
  const decision = await decisionAsked(c, asked, (c.req.param('file') ?? '').replace('.pdf', ''));
  // The act itself is the Arabic document: a translation is asked for by name, whatever its reader's language.
  if (languageOfAddress(c, 'ar') === 'fr') return sendFrench(c, asked, decision);
  const file = decision.fileId === null ? undefined : await contentOf(c.var.db, decision.fileId);
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});

decisionRoutes.get(`${path}/:year/:number`, async (c) => {
  const asked = await councilAsked(c, everybody);

  return showDecision(c, asked, await decisionAsked(c, asked, c.req.param('number')), null);
});

const answerSchema = z.object({ submission: z.uuid(), step: z.enum(decisionSteps), happenedOn: requiredDay, reference: optionalText(100), because: optionalText(2000), evidence: fileField });

decisionRoutes.post(`${path}/:year/:number/answers`, async (c) => {
  const asked = await councilAsked(c, ['keeper']);
  const decision = await decisionAsked(c, asked, c.req.param('number'));

  return answerForm(c, {
    schema: answerSchema,
    accepted: async ({ evidence, ...typed }) => {
      await answerDecision(c.var.db, actorIn(c), { ...typed, decisionId: decision.id, evidence: await evidenceFrom(evidence) }, c.var.clock());
      c.var.leaveNotice(decisionWordsIn(c.var.language).saved);

      return seeOther(c, `${asked.here}/decisions/${decision.year}/${decision.number}`);
    },
    refused: (refused) => showDecision(c, asked, decision, refused),
  });
});

decisionRoutes.post(`${path}/:year/:number/state-answer`, async (c) => {
  const asked = await councilAsked(c, ['state']);
  const decision = await decisionAsked(c, asked, c.req.param('number'));
  refuseIf((await rightsOf(c.var.db, actorIn(c), asked.council)).mayRepresent ? undefined : refusal('page.not_found'));

  return answerForm(c, {
    schema: answerSchema.omit({ happenedOn: true }),
    accepted: async ({ evidence, ...typed }) => {
      await answerForState(c.var.db, actorIn(c), { ...typed, decisionId: decision.id, evidence: await evidenceFrom(evidence) }, c.var.clock());
      c.var.leaveNotice(stateWordsIn(c.var.language).answered);

      return seeOther(c, `${asked.here}/decisions/${decision.year}/${decision.number}`);
    },
    refused: (refused) => showDecision(c, asked, decision, refused),
  });
});

/** The document of an answer, for the council's own officers and the State's side. */
decisionRoutes.get(`${path}/:year/:number/answers/:step`, async (c) => {
  const asked = await councilAsked(c, insiders);
  const decision = await decisionAsked(c, asked, c.req.param('number'));
  const fileId = decision.steps.find(({ step }) => step === c.req.param('step'))?.fileId ?? null;
  const file = fileId === null ? undefined : await contentOf(c.var.db, fileId);
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});

async function decisionAsked(c: Context<Env>, asked: AskedCouncil, number: string | undefined): Promise<RegisteredDecision> {
  const [year, place] = [idAsked(c.req.param('year')), idAsked(number)];
  const decision = (await readableDecisions(c, asked)).find((one) => one.year === year && one.number === place);
  if (!decision) throw new RefusalError(refusal('page.not_found'));

  return decision;
}

async function voteBehind(c: Context<Env>, decision: RegisteredDecision): Promise<VoteView> {
  const vote = (await votesOf(c.var.db, decision.meetingId, decision.pointId)).find(({ id }) => id === decision.voteId);
  if (!vote) throw new RefusalError(refusal('decision.unknown'));

  return vote;
}

async function toldFor(c: Context<Env>, asked: AskedCouncil, decision: RegisteredDecision) {
  const { db, url } = c.var;
  const vote = await voteBehind(c, decision);
  const session = await db.selectFrom('councilSessions').innerJoin('meetings', 'meetings.id', 'councilSessions.meetingId').selectAll('councilSessions').select('meetings.heldOn as opensOn').where('councilSessions.meetingId', '=', decision.meetingId).executeTakeFirstOrThrow();
  const heading = await sessionHeading(db, { council: asked.council, meetingId: decision.meetingId, days: session });
  const result = { for: decision.votesFor, against: decision.votesAgainst, abstained: decision.votesAbstained, approved: decision.outcome === 'approved', isTie: vote.isTie ?? false, presidentSide: vote.presidentSide };

  return { ...heading, vote, result, voices: await namedVoices(db, vote), withReservations: decision.withReservations, number: decision.number, year: decision.year, decidedOn: decision.decidedOn, title: decision, textAr: decision.textAr, textFr: decision.textFr, needsVisa: decision.needsVisa, origin: url.origin };
}

async function sendFrench(c: Context<Env>, asked: AskedCouncil, decision: RegisteredDecision): Promise<Response> {
  const bytes = await decisionPdf(await toldFor(c, asked, decision), 'fr');
  const name = `${decisionWordsIn('fr').fileName(decision.number, decision.year)}.pdf`;

  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' } });
}

async function showDecision(c: Context<Env>, asked: AskedCouncil, decision: RegisteredDecision, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = decisionWordsIn(language);
  const told = await toldFor(c, asked, decision);
  const view = {
    language, token, decision, today: asked.today,
    form: filledForm(c, refused, { happenedOn: words.happenedOn, evidence: words.evidence, because: words.because }),
    here: `${asked.here}/decisions/${decision.year}/${decision.number}`,
    submission: refused?.typed['submission'] ?? randomUUID(),
    followUps: followUpsOf(decision, await calendarOf(db), asked.today),
    figures: figuresOf(told.vote, told.result, told.call?.membersPresent ?? null, language),
    rule: `${words.rule(told.vote, neededOf(told.vote))} · ${articleText(told.vote.article, language)}`,
    voices: told.voices,
    answering: await answeringOf(c, asked, decision),
    opensProofs: insiders.includes(asked.sight),
  };

  return render(c, { title: words.decisionNumber(decision.number, decision.year), current: 'meetings', crumbs: [...asked.crumbs, { label: wordsIn(language).decisions, href: `${asked.here}/decisions` }, { label: words.decisionNumber(decision.number, decision.year) }] }, <DecisionPage {...view} />);
}

/** Which answers the reader may enter: the council any, from its document; the State's representative those that are his and in time. */
async function answeringOf(c: Context<Env>, asked: AskedCouncil, decision: RegisteredDecision): Promise<Answering | null> {
  const { db, language } = c.var;
  const here = `${asked.here}/decisions/${decision.year}/${decision.number}`;
  if (decision.transmittedOn === null || decision.outcome !== 'approved') return null;
  if (asked.sight === 'keeper') return { action: `${here}/answers`, steps: decisionSteps.filter((step) => decision.needsVisa || !step.startsWith('visa')), isStates: false, lead: decisionWordsIn(language).answerLead };
  if (asked.sight !== 'state' || !(await rightsOf(db, actorIn(c), asked.council)).mayRepresent) return null;
  const calendar = await calendarOf(db);
  const steps = decisionSteps.filter((step) => !whyNotTheirs(decision, step) && !whyNotAnswerSo(decision, step, asked.today, calendar, asked.today));
  const elsewhere = decision.needsVisa ? whyNotTheirs(decision, 'visa_granted') : undefined;
  const { answerLead, visaElsewhere } = stateWordsIn(language);

  return steps.length ? { action: `${here}/state-answer`, steps, isStates: true, lead: elsewhere ? `${answerLead} ${visaElsewhere(articleText(String(elsewhere.facts['article']), language))}` : answerLead } : null;
}
