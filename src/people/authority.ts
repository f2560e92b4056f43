import type { Day } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { Actor, OfficeHeld, OfficeRole } from './actor.ts';
import type { Capability } from './capabilities.ts';
import { capabilities, inherited } from './capabilities.ts';

/** True on the days of an office, its first and last included. */
export function isInForce({ startsOn, endsOn }: Pick<OfficeHeld, 'startsOn' | 'endsOn'>, day: Day): boolean {
  return startsOn <= day && (endsOn === null || day <= endsOn);
}

/** Whether somebody holds an office in a body on a day; in one of some roles where roles are named. */
export function isInOffice(actor: Actor, bodyId: number, roles: readonly OfficeRole[] | undefined, day: Day): boolean {
  return actor.offices.some((office) => office.bodyId === bodyId && (!roles || roles.includes(office.role)) && isInForce(office, day));
}

/** The office, other than administration, in which somebody acts for a body; none for those who have no business with it. */
export function bodyActedFor(actor: Actor, bodyId: number): OfficeHeld | undefined {
  return actor.offices.find((office) => office.bodyId === bodyId && office.role !== 'administrator');
}

/** Every body in whose name somebody may do something, their own first. */
export function bodiesActedFor(actor: Actor, capability: Capability): number[] {
  const own = actor.offices.filter((office) => capabilities[office.role].includes(capability));
  const under = inherited.has(capability) ? own.flatMap((office) => office.beneath ?? []) : [];

  return [...new Set([...own.map((office) => office.bodyId), ...under])];
}

const readersForState: ReadonlySet<OfficeRole> = new Set<OfficeRole>(['state_representative', 'secretary_general', 'hr_division']);

/**
 * The territories for whose State administration somebody reads: the prefectures and provinces, with the communes in them,
 * and the regions, whose wilaya reads what concerns the region's own council and nothing of the provinces in it.
 */
export function readForState({ offices }: Pick<Actor, 'offices'>): { provinces: string[]; regions: string[] } {
  const codes = (kind: string) => offices.filter(({ role, bodyKind }) => bodyKind === kind && readersForState.has(role)).flatMap(({ territoryCode }) => territoryCode ?? []);

  return { provinces: codes('prefecture_administration'), regions: codes('wilaya') };
}

/**
 * Why somebody may not do something in the name of a body. Authority lies on the body itself; it is inherited from a
 * ministry to its directorates and never from one council to another.
 */
export function whyNotActFor(actor: Actor, bodyId: number, capability: Capability) {
  if (bodiesActedFor(actor, capability).includes(bodyId)) return undefined;
  if (bodyActedFor(actor, bodyId)) return refusal('authority.not_in_this_office', { capability });

  return refusal('authority.not_your_body', { capability });
}

/** Why somebody may not run accounts, offices and the house. */
export function whyNotAdminister(actor: Actor) {
  return actor.isAdministrator ? undefined : refusal('authority.not_administrator');
}

type CodeOf<Rule extends (...facts: never[]) => { code: string } | undefined> = NonNullable<ReturnType<Rule>>['code'];

export type AuthorityRefusal = CodeOf<typeof whyNotActFor> | CodeOf<typeof whyNotAdminister>;
