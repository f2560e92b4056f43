import type { whyNotApportion } from '#contributions';
import type { whyNotShow } from './commands.ts';
import type { whyNotSuchRules } from './conventions/council-rules.ts';
import type { whyNotOpen } from './conventions/open-instrument.ts';
import type { whyNotIssueVersion } from './conventions/version.ts';
import type { whyNotOpenProgramme } from './programmes/open-programme.ts';
import type { whyNotDeliberate } from './standings/deliberation.ts';
import type { whyNotFollow } from './standings/order.ts';
import type { whyNotMove } from './standings/payment.ts';

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

/** Every reason this module can give. Those of the pure rules are read from the rules themselves. */
export type InstrumentRefusal =
  | CodeOf<typeof whyNotFollow>
  | CodeOf<typeof whyNotDeliberate>
  | CodeOf<typeof whyNotMove>
  | CodeOf<typeof whyNotApportion>
  | CodeOf<typeof whyNotIssueVersion>
  | CodeOf<typeof whyNotSuchRules>
  | CodeOf<typeof whyNotOpenProgramme>
  | 'programme.opened_already'
  | 'programme.elsewhere'
  | 'date.in_future'
  | 'date.before_previous_step'
  | 'step.breaks_later'
  | 'step.version_past'
  | 'payment.same_twice'
  | 'act.unknown'
  | 'rectification.act_unknown'
  | 'rectification.already_replaced'
  | 'rectification.other_step'
  | 'rectification.reason_missing'
  | 'rectification.not_yours'
  | 'rectification.voted_in_session'
  | 'act.evidence_missing'
  | 'act.document_missing'
  | 'act.recorded_twice'
  | 'act.not_awaiting_confirmation'
  | 'act.already_confirmed'
  | 'act.confirmed_by_recorder'
  | 'act.replaced_meanwhile'
  | 'act.owner_records_this'
  | 'party.already_there'
  | 'party.none_found'
  | 'party.unknown'
  | 'party.none_chosen'
  | 'sending.nobody_left'
  | CodeOf<typeof whyNotOpen>
  | CodeOf<typeof whyNotShow>
  | 'instrument.reference_taken'
  | 'instrument.recorded_twice'
  | 'instrument.unknown'
  | 'instrument.title_missing'
  | 'instrument.years_reversed'
  | 'contribution.shared_already'
  | 'contribution.reason_missing'
  | 'contribution.year_outside'
  | 'contribution.money_has_moved';
