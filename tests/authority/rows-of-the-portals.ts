import type { Row } from './row.ts';
import { nobody, portalRunners } from './rules.ts';

const portal = '/portals/:portal';
const language = `${portal}/:language{(?:ar|fr|zgh)}`;
const here = '/portals/{portal}/ar';

const library = `${language}/library`;
const document = `${library}/documents/:document{[1-9][0-9]{0,8}}`;
const shelf = `${library}/:shelf{(?:all|conventions|plans|annual-reports|budgets|others)}`;
const keeping = '/newsroom/:portal{[a-z0-9-]{1,40}}/documents';
const kept = `${keeping}/:document{[1-9][0-9]{0,8}}`;
const paper = { titleAr: 'تقرير', year: '2025', datedOn: '2026-01-05', language: 'ar' };

/** What stands on a body's public site: everybody's, as far as it is there. */
export const rowsOfThePortals: readonly Row[] = [
  { route: `GET ${portal}`, address: '/portals/{portal}', rule: 'everybody' },
  { route: `GET ${language}`, address: here, rule: 'everybody' },
  { route: `GET ${language}/news`, address: `${here}/news`, rule: 'everybody' },
  { route: `GET ${language}/news/months/:month{[0-9]{4}-[0-9]{2}}`, address: `${here}/news/months/2026-11`, rule: 'everybody' },
  { route: `GET ${language}/categories/:category{[a-z0-9-]{1,60}}`, address: `${here}/categories/none`, rule: nobody },
  { route: `GET ${language}/:kind{(?:news|pages)}/:article{[1-9][0-9]{0,8}}`, address: `${here}/news/999999`, rule: nobody },
  { route: 'GET /pictures/:name{[1-9][0-9]{0,8}-[1-9][0-9]{1,4}-[0-9a-f]{12}\\.(?:avif|webp|jpg)}', address: '/pictures/1-480-000000000000.jpg', rule: nobody },
  ...['', '.csv', '.json'].map((rest): Row => ({ route: `GET ${language}/decisions${rest}`, address: `${here}/decisions${rest}`, rule: 'everybody' })),
  { route: `GET ${language}/decisions/:year{[12][0-9]{3}}`, address: `${here}/decisions/1999`, rule: nobody },
  { route: `GET ${language}/decisions/:year{[12][0-9]{3}}/:number{[1-9][0-9]{0,5}}`, address: `${here}/decisions/1999/1`, rule: nobody },
  ...['/.well-known/security.txt', '/robots.txt', '/sitemap.xml'].map((rest): Row => ({ route: `GET ${portal}${rest}`, address: `/portals/{portal}${rest}`, rule: 'everybody' })),
  { route: `GET ${portal}/sitemaps/:file{[1-9][0-9]{0,3}\\.xml}`, address: '/portals/{portal}/sitemaps/9999.xml', rule: nobody },
  { route: `GET ${portal}/*`, address: '/portals/{portal}/never-there', rule: nobody },
  ...['/feed.atom', '/programmes', '/meetings'].map((rest): Row => ({ route: `GET ${language}${rest}`, address: `${here}${rest}`, rule: 'everybody' })),
  { route: `GET ${language}/:about{(?:contact|legal|privacy|accessibility)}`, address: `${here}/legal`, rule: 'everybody' },
  { route: `GET ${language}/categories/:category{[a-z0-9-]{1,60}}/feed.atom`, address: `${here}/categories/none/feed.atom`, rule: nobody },
  { route: `GET ${language}/programmes/:programme{[1-9][0-9]{0,8}}`, address: `${here}/programmes/999999`, rule: nobody },
  { route: `GET ${language}/meetings/:meeting{[1-9][0-9]{0,8}}`, address: `${here}/meetings/999999`, rule: nobody },
  { route: `GET ${language}/search`, address: `${here}/search?q=x`, rule: 'everybody' },
  { route: `GET ${library}`, address: `${here}/library`, rule: 'everybody' },
  { route: `GET ${shelf}`, address: `${here}/library/annual-reports`, rule: 'everybody' },
  { route: `GET ${shelf}/:year{[12][0-9]{3}}`, address: `${here}/library/annual-reports/2025`, rule: 'everybody' },
  { route: `GET ${document}`, address: `${here}/library/documents/{document}`, rule: 'everybody' },
  { route: `GET ${document}/versions/:version{[1-9][0-9]{0,4}}`, address: `${here}/library/documents/{document}/versions/1`, rule: 'everybody' },
  { route: `GET ${document}/versions/:file{[1-9][0-9]{0,4}\\.pdf}`, address: `${here}/library/documents/{document}/versions/1.pdf`, rule: 'everybody' },
  { route: `GET ${keeping}`, address: '/newsroom/{portal}/documents', rule: portalRunners },
  { route: `GET ${keeping}/new`, address: '/newsroom/{portal}/documents/new', rule: portalRunners },
  { route: `POST ${keeping}`, address: '/newsroom/{portal}/documents', page: '/newsroom/{portal}/documents/new', rule: portalRunners, fields: { ...paper, kind: 'other', file: '' }, files: { file: 'report.pdf' } },
  { route: `GET ${kept}`, address: '/newsroom/{portal}/documents/{document}', rule: portalRunners },
  { route: `POST ${kept}/versions`, address: '/newsroom/{portal}/documents/{document}/versions', page: '/newsroom/{portal}/documents/{document}', rule: portalRunners, fields: { ...paper, changeAr: 'تصحيح رقم' }, mayFail: true },
  { route: `POST ${kept}/withdrawal`, address: '/newsroom/{portal}/documents/{document}/withdrawal', page: '/newsroom/{portal}/documents/{document}', rule: portalRunners, fields: { becauseAr: 'نشرت خطأ' }, mayFail: true },
];
