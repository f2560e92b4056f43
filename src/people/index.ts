export type { Actor, OfficeHeld, OfficeRole } from './actor.ts';
export { officeRoles } from './actor.ts';
export { bodiesActedFor, bodyActedFor, isInForce, isInOffice, whyNotActFor, whyNotAdminister } from './authority.ts';
export type { Capability } from './capabilities.ts';
export { capabilities } from './capabilities.ts';
