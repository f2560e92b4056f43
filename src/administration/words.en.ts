import type { Words } from './words.ar.ts';

export const en: Words = {
  bodies: {
    title: 'Bodies',
    lead: (count) => `Bodies found: ${count}. Names and seats change by importing the territorial list.`,
    search: 'Name or code', kind: 'Kind', everyKind: 'Every kind', find: 'Find', none: 'No body found.',
    nameAr: 'Name in Arabic', nameFr: 'Name in French', territory: 'Code and territory', seats: 'Seats of the present term', holders: 'Office holders',
    kinds: {
      regional_council: 'regional council', provincial_council: 'prefectural or provincial council', communal_council: 'communal council', wilaya: 'wilaya of a region (State administration)', prefecture_administration: 'prefecture or province (State administration)', ministry: 'ministry', regional_directorate: 'regional directorate', unit: 'administrative unit',
    },
  },
  journal: {
    title: 'Journal',
    lead: (count) => `Events found: ${count}. Every act and change stands in its order, tied to the one before it by its hash.`,
    export: 'Download the whole journal', verify: 'Verify the journal',
    unbroken: (count) => `The journal is unbroken: ${count} events.`, head: 'Hash of the last event:',
    family: 'Subject', everyFamily: 'Every subject', from: 'From', to: 'To', search: 'Reference or person', find: 'Find', none: 'No event found.',
    nobody: 'the platform', facts: 'Details', hash: 'Hash:',
    families: { account: 'Accounts', act: 'Acts', agenda: 'Agendas', calendar: 'Holidays', commitment: 'Commitments', committee: 'Committees', contribution: 'Contributions', council: 'Councils', diary: 'Diaries', house: 'Platform', instrument: 'Conventions', invitation: 'Invitations', mail: 'Mail', meeting: 'Meetings', minutes: 'Minutes', office: 'Offices', participant: 'Participants', presence: 'Presence', territories: 'Territory', law: 'Law', plan: 'Preparation', session: 'Sessions' },
  },
};
