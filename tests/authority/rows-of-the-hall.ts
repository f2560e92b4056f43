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
