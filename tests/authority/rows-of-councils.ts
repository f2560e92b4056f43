import type { Row } from './row.ts';
import { keepers, owners, ownersAndProvince } from './rules.ts';

const council = '/councils/{own}';
const session = '/meetings/{session}/session';
const uuid = '0d9aa7a7-6f0e-4f3c-9a52-8f6a5d5c1c11';

export const rowsOfCouncils: readonly Row[] = [
  { route: 'GET /councils/:bodyId', address: council, rule: ownersAndProvince },
  { route: 'GET /councils/:bodyId/members', address: `${council}/members`, rule: owners },
  { route: 'GET /councils/:bodyId/members/new', address: `${council}/members/new`, rule: keepers },
  { route: 'POST /councils/:bodyId/members', address: `${council}/members`, rule: keepers, fields: { startsOn: '2026-11-01', list: 'عضو جديد' } },
  { route: 'GET /councils/:bodyId/members/:memberId', address: `${council}/members/{member}`, rule: keepers },
  { route: 'POST /councils/:bodyId/members/:memberId', address: `${council}/members/{member}`, rule: keepers, page: `${council}/members/{member}` },
  { route: 'POST /councils/:bodyId/members/:memberId/end', address: `${council}/members/{member}/end`, rule: keepers, fields: { endsOn: '2026-11-24', because: 'استقالة' } },
  { route: 'GET /councils/:bodyId/sessions/new', address: `${council}/sessions/new`, rule: keepers },
  { route: 'POST /councils/:bodyId/sessions', address: `${council}/sessions`, rule: keepers, page: `${council}/sessions/new`, fields: { kind: 'extraordinary', askedBy: 'president', opensOn: '2026-11-26', placeAr: 'المقر', startsAt: '10:00' } },
  { route: 'GET /meetings/:id/session', address: session, rule: 'signed in' },
  { route: 'POST /meetings/:id/session/calls', address: '/meetings/{called}/session/calls', rule: keepers, fields: { call: '1' }, mayFail: true },
  { route: 'POST /meetings/:id/session/extension', address: `${session}/extension`, rule: keepers, fields: { until: '2026-11-25' }, mayFail: true },
  { route: 'POST /meetings/:id/session/closing', address: `${session}/closing`, rule: keepers, mayFail: true },
  { route: 'GET /meetings/:id/session/formalities/:formality', address: '/meetings/{called}/session/formalities/notice_to_members', rule: keepers },
  { route: 'POST /meetings/:id/session/formalities/:formality', address: '/meetings/{called}/session/formalities/notice_to_members', rule: keepers, fields: { submission: uuid, happenedOn: '2026-11-24' }, mayFail: true },
  { route: 'GET /meetings/:id/session/points/new', address: '/meetings/{called}/session/points/new', rule: keepers },
  { route: 'POST /meetings/:id/session/points', address: '/meetings/{called}/session/points', rule: keepers, fields: { askedBy: 'president', titleAr: 'نقطة' } },
  { route: 'POST /meetings/:id/session/points/:pointId/answer', address: `/meetings/{called}/session/points/{asked}/answer`, rule: keepers, fields: { answer: 'accepted', because: 'مقبول' } },
  { route: 'GET /meetings/:id/session/roll', address: `${session}/roll`, rule: keepers },
  { route: 'POST /meetings/:id/session/roll', address: '/meetings/{called}/session/roll', rule: keepers, fields: { there: '{member}' }, mayFail: true },
  { route: 'GET /meetings/:id/session/letters.pdf', address: `${session}/letters.pdf`, rule: keepers },
  { route: 'GET /meetings/:id/session/attendance.pdf', address: `${session}/attendance.pdf`, rule: keepers },
  { route: 'GET /meetings/:id/session/points/:pointId', address: `/meetings/{quiet}/session/points/{fresh}`, rule: owners },
  { route: 'POST /meetings/:id/session/points/:pointId/votes', address: `/meetings/{quiet}/session/points/{fresh}/votes`, rule: keepers, fields: { submission: uuid, method: 'show_of_hands' } },
  { route: 'POST /meetings/:id/session/points/:pointId/recusals', address: `/meetings/{quiet}/session/points/{fresh}/recusals`, rule: keepers, fields: { memberId: '{member}', because: 'مصلحة' } },
  { route: 'POST /meetings/:id/session/points/:pointId/postponement', address: `/meetings/{quiet}/session/points/{fresh}/postponement`, rule: keepers, fields: { submission: uuid, reason: 'تعميق الدراسة' } },
  { route: 'GET /meetings/:id/session/votes/:voteId', address: `${session}/votes/{names}`, rule: owners },
  { route: 'POST /meetings/:id/session/votes/:voteId/voice', address: `${session}/votes/{names}/voice`, rule: owners, fields: { nonce: uuid, choice: 'for' }, mayFail: true },
  { route: 'POST /meetings/:id/session/votes/:voteId/voices', address: `${session}/votes/{names}/voices`, rule: keepers, fields: { 'voice.{member}': 'for' } },
  { route: 'POST /meetings/:id/session/votes/:voteId/closing', address: `${session}/votes/{names}/closing`, rule: keepers, mayFail: true },
  { route: 'POST /meetings/:id/session/votes/:voteId/names', address: `${session}/votes/{names}/names`, rule: keepers, mayFail: true },
  { route: 'POST /meetings/:id/session/votes/:voteId/abandonment', address: `${session}/votes/{names}/abandonment`, rule: keepers, fields: { because: 'خطأ' } },
  { route: 'GET /councils/:bodyId/decisions', address: `${council}/decisions`, rule: 'signed in' },
  { route: 'GET /councils/:bodyId/decisions/:year/:file{[0-9]+\\.pdf}', address: `${council}/decisions/{year}/{number}.pdf`, rule: owners },
  { route: 'GET /councils/:bodyId/decisions/:year/:number', address: `${council}/decisions/{year}/{number}`, rule: owners },
  { route: 'POST /councils/:bodyId/decisions/:year/:number/answers', address: `${council}/decisions/{year}/{number}/answers`, rule: keepers, fields: { submission: uuid, step: 'transmitted', happenedOn: '2026-11-24' }, files: { evidence: 'receipt.pdf' }, mayFail: true },
  { route: 'GET /councils/:bodyId/absences', address: `${council}/absences`, rule: keepers },
  { route: 'POST /councils/:bodyId/absences/excuses', address: `${council}/absences/excuses`, rule: keepers, fields: { meetingId: '{session}', memberId: '{member}', reason: 'مرض', receivedOn: '2026-11-24' } },
  { route: 'POST /councils/:bodyId/absences/excuses/:excuseId', address: `${council}/absences/excuses/{excuse}`, rule: keepers, fields: { answer: 'accepted' } },
];
