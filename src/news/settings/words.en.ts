import type { SettingsWords } from './words.ar.ts';

export const settings: SettingsWords = {
  title: 'Settings of the site',
  save: 'Keep the settings',
  saved: 'The changes are kept.',
  standsNow: (value) => `Kept now: ${value || '—'}`,
  fields: {
    titleAr: 'Name of the site', titleFr: 'Name of the site', welcomeAr: 'Words of welcome', welcomeFr: 'Words of welcome', slug: 'Short address', host: 'Host name',
    postalAddressAr: 'Postal address', postalAddressFr: 'Postal address', telephone: 'Telephone', email: 'E-mail address',
    informationOfficerAr: 'Information officer', informationOfficerFr: 'Information officer', informationEmail: 'E-mail address of the information officer',
    publicationDirectorAr: 'Director of publication', publicationDirectorFr: 'Director of publication', hostingAr: 'Hosting', hostingFr: 'Hosting',
    declaration: 'Number of the declaration to the CNDP', securityEmail: 'Address for reporting a weakness', commentsOpenDays: 'Days for which comments are open', addressesKeptDays: 'Days for which e-mail addresses are kept',
  },
  hints: {
    welcomeAr: 'A sentence or two at the top of the first page.',
    slug: 'Small Latin letters and digits with hyphens between: it stands in the site’s address. Changing it changes the address of its pages.',
    host: 'If the site has a host name of its own, such as www.region.ma. Empty otherwise.',
    informationOfficerAr: 'Law 31-13 on the right of access to information, article 12: each institution names a person who receives requests. Name the office.',
    informationEmail: 'Requests for information go there.',
    publicationDirectorAr: 'Stands in the legal notice.',
    hostingAr: 'Who hosts the site and where, as it stands in the legal notice.',
    declaration: 'Law 09-08 on the protection of persons with regard to personal data: the processing of comments is declared to the CNDP. Empty until the number is given.',
    securityEmail: 'Whoever finds a weakness writes to it: it stands in security.txt.',
    commentsOpenDays: 'After each article came out, 366 at most. Zero: no comments.',
    addressesKeptDays: 'Those of who comments, 30 to 732 days, then erased (law 09-08, article 3: no longer than needed).',
  },
  groups: {
    site: { title: 'The site', lead: '' },
    contact: { title: 'Contact', lead: 'As it stands on the contact page.' },
    law: { title: 'What the law asks', lead: 'Stands in the legal notice and on the pages about information and personal data.' },
    comments: { title: 'Comments', lead: '' },
  },
  categories: { title: 'Categories', lead: 'The sections of the news, in their order. A category may be named otherwise; its address stays.', nameAr: 'Name in Arabic', nameFr: 'Name in French', rename: 'Rename', add: 'New category', addButton: 'Add the category', path: 'Its address', pathHint: 'Small Latin letters, such as formation.' },
  offices: { title: 'Author offices', first: 'First author office', lead: 'The offices in whose name articles are signed, such as the communication unit.', nameAr: 'Name of the office in Arabic', nameFr: 'Name of the office in French', add: 'New office', addButton: 'Add the office' },
};
