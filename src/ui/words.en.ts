import type { Words } from './words.ar.ts';

export const en: Words = {
  name: 'Multaqa',
  skip: 'Skip to content',
  mainNavigation: 'Sections',
  crumbs: 'Where this page is',
  languages: 'Language',
  signIn: 'Sign in',
  signOut: 'Sign out',
  calendars: 'My calendar',
  changePassword: 'Change password',
  account: (name) => `Account of ${name}`,
  sections: { home: 'Home', desk: 'My desk', conventions: 'Conventions', meetings: 'Meetings', commitments: 'Commitments', administration: 'Administration' },
  rooms: { accounts: 'Accounts and offices', territories: 'Territory', calendar: 'Working days', mail: 'Mailroom' },
  sources: 'Source: High Commission for Planning, censuses of 2014 and 2024; outlines © OpenStreetMap contributors (ODbL).',
  formRefused: 'The form could not be accepted. Correct the following:',
};
