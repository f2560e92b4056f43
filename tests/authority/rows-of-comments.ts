import type { Row, Rule } from './row.ts';
import { nobody } from './rules.ts';

const language = '/portals/:portal/:language{(?:ar|fr|zgh)}';
const here = '/portals/{portal}/ar';
const under = `${language}/news/:article{[1-9][0-9]{0,8}}/comments`;
const own = `${language}/comments/:key{[A-Za-z0-9_-]{32}}`;
const queue = '/newsroom/:portal{[a-z0-9-]{1,40}}/comments';
const one = `${queue}/:comment{[1-9][0-9]{0,8}}`;
const waiting = '/newsroom/{portal}/comments/{comment}';
const moderators: Rule = { own: ['communication_officer'] };
const key = 'x'.repeat(32);

/** What readers say on a portal: everybody's, as far as there is something to speak of; what one wrote, by one's own key alone. */
export const rowsOfComments: readonly Row[] = [
  { route: `GET ${language}/moderation`, address: `${here}/moderation`, rule: 'everybody' },
  { route: `GET ${under}/thanks`, address: `${here}/news/999999/comments/thanks`, rule: nobody },
  { route: `POST ${under}`, address: `${here}/news/999999/comments`, rule: nobody },
  { route: `GET ${under}/:comment{[1-9][0-9]{0,8}}`, address: `${here}/news/999999/comments/1`, rule: nobody },
  { route: `POST ${under}/:comment{[1-9][0-9]{0,8}}`, address: `${here}/news/999999/comments/1`, rule: nobody },
  { route: `GET ${queue}`, address: '/newsroom/{portal}/comments', rule: moderators },
  { route: `GET ${one}`, address: waiting, rule: moderators },
  { route: `POST ${one}/decisions`, address: `${waiting}/decisions`, page: waiting, rule: moderators, fields: { outcome: 'approved' } },
  { route: `POST ${one}/answers`, address: `${waiting}/answers`, rule: moderators, fields: { officeId: '1', text: 'جواب', submission: '0d9aa7a7-6f0e-4f3c-9a52-8f6a5d5c1c11' }, mayFail: true },
  { route: `POST ${one}/address`, address: `${waiting}/address`, rule: moderators, fields: { because: 'طلب من النيابة العامة' } },
  { route: `GET ${own}`, address: `${here}/comments/${key}`, rule: nobody },
  ...['text', 'letters', 'erasure'].map((rest): Row => ({ route: `POST ${own}/${rest}`, address: `${here}/comments/${key}/${rest}`, rule: nobody })),
];
