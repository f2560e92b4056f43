import type { Row } from './row.ts';
import { organisers } from './rules.ts';

const hall = '/meetings/{today}/hall';
const speech = `${hall}/speeches/{speech}`;
const nonce = '0d9aa7a7-6f0e-4f3c-9a52-8f6a5d5c1c12';
const of = (method: string, rest: string) => `${method} /meetings/:id{[0-9]+}/hall${rest}`;
const onSpeech = (what: string) => of('POST', `/speeches/:speech{[0-9]+}/${what}`);

/** The hall of a meeting: whoever runs it acts there, those who take part and the projector by their own addresses. */
export const rowsOfTheHall: readonly Row[] = [
  { route: of('GET', ''), address: hall, rule: organisers },
  { route: of('GET', '/stream'), address: `${hall}/stream`, rule: organisers },
  { route: of('POST', '/point'), address: `${hall}/point`, rule: organisers, fields: { nonce, place: 'p{hallPoint}' } },
  { route: of('POST', '/closing'), address: `${hall}/closing`, rule: organisers, fields: { nonce } },
  { route: of('POST', '/speeches'), address: `${hall}/speeches`, rule: organisers, fields: { nonce, participantId: '{absentee}', kind: 'intervention' }, mayFail: true },
  { route: onSpeech('floor'), address: `${speech}/floor`, rule: organisers, fields: { nonce } },
  { route: onSpeech('end'), address: `${speech}/end`, rule: organisers, fields: { nonce }, mayFail: true },
  { route: onSpeech('absence'), address: `${speech}/absence`, rule: organisers, fields: { nonce } },
  { route: onSpeech('withdrawal'), address: `${speech}/withdrawal`, rule: organisers, fields: { nonce } },
  { route: onSpeech('place'), address: `${speech}/place`, rule: organisers, fields: { nonce, way: 'deferred' } },
  { route: onSpeech('summary'), address: `${speech}/summary`, rule: organisers, fields: { summaryAr: 'ملخص' }, mayFail: true },
  { route: of('POST', '/limits'), address: `${hall}/limits`, rule: organisers, fields: { nonce, 'minutes-question': '2' } },
  { route: of('POST', '/screen'), address: `${hall}/screen`, rule: organisers, fields: { nonce } },
  { route: of('POST', '/screen/revocation'), address: `${hall}/screen/revocation`, rule: organisers, fields: { nonce } },
];

/** Pages that are opened by their address alone. */
export const rowsOfHallAddresses: readonly Row[] = [
  { route: 'GET /i/:token/hall', address: '/i/{token}/hall', rule: 'everybody' },
  { route: 'GET /i/:token/hall/stream', address: '/i/{token}/hall/stream', rule: 'everybody' },
  { route: 'POST /i/:token/hall/speeches', address: '/i/{token}/hall/speeches', rule: 'everybody', fields: { nonce, kind: 'intervention' }, mayFail: true },
  { route: 'POST /i/:token/hall/withdrawal', address: '/i/{token}/hall/withdrawal', rule: 'everybody', fields: { nonce, speechId: '{speech}' } },
  { route: 'GET /i/:token/presence', address: '/i/{token}/presence', rule: 'everybody' },
  { route: 'POST /i/:token/presence', address: '/i/{token}/presence', rule: 'everybody', fields: { hallCode: '000000' }, mayFail: true },
  { route: 'GET /check-in/:id{[1-9][0-9]{0,8}}', address: '/check-in/{today}', rule: 'everybody' },
  { route: 'POST /check-in/:id{[1-9][0-9]{0,8}}', address: '/check-in/{today}', rule: 'everybody', fields: { hallCode: '000000', badge: '{rowCode}' }, mayFail: true },
  { route: 'GET /hall/:address', address: '/hall/{screen}', rule: 'everybody' },
  { route: 'GET /hall/:address/stream', address: '/hall/{screen}/stream', rule: 'everybody' },
];
