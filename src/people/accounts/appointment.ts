import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { OfficeRole } from '../actor.ts';
import { isInForce } from '../authority.ts';

export interface Appointment {
  bodyId: number;
  role: OfficeRole;
  titleAr: string;
  titleFr?: string | null;
  startsOn: Day;
  endsOn?: Day | null;
}

/** What an appointment is judged by: the body, the house, and who is in the same office there. */
export interface Vacancy {
  bodyKind: string;
  isHouse: boolean;
  /** Others' and one's own terms in the same role of the same body. */
  terms: readonly { isSamePerson: boolean; startsOn: Day; endsOn: Day | null }[];
  /** What the same person does elsewhere in the house. */
  otherOffices: readonly { role: OfficeRole; startsOn: Day; endsOn: Day | null }[];
  /** Whoever appoints is the one who would be appointed. */
  isOneself: boolean;
}

const councils = ['regional_council', 'provincial_council', 'communal_council'];

/** Where each role exists; a role that is not named here exists in any body. */
const whereRolesExist: Partial<Record<OfficeRole, (kind: string) => boolean>> = {
  president: (kind) => kind !== 'ministry',
  vice_president: (kind) => councils.includes(kind),
  council_secretary: (kind) => councils.includes(kind),
  minister: (kind) => kind === 'ministry',
  state_representative: (kind) => kind === 'wilaya' || kind === 'prefecture_administration',
  state_delegate: (kind) => kind === 'prefecture_administration',
};

/** Offices with one holder at a time. */
const single: ReadonlySet<OfficeRole> = new Set<OfficeRole>(['president', 'minister', 'state_representative']);

/**
 * Why somebody may not be appointed. Whoever runs the accounts has no power over acts: nobody gives themselves an office, and
 * nobody is administrator and in another office on the same day.
 */
export function whyNotAppoint({ role, startsOn, endsOn = null }: Pick<Appointment, 'role' | 'startsOn' | 'endsOn'>, { bodyKind, isHouse, terms, otherOffices, isOneself }: Vacancy) {
  if (isOneself) return refusal('office.oneself');
  if (endsOn && endsOn < startsOn) return refusal('office.ends_before_start');
  if (role === 'administrator' && !isHouse) return refusal('office.administrator_elsewhere');
  if (!(whereRolesExist[role]?.(bodyKind) ?? true)) return refusal('office.role_not_in_this_body');
  const isAtOnce = (term: { startsOn: Day; endsOn: Day | null }) => isInForce(term, startsOn) || isInForce({ startsOn, endsOn }, term.startsOn);
  if (otherOffices.some((other) => (other.role === 'administrator') !== (role === 'administrator') && isAtOnce(other))) return refusal('office.administrator_apart');
  const overlapping = terms.filter(isAtOnce);
  if (overlapping.some((term) => term.isSamePerson)) return refusal('office.already_held');

  return single.has(role) && overlapping.length > 0 ? refusal('office.held_by_another') : undefined;
}

/** Why an office may not end on a day. The house keeps at least one administrator. */
export function whyNotEnd(office: { startsOn: Day; endsOn: Day | null; isLastAdministrator: boolean }, endsOn: Day) {
  if (endsOn < office.startsOn) return refusal('office.ends_before_start');
  if (office.endsOn && office.endsOn <= endsOn) return refusal('office.already_ended', { day: office.endsOn });

  return office.isLastAdministrator ? refusal('office.last_administrator') : undefined;
}
