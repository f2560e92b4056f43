import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import type { History } from '#instruments';
import { asksVisa, majorityFor, matters, mattersOf, matterText } from '#law';
import { wordingFor } from '#meetings';
import { actorIn } from '#people';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, optionalId, optionalText, optionalWhole, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { AskedSession } from '../asked.ts';
import { idAsked, sessionAsked } from '../asked.ts';
import { partyOfPoint, whyNotVoteOn } from '../own-acts/point-party.ts';
import type { SessionPoint, SessionView } from '../sessions/queries.ts';
import { sessionView } from '../sessions/queries.ts';
import { whyNotDeliberateOn } from '../sessions/session.ts';
import { giveVoice, typeVoices } from '../votes/ballots.ts';
import { closeVote } from '../votes/close-vote.ts';
import { openVote } from '../votes/open-vote.ts';
import { abandonVote, askNames, postponePoint, recuseMember } from '../votes/point-acts.ts';
import { recusalsOf, votersOf, votesOf } from '../votes/queries.ts';
import { currentSitting, standingOfPoint } from '../votes/store.ts';
import { ballotChoices, votingMethods, whyNotVote } from '../votes/vote.ts';
import { voteWordsIn } from '../votes/words.ts';
import type { RuleChoice } from './point-page.tsx';
import { PointPage } from './point-page.tsx';
import { VotePage } from './vote-page.tsx';

export const voteRoutes = new Hono<Env>();

const point = '/meetings/:id/session/points/:pointId';
const vote = '/meetings/:id/session/votes/:voteId';

voteRoutes.get(point, async (c) => showPoint(c, await sessionAsked(c, ['keeper', 'inside', 'member']), null));

voteRoutes.post(`${point}/votes`, (c) =>
  onPoint(c, z.object({ submission: z.uuid(), method: z.enum(votingMethods), matter: z.enum([...matters, '']).optional() }), async (asked, { matter, ...typed }) => {
    const id = await openVote(c.var.db, actorIn(c), { ...typed, meetingId: asked.meetingId, pointId: idAsked(c.req.param('pointId')), matter: matter || null }, c.var.clock());

    return [`${asked.here}/votes/${id}`, voteWordsIn(c.var.language).opened];
  }),
);

voteRoutes.post(`${point}/recusals`, (c) =>
  onPoint(c, z.object({ memberId: optionalId, because: requiredText(500) }), async (asked, { memberId, because }) => {
    await recuseMember(c.var.db, actorIn(c), { meetingId: asked.meetingId, pointId: idAsked(c.req.param('pointId')), memberId: memberId ?? 0, because }, c.var.clock());

    return [`${asked.here}/points/${c.req.param('pointId')}`, voteWordsIn(c.var.language).recused];
  }),
);

voteRoutes.post(`${point}/postponement`, (c) =>
  onPoint(c, z.object({ submission: z.uuid(), reason: requiredText(1000) }), async (asked, { submission, reason }) => {
    await postponePoint(c.var.db, actorIn(c), { meetingId: asked.meetingId, pointId: idAsked(c.req.param('pointId')), because: reason, origin: c.var.url.origin, submission }, c.var.clock());

    return [asked.here, voteWordsIn(c.var.language).postponed];
  }),
);

async function onPoint<Schema extends z.ZodType>(c: Context<Env>, schema: Schema, act: (asked: AskedSession, typed: z.output<Schema>) => Promise<[string, string]>): Promise<Response> {
  const asked = await sessionAsked(c, ['keeper']);

  return answerForm(c, { schema, accepted: async (typed) => sent(c, await act(asked, typed)), refused: (refused) => showPoint(c, asked, refused) });
}

voteRoutes.get(vote, async (c) => showVote(c, await sessionAsked(c, ['keeper', 'inside', 'member']), null));

voteRoutes.post(`${vote}/voice`, async (c) => {
  const asked = await sessionAsked(c, ['keeper', 'inside', 'member']);

  return answerForm(c, {
    schema: z.object({ nonce: z.uuid(), choice: z.enum(ballotChoices) }),
    accepted: async (typed) => {
      await giveVoice(c.var.db, actorIn(c), { ...typed, voteId: await voteIn(c, asked) }, c.var.clock());

      return sent(c, [`${asked.here}/votes/${c.req.param('voteId')}`, voteWordsIn(c.var.language).given]);
    },
    refused: (refused) => showVote(c, asked, refused),
  });
});

