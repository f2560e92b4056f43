import type { OfficeRole } from './actor.ts';

export type Capability =
  | 'record_council_act'
  | 'keep_council'
  | 'record_signature'
  | 'record_payment'
  | 'confirm_act'
  | 'record_from_document'
  | 'run_meetings'
  | 'chair_meetings'
  | 'run_instruments'
  | 'remind'
  | 'read_board'
  | 'write_news'
  | 'publish_news'
  | 'moderate_comments'
  | 'run_portal'
  | 'represent_state'
  | 'represent_state_in_communes'
  | 'receive_for_state'
  | 'administer';

const ownDesk = ['record_council_act', 'record_payment', 'confirm_act', 'read_board'] as const;

/** What each office may do for its own body. A role says nothing outside the body in which it is held. */
export const capabilities: Readonly<Record<OfficeRole, readonly Capability[]>> = {
  president: [...ownDesk, 'keep_council', 'record_signature', 'run_meetings', 'chair_meetings', 'publish_news'],
  vice_president: ['read_board', 'record_signature', 'run_meetings', 'chair_meetings', 'remind', 'publish_news'],
  director_of_services: [...ownDesk, 'keep_council', 'record_signature', 'run_meetings', 'write_news', 'publish_news', 'run_portal'],
  finance_officer: ownDesk,
  council_secretary: ['record_council_act', 'keep_council', 'confirm_act', 'run_meetings', 'read_board'],
  training_officer: ['record_from_document', 'run_meetings', 'run_instruments', 'remind', 'read_board', 'write_news'],
  secretary_general: ['run_meetings', 'chair_meetings', 'remind', 'read_board', 'receive_for_state', 'publish_news', 'run_portal'],
  hr_division: ['run_meetings', 'remind', 'read_board'],
  regional_director: ['record_signature', 'chair_meetings', 'confirm_act', 'read_board'],
  minister: ['record_signature', 'record_from_document', 'run_meetings', 'chair_meetings', 'run_instruments', 'remind', 'read_board', 'publish_news'],
  state_representative: ['run_meetings', 'chair_meetings', 'remind', 'read_board', 'represent_state', 'represent_state_in_communes', 'receive_for_state'],
  state_delegate: ['represent_state_in_communes', 'receive_for_state'],
  communication_officer: ['write_news', 'publish_news', 'moderate_comments', 'run_portal'],
  administrator: ['administer'],
};

/** What is done in the newsroom of a body's portal. */
export const newsroomCapabilities = ['write_news', 'publish_news', 'moderate_comments', 'run_portal'] as const satisfies readonly Capability[];

/** What an office in a ministry also carries for the directorates under it. Nobody signs or confirms for another. */
export const inherited: ReadonlySet<Capability> = new Set<Capability>(['read_board', 'remind', 'run_meetings', 'run_instruments', 'record_from_document']);
