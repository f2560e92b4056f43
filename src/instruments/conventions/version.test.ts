import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { NextText, TextInForce } from './version.ts';
import { whyNotIssueVersion } from './version.ts';

const today = toDay('2023-12-01');
const agourai = { nameAr: 'جماعة أكوراي', nameFr: 'Commune d’Agourai', on: toDay('2023-10-03') };
const first: TextInForce = { kind: 'convention', number: 1, issuedOn: toDay('2023-05-10'), textAr: 'المادة 1', textFr: 'Article 1', approved: null, signed: null };
const second: NextText = { previous: 1, textAr: 'المادة 1، معدلة', textFr: null, issuedOn: toDay('2023-11-15') };

const cases: [string, Partial<TextInForce>, Partial<NextText>, string | undefined][] = [
  ['a text to which nobody is bound may change', {}, {}, undefined],
  ['on the day of the version before it', {}, { issuedOn: toDay('2023-05-10') }, undefined],
  ['and today', {}, { issuedOn: today }, undefined],
  ['but not tomorrow', {}, { issuedOn: toDay('2023-12-02') }, 'version.in_future'],
  ['nor before the version before it', {}, { issuedOn: toDay('2023-05-09') }, 'version.before_previous'],
  ['nor without an Arabic text', {}, { textAr: ' \n' }, 'version.text_missing'],
  ['nor into itself', {}, { textAr: ' المادة 1 ', textFr: 'Article 1' }, 'version.unchanged'],
  ['the French alone may be added or changed', {}, { textAr: 'المادة 1' }, undefined],
  ['who wrote it from an older version is told', { number: 2 }, {}, 'version.changed_meanwhile'],
  ['a convention that a council approved does not change', { approved: agourai }, {}, 'version.after_approval'],
  ['nor one that somebody signed', { signed: agourai }, {}, 'version.after_signature'],
  ['nor a charter that somebody signed', { kind: 'charter', signed: agourai }, {}, 'version.after_signature'],
  ['a charter that nobody signed does', { kind: 'charter' }, {}, undefined],
  ['a policy always has a next version', { kind: 'policy', signed: agourai, approved: agourai }, {}, undefined],
];

describe('why not issue a version', () => {
  test.each(cases)('%s', (_, text, next, code) => expect(whyNotIssueVersion({ ...first, ...text }, { ...second, ...next }, today)?.code).toBe(code));
});
