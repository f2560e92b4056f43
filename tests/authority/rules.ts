import { officeRoles } from '#people';
import type { OfficeRole } from '#people';
import type { Relation } from './people.ts';

type ByRelation = Partial<Record<Relation, readonly OfficeRole[]>>;

/** Every office but the administrator's, who has no power over acts. */
const acting: readonly OfficeRole[] = officeRoles.filter((role) => role !== 'administrator');
/** Who read for the administration of a prefecture or province. */
const province: readonly OfficeRole[] = ['secretary_general', 'hr_division', 'state_representative'];
const runningInstruments: readonly OfficeRole[] = ['training_officer', 'minister'];
const runningMeetings: readonly OfficeRole[] = ['president', 'vice_president', 'director_of_services', 'council_secretary', 'training_officer', 'secretary_general', 'hr_division', 'minister', 'state_representative'];
const everywhere = (roles: readonly OfficeRole[]): ByRelation => ({ own: roles, party: roles, other: roles, above: roles, wilaya: roles });

/** Who administers the house, in the body to which it was given. */
export const administrators: ByRelation = { own: ['administrator'] };
/** The officers of the body to which it belongs. */
export const owners: ByRelation = { own: acting };
export const ownersAndProvince: ByRelation = { own: acting, above: province };
/** Those of the bodies that take part too. */
export const takingPart: ByRelation = { own: acting, party: acting };
/** Those of the administration of the province concerned as well. */
export const readers: ByRelation = { own: acting, party: acting, above: province };
/** Who runs conventions for their owner; a form that opens one is for whoever could for some body. */
export const runners: ByRelation = { own: runningInstruments };
export const everyRunner = everywhere(runningInstruments);
/** Who runs meetings for their organiser. */
export const organisers: ByRelation = { own: runningMeetings };
export const everyOrganiser = everywhere(runningMeetings);
/** Who chairs, and so answers proposals. */
export const chairs: ByRelation = { own: ['president', 'vice_president', 'secretary_general', 'regional_director', 'minister'] };
/** Who keeps a council: its register, its sessions, its votes. */
export const keepers: ByRelation = { own: ['president', 'director_of_services', 'council_secretary'] };
/** Who records some act of a party: its own officers, or the owner's from a document. */
export const recorders: ByRelation = { own: runningInstruments, party: ['president', 'vice_president', 'director_of_services', 'finance_officer', 'council_secretary', 'regional_director', 'minister'] };
export const voteRecorders: ByRelation = { own: runningInstruments, party: ['president', 'director_of_services', 'finance_officer', 'council_secretary'] };
/** Who confirms what another recorded for them. */
export const confirmers: ByRelation = { party: ['president', 'director_of_services', 'finance_officer', 'council_secretary', 'regional_director'] };
/** Who brings what was promised: the debtor's officers, or the organiser's from a document. */
export const deliverers: ByRelation = { own: runningInstruments, party: confirmers.party ?? [] };
/** Who tells what became of a recommendation: those to whom it was addressed, or who held the meeting. */
export const followers: ByRelation = { own: runningMeetings, party: confirmers.party ?? [] };
/** Who stands for the State towards the own council, and who gives its receipts: the governor's side, never the wali's around it. */
export const representatives: ByRelation = { above: ['state_representative'] };
export const receivers: ByRelation = { above: ['state_representative', 'secretary_general'] };
/** The State's side alone. */
export const provinceReaders: ByRelation = { above: province };
/** The State's side reads what the council sent it. */
export const keepersAndProvince: ByRelation = { ...keepers, above: province };
/** Who runs the public site of their body. */
export const portalRunners: ByRelation = { own: ['director_of_services', 'secretary_general', 'communication_officer'] };
/** Nobody at all, because it is not there. */
export const nobody: ByRelation = {};
/** Only those of the unit that proposed. */
export const itsProposers: ByRelation = { party: acting };
/** Only the one to whom it belongs, the own council's president. */
export const itsHolder: ByRelation = { own: ['president'] };