voteRoutes.post(`${vote}/voices`, (c) =>
  onVote(c, z.object({}), async (asked, voteId) => {
    const form = await formOf(c);
    const voters = await votersOf(c.var.db, voteId, actorIn(c));
    const ballots = voters.flatMap(({ memberId }) => {
      const choice = ballotChoices.find((one) => one === form.text(`voice.${memberId}`));

      return choice ? [{ memberId, choice }] : [];
    });
    await typeVoices(c.var.db, actorIn(c), { voteId, ballots, nonceOf: () => randomUUID() }, c.var.clock());

    return [`${asked.here}/votes/${voteId}`, voteWordsIn(c.var.language).typed];
  }),
);

const closingSchema = z.object({ for: optionalWhole, against: optionalWhole, abstained: optionalWhole, textAr: optionalText(20_000), textFr: optionalText(20_000), reservationsAr: optionalText(4000), firstNumber: optionalWhole });

voteRoutes.post(`${vote}/closing`, (c) =>
  onVote(c, closingSchema, async (asked, voteId, { textAr, textFr, reservationsAr, firstNumber, ...hands }) => {
    const counts = hands.for === null ? null : { for: hands.for, against: hands.against ?? 0, abstained: hands.abstained ?? 0 };
    const result = await closeVote(c.var.db, actorIn(c), { voteId, counts, textAr, textFr, reservationsAr, firstNumber, origin: c.var.url.origin }, c.var.clock());
    const words = voteWordsIn(c.var.language).result;
    const cast = result.for + result.against;

    return [`${asked.here}/votes/${voteId}`, result.goesToSecondSitting ? words.secondSitting(result.for, result.needed) : result.approved ? words.approved(result.for, cast) : words.rejected(result.for, cast)];
  }),
);

voteRoutes.post(`${vote}/names`, (c) =>
  onVote(c, z.object({}), async (asked, voteId) => {
    await askNames(c.var.db, actorIn(c), { voteId }, c.var.clock());

    return [`${asked.here}/votes/${voteId}`, voteWordsIn(c.var.language).namesAsked];
  }),
);

voteRoutes.post(`${vote}/abandonment`, (c) =>
  onVote(c, z.object({ because: requiredText(500) }), async (asked, voteId, { because }) => {
    await abandonVote(c.var.db, actorIn(c), { voteId, because }, c.var.clock());

    return [asked.here, voteWordsIn(c.var.language).abandoned];
  }),
);

async function onVote<Schema extends z.ZodType>(c: Context<Env>, schema: Schema, act: (asked: AskedSession, voteId: number, typed: z.output<Schema>) => Promise<[string, string]>): Promise<Response> {
  const asked = await sessionAsked(c, ['keeper']);

  return answerForm(c, { schema, accepted: async (typed) => sent(c, await act(asked, await voteIn(c, asked), typed)), refused: (refused) => showVote(c, asked, refused) });
}

function sent(c: Context<Env>, [path, notice]: [string, string]): Response {
  c.var.leaveNotice(notice);

  return seeOther(c, path);
}

/** A vote is asked by its own session: an id of another council's leads nowhere. */
async function voteIn(c: Context<Env>, { meetingId }: AskedSession): Promise<number> {
  const id = idAsked(c.req.param('voteId'));
  const found = (await votesOf(c.var.db, meetingId)).find((one) => one.id === id);
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return id;
}

