import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, FieldErrors, Form as TypedForm, RefusedForm } from '#platform/web';
import { answerForm, formOf, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { PartySubject } from '../parties/subject.ts';
import { idIn, partySubject } from '../parties/subject.ts';
import type { ToldAct } from '../parties/queries.ts';
import { choicesFor } from '../parties/timeline.ts';
import { partyWordsIn } from '../parties/words.ts';
import type { Step, StepRule } from '../standings/index.ts';
import { earliestOf, leftOf, procedureFor, progressOf, seatsOn, whyNotOpen, whyNotRecord } from '../standings/index.ts';
import { actFaults, fieldOfRefusal } from './act-faults.ts';
import { actSchema, factsFrom } from './act-form.ts';
import { ActFormPage, ChooseStepPage, NotOpenPage } from './act-page.tsx';
import { isRefusal, rightToRecord, whyNotCorrect } from './authority.ts';
import { confirmAct } from './confirm-act.ts';
import { evidenceIn } from './evidence.ts';
import { recordAct, rectifyAct } from './record-act.ts';
import { typedFrom } from './typed-from.ts';

const path = '/conventions/:id/parties/:partyId/acts';

/** Recording, rectifying and confirming a party's acts. The acts themselves decide who may. */
export const actRoutes = new Hono<Env>();

actRoutes.get(`${path}/new`, async (c) => {
  const subject = await partySubject(c);
  const step = c.req.query('step');
  if (!step) return showChoices(c, subject);
  const rule = ruleAsked(subject, step);
  const year = yearAsked(rule, c.req.query('year'));
  const day = dayIn(c.var.clock());
  const right = rightToRecord(actorIn(c), rule, subject.party.history);
  if (isRefusal(right)) throw new RefusalError(right);
  const whyNot = whyNotOpen(subject.party.history.acts, rule, subject.party.history.context, { day, year });
  if (!whyNot) return showForm(c, subject, { rule, year }, null, null);
  const words = partyWordsIn(c.var.language);

  return render(c, { title: words.notOpenTitle, current: 'conventions', crumbs: subject.crumbs }, <NotOpenPage language={c.var.language} about={about(c, subject)} sentence={c.var.explain(whyNot)} earliest={earliestOf(subject.party.history.acts, rule, subject.party.history.context, day)} back={subject.here} />);
});

actRoutes.post(path, async (c) => {
  const subject = await partySubject(c);
  const form = await formOf(c);
  const rule = ruleAsked(subject, form.text('step'));
  const year = yearAsked(rule, form.text('year'));

  return answerForm(c, {
    schema: actSchema,
    faults: faultsFor(c, subject, { rule, year }, null),
    fields: fieldOfRefusal,
    accepted: async (typed) => {
      const facts = factsFrom(typed, rule, { year, version: subject.party.history.context.currentVersion });
      const { note, submission } = typed;
      await recordAct(c.var.db, actorIn(c), { partyId: subject.party.partyId, facts, note, submission, evidence: await evidenceIn(typed.evidence) }, c.var.clock());
      const right = rightToRecord(actorIn(c), rule, subject.party.history);
      const words = partyWordsIn(c.var.language);
      c.var.leaveNotice(!isRefusal(right) && right.origin === 'from_document' ? words.recordedAwaiting : words.recorded);

      return seeOther(c, `${subject.here}#step-${rule.step}`);
    },
    refused: (refused) => showForm(c, subject, { rule, year }, refused, null),
  });
});

actRoutes.get(`${path}/:actId/rectification`, async (c) => {
  const subject = await partySubject(c);
  const act = actAsked(c, subject);
  const right = rightToRecord(actorIn(c), ruleAsked(subject, act.step), subject.party.history);
  if (isRefusal(right)) throw new RefusalError(right);
  refuseIf(whyNotCorrect(right, act));

  return showForm(c, subject, { rule: ruleAsked(subject, act.step), year: act.year }, null, act);
});

const rectificationSchema = actSchema.extend({ because: z.string().min(1).max(1000), kind: z.enum(['correct', 'withdraw']) });

actRoutes.post(`${path}/:actId/rectification`, async (c) => {
  const subject = await partySubject(c);
  const act = actAsked(c, subject);
  const rule = ruleAsked(subject, act.step);

  return answerForm(c, {
    schema: rectificationSchema,
    faults: faultsFor(c, subject, { rule, year: act.year }, act),
    fields: fieldOfRefusal,
    accepted: async (typed) => {
      const stated = factsFrom(typed, rule, { year: act.year, version: act.version });
      const facts = typed.kind === 'withdraw' ? { ...stated, outcome: 'withdrawn' as const, amount: act.amount } : stated;
      const { note, submission, because } = typed;
      await rectifyAct(c.var.db, actorIn(c), { actId: act.id, facts, note, submission, because, evidence: await evidenceIn(typed.evidence) }, c.var.clock());
      c.var.leaveNotice(partyWordsIn(c.var.language).rectified);

      return seeOther(c, `${subject.here}#step-${rule.step}`);
    },
    refused: (refused) => showForm(c, subject, { rule, year: act.year }, refused, act),
  });
});

actRoutes.post(`${path}/:actId/confirmation`, async (c) => {
  const subject = await partySubject(c);
  const act = actAsked(c, subject);
  await confirmAct(c.var.db, actorIn(c), { actId: act.id }, c.var.clock());
  c.var.leaveNotice(partyWordsIn(c.var.language).confirmed);

  return seeOther(c, `${subject.here}#act-${act.id}`);
});

function ruleAsked({ party }: PartySubject, step: string): StepRule {
  const rule = procedureFor(party.history.context).find((other) => other.step === (step as Step));
  if (!rule) throw new RefusalError(refusal('page.not_found'));

  return rule;
}

function yearAsked(rule: StepRule, text: string | undefined): number | null {
  if (!rule.yearly) return null;
  if (!text || !/^20\d\d$/u.test(text)) throw new RefusalError(refusal('page.not_found'));

  return Number(text);
}

function actAsked(c: Context<Env>, { party }: PartySubject): ToldAct {
  const act = party.acts.find((other) => other.id === idIn(c.req.param('actId')));
  if (!act) throw new RefusalError(refusal('page.not_found'));

  return act;
}

function about(c: Context<Env>, { bodyName, title }: PartySubject): string {
  return partyWordsIn(c.var.language).formLead(bodyName, title);
}

function showChoices(c: Context<Env>, subject: PartySubject): Promise<Response> {
  const { language, explain } = c.var;
  const choices = choicesFor(subject.party, actorIn(c), dayIn(c.var.clock()));
  if (choices.length === 0) throw new RefusalError(refusal('authority.not_your_body'));
  const title = partyWordsIn(language).chooseStep;

  return render(c, { title, current: 'conventions', crumbs: subject.crumbs }, <ChooseStepPage language={language} here={subject.here} body={subject.bodyName} choices={choices} explain={explain} />);
}

/** What is wrong with the form of a step as it is typed, the rule's own objection with it. Who may not record at all learns that alone, from the act. */
function faultsFor(c: Context<Env>, { party }: PartySubject, { rule, year }: Asked, replaced: ToldAct | null): (typed: TypedForm) => FieldErrors {
  const right = rightToRecord(actorIn(c), rule, party.history);
  if (isRefusal(right)) return () => ({});
  const fromDocument = right.origin === 'from_document';
  const bounds = { firstDay: party.history.context.startedOn, today: dayIn(c.var.clock()), fromDocument, needsEvidence: !replaced?.file && (fromDocument || rule.evidence === 'required') };

  return (typed) => {
    const faults = actFaults(typed, rule, bounds);
    const read = actSchema.safeParse(typed.values());
    if (faults['outcome']) return faults;
    const facts = read.success ? factsFrom(read.data, rule, { year, version: replaced?.version ?? party.history.context.currentVersion }) : null;
    const no = facts && !replaced ? whyNotRecord(party.history.acts, facts, party.history.context, bounds.today) : undefined;
    const field = no && fieldOfRefusal[no.code];

    return no && field ? { [field]: { code: no.code, facts: no.facts }, ...faults } : faults;
  };
}

interface Asked {
  rule: StepRule;
  year: number | null;
}

/** The form of a step, empty, as it was refused, or filled with the act that it is to replace. */
function showForm(c: Context<Env>, subject: PartySubject, { rule, year }: Asked, refused: RefusedForm | null, replaced: ToldAct | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = partyWordsIn(language);
  const { context, acts } = subject.party.history;
  const progress = progressOf(acts, context);
  const today = dayIn(c.var.clock());
  const right = rightToRecord(actorIn(c), rule, subject.party.history);
  const fromDocument = !isRefusal(right) && right.origin === 'from_document';
  const form = filledForm(c, refused ?? (replaced ? { typed: typedFrom(replaced), errors: {}, refusal: null } : null), words.fields);
  const view = {
    language, token, form, rule, year, today, fromDocument,
    action: replaced ? `${subject.here}/acts/${replaced.id}/rectification` : `${subject.here}/acts`,
    submission: refused?.typed['submission'] ?? randomUUID(),
    about: about(c, subject),
    version: replaced?.version ?? context.currentVersion,
    firstDay: context.startedOn,
    seats: seatsOn(context, today),
    left: rule.figures === 'amount' ? leftOf(rule, progress, context, year) : null,
    nextCall: Math.min(3, progress.calls.length + 1) as 1 | 2 | 3,
    bySittings: context.majorityBase === 'members_in_office',
    needsEvidence: fromDocument || rule.evidence === 'required',
    rectifies: replaced !== null,
  };

  return render(c, { title: replaced ? words.rectify : words.recordAct, current: 'conventions', crumbs: subject.crumbs }, <ActFormPage {...view} />);
}
