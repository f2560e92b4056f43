import type { InstrumentKind, MoneyStep, Outcome, PartyContext, Step } from './facts.ts';
import { moneySteps } from './facts.ts';

/** How a step's last day is computed: by the law of the party's level, or as the instrument itself agrees it. */
export type DeadlineRule = 'law.agenda' | 'law.session' | 'law.minutes' | 'law.visa' | 'law.opposition' | 'agreed.signature' | 'agreed.payment';

/** One step of a procedure: who records it, what proves it, how its last day is computed and what may follow. */
export interface StepRule {
  step: Step;
  /** The side whose act it is. Another may record it from a document, and then the side confirms. */
  side: 'owner' | 'party';
  outcomes: readonly Outcome[];
  /** The outcomes that open the next step. */
  settledBy: readonly Outcome[];
  /** The outcomes that send the party back, and to which step. */
  returnsTo: Partial<Record<Outcome, Step>>;
  evidence: 'required' | 'optional';
  figures: 'votes' | 'amount' | 'session' | 'none';
  deadline: DeadlineRule | null;
  yearly: boolean;
}

const plain: Omit<StepRule, 'step'> = {
  side: 'party', outcomes: ['done'], settledBy: ['done'], returnsTo: {}, evidence: 'optional', figures: 'none', deadline: null, yearly: false,
};

const sent: StepRule = { ...plain, step: 'sent', side: 'owner' };

const council: readonly StepRule[] = [
  { ...plain, step: 'agenda', figures: 'session', deadline: 'law.agenda' },
  {
    ...plain,
    step: 'deliberated',
    outcomes: ['approved', 'approved_with_reservations', 'postponed', 'rejected', 'no_quorum'],
    settledBy: ['approved', 'approved_with_reservations'],
    returnsTo: { postponed: 'agenda', rejected: 'agenda', no_quorum: 'deliberated' },
    evidence: 'required',
    figures: 'votes',
    deadline: 'law.session',
  },
  { ...plain, step: 'transmitted', deadline: 'law.minutes' },
  {
    ...plain,
    step: 'visa',
    outcomes: ['granted', 'refused', 'opposed'],
    settledBy: ['granted'],
    returnsTo: { refused: 'agenda', opposed: 'agenda' },
    evidence: 'required',
    deadline: 'law.visa',
  },
];

const signed: StepRule = { ...plain, step: 'signed', evidence: 'required', deadline: 'agreed.signature' };

const money = (step: MoneyStep, rule: Partial<StepRule> = {}): StepRule => ({
  ...plain, step, figures: 'amount', yearly: true, deadline: step === 'received' ? 'agreed.payment' : null, ...rule,
});

const contribution: readonly StepRule[] = [
  money('budgeted'),
  money('committed'),
  money('ordered'),
  money('paid', { evidence: 'required' }),
  money('received', { side: 'owner' }),
];

/** The charter of professional responsibility: each director signs, the minister countersigns, a yearly evaluation follows. */
const charter: readonly StepRule[] = [
  sent,
  { ...signed, deadline: 'agreed.signature' },
  { ...plain, step: 'countersigned', side: 'owner', evidence: 'required' },
  { ...plain, step: 'evaluated', side: 'owner', yearly: true },
];

/** The security policy: signed at the top and diffused, then acknowledged by each unit, for each version. */
const policyAtTheTop: readonly StepRule[] = [
  { ...signed, side: 'owner', deadline: null },
  { ...plain, step: 'diffused', side: 'owner' },
];

/** The ordered steps for a party, by the instrument's kind and the level of the party. */
export function procedureFor(context: Pick<PartyContext, 'kind' | 'level' | 'isOwner'>): readonly StepRule[] {
  switch (context.kind) {
    case 'convention':
      return [...(context.isOwner ? [] : [sent]), ...(asksCouncil(context) ? council : []), signed, ...contribution];
    case 'charter':
      return charter;
    case 'policy':
      return context.isOwner ? policyAtTheTop : [{ ...plain, step: 'acknowledged' }];
  }
}

/** True where a party's own council must decide first: a council signs a charter or a policy without a vote. */
export function asksCouncil({ kind, level }: Pick<PartyContext, 'kind' | 'level'>): boolean {
  return kind === 'convention' && level !== null;
}

/** True for a kind whose steps are taken anew for each version of the text. */
export function isPerVersion(kind: InstrumentKind): boolean {
  return kind === 'policy';
}

/** True for a step that a new version of the text asks for again: each one of a policy; of the others, the sending of the text. */
export function isTakenAnew(kind: InstrumentKind, step: Step): boolean {
  return isPerVersion(kind) || step === 'sent';
}

export function isMoneyStep(step: Step): step is MoneyStep {
  return (moneySteps as readonly Step[]).includes(step);
}
