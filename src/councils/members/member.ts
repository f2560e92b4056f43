import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';

export const memberRoles = ['president', 'vice_president', 'secretary', 'deputy_secretary', 'rapporteur', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A seat held in a council from a day to a day, both included. */
export interface Membership {
  name: string;
  role: MemberRole;
  startsOn: Day;
  endsOn: Day | null;
}

/** Roles that one member holds at a time. */
const single: readonly MemberRole[] = ['president', 'secretary', 'deputy_secretary', 'rapporteur'];

/** True on the days of a membership, its first and last included. */
export function isInOfficeOn({ startsOn, endsOn }: Pick<Membership, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}

/** Why a list of members cannot stand: on some day more members than seats, one name twice, or two holders of one office. */
export function whyNotSeat(memberships: readonly Membership[], seats: number | null) {
  for (const day of new Set(memberships.map((membership) => membership.startsOn))) {
    const there = memberships.filter((membership) => isInOfficeOn(membership, day));
    if (seats !== null && there.length > seats) return refusal('members.more_than_seats', { members: there.length, seats, day });
    const twice = firstTwice(there.map((membership) => folded(membership.name)));
    if (twice !== undefined) return refusal('members.already_there', { name: there[twice]?.name ?? '' });
    const role = single.find((one) => there.filter((membership) => membership.role === one).length > 1);
    if (role) return refusal('members.role_taken', { role });
  }

  return undefined;
}

function firstTwice(names: readonly string[]): number | undefined {
  const index = names.findIndex((name, place) => names.indexOf(name) !== place);

  return index === -1 ? undefined : index;
}

/** Names compare without their accents and the shapes of alif, ya and ta. */
function folded(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}|ـ/gu, '').replaceAll(/[أإآ]/gu, 'ا').replaceAll('ى', 'ي').replaceAll('ة', 'ه').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('fr');
}

/** Why a membership cannot end so: before it began, twice, or without a reason. */
export function whyNotEnd(membership: Pick<Membership, 'startsOn' | 'endsOn'>, { endsOn, because }: { endsOn: Day; because: string }, today: Day) {
  if (membership.endsOn !== null) return refusal('members.already_ended', { day: membership.endsOn });
  if (endsOn < membership.startsOn) return refusal('members.ends_before_start', { day: membership.startsOn });
  if (endsOn > today) return refusal('date.in_future', { today });

  return because.trim() ? undefined : refusal('members.reason_missing');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type MemberRefusal = Exclude<CodeOf<typeof whyNotSeat> | CodeOf<typeof whyNotEnd>, 'date.in_future'> | 'members.none_given' | 'members.role_unclear' | 'members.mail_unclear' | 'members.quote_unclear' | 'members.name_missing' | 'members.unknown' | 'members.changed_meanwhile' | 'members.starts_too_late';
