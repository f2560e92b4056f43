import type { OfficeRole } from '#people';
import type { Row, Rule } from './row.ts';

const room = '/newsroom/:portal{[a-z0-9-]{1,40}}';
const article = `${room}/articles/:article{[1-9][0-9]{0,8}}`;
const here = '/newsroom/{portal}';

const writing: readonly OfficeRole[] = ['director_of_services', 'training_officer', 'communication_officer'];
const publishing: readonly OfficeRole[] = ['president', 'vice_president', 'director_of_services', 'secretary_general', 'minister', 'communication_officer'];
const ofNewsroom = [...new Set([...writing, ...publishing])];
const writers: Rule = { own: writing };
const publishers: Rule = { own: publishing };
const runners: Rule = { own: ['director_of_services', 'secretary_general', 'communication_officer'] };
const readers: Rule = { own: ofNewsroom };
const text = { 'title-ar': 'عنوان', 'do': 'save' };

/** Where a portal is written, read before it comes out, and run. */
export const rowsOfTheNewsroom: readonly Row[] = [
  { route: 'GET /newsroom', address: '/newsroom', rule: { own: ofNewsroom, party: ofNewsroom, other: ofNewsroom, above: ofNewsroom, wilaya: ofNewsroom } },
  { route: `GET ${room}`, address: here, rule: readers },
  { route: `GET ${room}/articles/new`, address: `${here}/articles/new`, rule: writers },
  { route: `POST ${room}/articles/new`, address: `${here}/articles/new`, rule: writers, page: `${here}/articles/new`, fields: text },
  { route: `POST ${room}/preview`, address: `${here}/preview`, rule: writers, fields: { 'tongue': 'ar', 'body-ar': 'نص' } },
  { route: `POST ${room}/paste`, address: `${here}/paste`, rule: writers, fields: { html: '<p>نص</p>' } },
  { route: `GET ${article}`, address: `${here}/articles/{draft}`, rule: readers },
  { route: `GET ${article}/writing`, address: `${here}/articles/{draft}/writing`, rule: writers },
  { route: `POST ${article}/writing`, address: `${here}/articles/{draft}/writing`, rule: writers, page: `${here}/articles/{draft}/writing`, fields: text },
  { route: `GET ${article}/versions/:number{[1-9][0-9]{0,5}}`, address: `${here}/articles/{draft}/versions/1`, rule: readers },
  { route: `POST ${article}/submission`, address: `${here}/articles/{draft}/submission`, rule: writers },
  { route: `POST ${article}/approval`, address: `${here}/articles/{waiting}/approval`, rule: publishers, fields: { number: '1', when: 'now' } },
  { route: `POST ${article}/return`, address: `${here}/articles/{waiting}/return`, rule: publishers, fields: { number: '1', missing: 'التاريخ' } },
  { route: `POST ${article}/withdrawal`, address: `${here}/articles/{published}/withdrawal`, rule: publishers, fields: { becauseAr: 'خطأ' } },
  { route: 'GET /newsroom/open/:bodyId{[1-9][0-9]{0,8}}', address: '/newsroom/open/{own}', rule: runners },
  { route: 'POST /newsroom/open/:bodyId{[1-9][0-9]{0,8}}', address: '/newsroom/open/{own}', rule: runners, fields: { slug: 'another' }, mayFail: true },
  { route: `GET ${room}/settings`, address: `${here}/settings`, rule: runners },
  { route: `POST ${room}/settings`, address: `${here}/settings`, rule: runners, page: `${here}/settings` },
  { route: `POST ${room}/settings/categories`, address: `${here}/settings/categories`, rule: runners, fields: { categoryAr: 'بلاغات', categoryFr: 'Communiqués', categorySlug: 'balaghat' } },
  { route: `POST ${room}/settings/categories/:category{[1-9][0-9]{0,8}}`, address: `${here}/settings/categories/{category}`, rule: runners, fields: { 'name-ar-{category}': 'أخبار', 'name-fr-{category}': 'Nouvelles' } },
  { route: `POST ${room}/settings/offices`, address: `${here}/settings/offices`, rule: runners, fields: { officeAr: 'مصلحة أخرى' } },
];
