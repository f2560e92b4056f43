import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import type { FieldErrors, Form } from '#platform/web';
import type { StepRule } from '../standings/index.ts';

export interface FormBounds {
  firstDay: Day;
  today: Day;
  /** Whether the step, or the side of who records it, asks for a document. */
  needsEvidence: boolean;
  fromDocument: boolean;
}

type Fault = FieldErrors[string];

const missing: Fault = { code: 'field.missing', facts: {} };

/** What can be seen to be wrong with a step's form, each fault at its field and all of them together. The rules judge the act itself afterwards. */
export function actFaults(form: Form, rule: StepRule, bounds: FormBounds): FieldErrors {
  if (form.text('kind') === 'withdraw') return {};
  const found: [string, Fault | undefined][] = [
    ['outcome', rule.outcomes.length > 1 && !(rule.outcomes as readonly string[]).includes(form.text('outcome')) ? missing : undefined],
    ['happenedOn', dayFault(form.text('happenedOn'), bounds)],
    ['sessionOn', rule.figures === 'session' && !form.text('sessionOn') ? missing : undefined],
    ...(rule.figures === 'votes' ? voteFaults(form) : []),
    ['amount', rule.figures === 'amount' && !form.text('amount') ? missing : undefined],
    ['evidence', bounds.needsEvidence && !form.file('evidence') ? { code: bounds.fromDocument ? 'act.document_missing' : 'act.evidence_missing', facts: { step: rule.step } } : undefined],
  ];

  return Object.fromEntries(found.filter((entry): entry is [string, Fault] => entry[1] !== undefined));
}

function dayFault(text: string, { firstDay, today }: FormBounds): Fault | undefined {
  if (!isDay(text)) return undefined;
  if (text > today) return { code: 'date.in_future', facts: { today } };

  return text < firstDay ? { code: 'date.before_instrument', facts: { from: firstDay } } : undefined;
}

/** Counts are compared only where both are there: a fault is told once, at the field that is to be changed. */
function voteFaults(form: Form): [string, Fault | undefined][] {
  const counted = (name: string) => (/^\d{1,4}$/u.test(form.text(name)) ? Number(form.text(name)) : null);
  const [members, present, votesFor, against, abstained] = ['membersInOffice', 'membersPresent', 'votesFor', 'votesAgainst', 'votesAbstained'].map(counted);
  const isDecided = ['approved', 'approved_with_reservations', 'rejected'].includes(form.text('outcome'));
  const votes = (votesFor ?? 0) + (against ?? 0) + (abstained ?? 0);
  const isTie = isDecided && votesFor !== null && votesFor === (against ?? 0) && votesFor > 0;

  return [
    ['membersInOffice', form.text('membersInOffice') ? (members === 0 ? { code: 'votes.nobody_in_office', facts: {} } : undefined) : missing],
    ['membersPresent', form.text('membersPresent') ? (members !== null && present !== null && (present ?? 0) > (members ?? 0) ? { code: 'votes.more_present_than_members', facts: { present: present ?? 0, members: members ?? 0 } } : undefined) : missing],
    ['votesFor', isDecided && !form.text('votesFor') ? missing : isDecided && present !== null && votes > (present ?? 0) ? { code: 'votes.more_votes_than_present', facts: { votes, present: present ?? 0 } } : undefined],
    ['presidentSide', isTie && !form.text('presidentSide') ? { code: 'majority.tie_without_president', facts: {} } : undefined],
  ];
}

/** The field to which a refusal of the act belongs. What concerns the step as a whole stands above the form. */
export const fieldOfRefusal: Readonly<Record<string, string>> = {
  'date.in_future': 'happenedOn', 'date.before_mandate': 'happenedOn', 'date.before_instrument': 'happenedOn', 'date.before_previous_step': 'happenedOn', 'deliberation.before_session': 'happenedOn',
  'agenda.session_missing': 'sessionOn', 'agenda.session_before': 'sessionOn',
  'votes.not_counted': 'membersPresent', 'votes.more_members_than_seats': 'membersInOffice', 'votes.more_present_than_members': 'membersPresent', 'votes.more_votes_than_present': 'votesFor',
  'call.already_held': 'call', 'call.previous_missing': 'call', 'call.second_outside_window': 'happenedOn', 'call.third_too_early': 'happenedOn',
  'quorum.missing': 'membersPresent', 'quorum.was_reached': 'membersPresent', 'sitting.first_missing': 'sitting',
  'majority.missing': 'votesFor', 'majority.was_reached': 'votesFor', 'majority.tie_without_president': 'presidentSide',
  'payment.no_amount': 'amount', 'payment.above_due': 'amount', 'payment.above_previous_stage': 'amount', 'payment.same_twice': 'amount',
  'act.evidence_missing': 'evidence', 'act.document_missing': 'evidence', 'file.empty': 'evidence', 'file.too_big': 'evidence', 'file.kind_not_accepted': 'evidence', 'file.not_what_it_says': 'evidence',
  'rectification.reason_missing': 'because',
};