function pointAsked(view: SessionView, id: number): SessionPoint {
  const found = view.points.find((one) => one.id === id);
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

/** The majorities that a vote opened now would freeze, by matter; an instrument's own comes first. */
function rulesNow(c: Context<Env>, { council, today }: AskedSession, view: SessionView, { history, recused, sitting }: { history: History | undefined; recused: ReadonlySet<number>; sitting: 1 | 2 }): RuleChoice[] {
  const words = voteWordsIn(c.var.language);
  const present = view.members.filter(({ id }) => view.there.has(id));
  const counts = { sitting, membersInOffice: view.members.length, membersPresent: present.length, membersRecused: present.filter(({ id }) => recused.has(id)).length };
  const choice = (value: (typeof matters)[number] | ''): RuleChoice => {
    const lawful = majorityFor(council.level, today, value || null);
    const base = history?.context.majorityBase ?? lawful.base;
    const needsVisa = history?.context.needsVisa ?? asksVisa(council.level, today, value || null);
    const name = value ? matterText(value, c.var.language) : words.noMatter;

    return { value, label: words.matterLine(name, words.bases[base], needsVisa), needsVisa, rule: { ...counts, ...lawful, base } };
  };

  const lawful = mattersOf(council.level, today);
  const first = lawful.filter((matter) => matter === history?.context.matter);

  return [...first, '' as const, ...lawful.filter((matter) => matter !== first[0])].map(choice);
}

async function whyNotNow(c: Context<Env>, asked: AskedSession, view: SessionView, { point: of, history, rules }: { point: SessionPoint; history: History | undefined; rules: readonly RuleChoice[] }): Promise<Refusal | null> {
  const { db, clock } = c.var;
  const at = clock();
  const barred = whyNotDeliberateOn(asked.days, asked.today, view.calendar);
  if (barred) return barred;
  const rule = rules[0]?.rule;
  const standing = await standingOfPoint(db, asked.meetingId, of);
  const whyNot = rule && whyNotVote(standing, { at, sittingId: await currentSitting(db, asked.meetingId, at), voters: rule.membersPresent - rule.membersRecused, article: rule.article });
  if (whyNot) return whyNot;
  const call = view.calls.find(({ hasQuorum }) => hasQuorum);

  return (history && call && rule && whyNotVoteOn(history, { session: asked.days, call: call.call, sitting: rule.sitting, membersInOffice: rule.membersInOffice, membersAtOpening: Math.min(call.membersPresent, rule.membersInOffice), today: asked.today })) ?? null;
}

async function showPoint(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token, explain } = c.var;
  const view = await sessionView(db, asked, c.var.clock());
  const found = pointAsked(view, idAsked(c.req.param('pointId')));
  const [recusals, votes, history] = await Promise.all([recusalsOf(db, found.id), votesOf(db, asked.meetingId, found.id), partyOfPoint(db, asked.council.id, found.instrumentId)]);
  const rules = rulesNow(c, asked, view, { history, recused: new Set(recusals.map(({ memberId }) => memberId)), sitting: found.fellShort ? 2 : 1 });
  const whyNot = await whyNotNow(c, asked, view, { point: found, history, rules });
  const named = found.instrumentId === null ? undefined : await db.selectFrom('instruments').select(['titleAr', 'titleFr']).where('id', '=', found.instrumentId).executeTakeFirst();
  const words = voteWordsIn(language);
  const form = filledForm(c, refused, { because: words.because, reason: words.postponeBecause });
  const title = wordingFor(language, found.titleAr, found.titleFr);
  const members = view.members.map(({ id, name }) => ({ value: String(id), label: name }));

  return render(c, { title, current: 'meetings', crumbs: [...asked.crumbs, { label: title }] }, <PointPage {...{ language, token, form, asked, point: found, rules, votes, recusals, members, whyNot, explain, instrument: named ? wordingFor(language, named.titleAr, named.titleFr) : null }} submission={refused?.typed['submission'] ?? randomUUID()} />);
}

async function showVote(c: Context<Env>, asked: AskedSession, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const id = await voteIn(c, asked);
  const [votes, voters, view] = await Promise.all([votesOf(db, asked.meetingId), votersOf(db, id, actorIn(c)), sessionView(db, asked, c.var.clock())]);
  const found = votes.find((one) => one.id === id);
  if (!found) throw new RefusalError(refusal('page.not_found'));
  const of = pointAsked(view, found.pointId);
  const words = voteWordsIn(language);
  const begun = await db.selectFrom('decisions').select('id').where('bodyId', '=', asked.council.id).where('year', '=', Number(asked.today.slice(0, 4))).executeTakeFirst();
  const form = filledForm(c, refused, { for: words.countsFor, against: words.countsAgainst, abstained: words.countsAbstained, choice: words.yourVoice, because: words.abandonBecause });
  const title = wordingFor(language, of.titleAr, of.titleFr);

  return render(c, { title, current: 'meetings', crumbs: [...asked.crumbs, { label: title, href: `${asked.here}/points/${of.id}` }] }, <VotePage {...{ language, token, form, asked, vote: found, voters, point: of, asksFirstNumber: begun === undefined }} nonce={refused?.typed['nonce'] ?? randomUUID()} />);
}
