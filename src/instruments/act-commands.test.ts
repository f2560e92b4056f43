import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { testDatabase } from '../../tests/database.ts';
import type { Ended } from '../../tests/terminal.ts';
import { terminalOn } from '../../tests/terminal.ts';
import { partyOf } from '../../tests/world-actors.ts';

const officer = ['--as', 'takwin@region.example'];
const finance = ['--as', 'maliya@aitnaamane.example'];
const multaqa = terminalOn(() => db);

let db: Db;
let folder: string;
let document: string;
let party: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  folder = await mkdtemp(join(tmpdir(), 'multaqa-acts-'));
  document = join(folder, 'decision.pdf');
  await writeFile(document, '%PDF-1.7\n%%EOF\n');
  party = String(await partyOf(db, '03.171.07.03'));
});
afterAll(() => rm(folder, { recursive: true }));

const record = (...rest: string[]) => multaqa('en', 'act', 'record', '--party', party, ...rest);
const vote = (...rest: string[]) => record('--step', 'deliberated', '--on', '2026-10-05', '--members', '16', '--evidence', document, ...officer, ...rest);
const actIn = ({ said }: Ended) => String((JSON.parse(said) as { act: number }).act);
const stored = (id: string) => db.selectFrom('acts').selectAll().where('id', '=', Number(id)).executeTakeFirstOrThrow();

describe('act', () => {
  test('a tied vote is recorded with the president’s side, its sitting and its note, rectified, confirmed and withdrawn', async () => {
    const tied = ['--outcome', 'approved', '--present', '14', '--for', '7', '--against', '7'];
    expect(await vote(...tied)).toMatchObject({ code: 1, complained: expect.stringContaining('say on which side the president voted') as string });
    const recorded = await vote(...tied, '--president', 'for', '--sitting', '1', '--note', 'صوت الرئيس مرجّح', '--json');
    expect(recorded).toMatchObject({ code: 0, complained: '' });
    expect(await stored(actIn(recorded))).toMatchObject({ presidentSide: 'for', sitting: 1, note: 'صوت الرئيس مرجّح', votesAbstained: 0, origin: 'from_document' });
    const rectified = await multaqa('en', 'act', 'rectify', actIn(recorded), '--because', 'خطأ في العد', '--for', '8', '--against', '6', ...officer, '--json');
    expect(rectified).toMatchObject({ code: 0, complained: '' });
    expect(await stored(actIn(rectified))).toMatchObject({ votesFor: 8, votesAgainst: 6, membersPresent: 14, happenedOn: '2026-10-05', replacesId: Number(actIn(recorded)), replacedBecause: 'خطأ في العد', note: 'صوت الرئيس مرجّح' });
    expect(await multaqa('ar', 'act', 'confirm', actIn(rectified), ...finance)).toMatchObject({ code: 0, said: expect.stringContaining('تم تأكيد الإجراء') as string });
    expect(await multaqa('en', 'act', 'rectify', actIn(rectified), '--because', 'لم تنعقد', '--withdraw', ...officer)).toMatchObject({ code: 1, complained: expect.stringContaining('only that body rectifies it') as string });
    const withdrawn = await multaqa('en', 'act', 'rectify', actIn(rectified), '--because', 'لم تنعقد', '--withdraw', ...finance, '--json');
    expect(await stored(actIn(withdrawn))).toMatchObject({ outcome: 'withdrawn', replacesId: Number(actIn(rectified)) });
  });

  test.each<[string, () => Promise<Ended>, string]>([
    ['a withdrawal recorded as an act', () => vote('--outcome', 'withdrawn', '--present', '14'), 'Use one of: done, approved'],
    ['a vote without its outcome', () => vote('--present', '14'), 'Give the outcome of “Deliberation” by --outcome: approved'],
    ['a year and an amount for a vote', () => vote('--outcome', 'approved', '--present', '14', '--for', '9', '--year', '2026', '--amount', '100'), 'does not ask for: --year, --amount'],
    ['votes for a meeting that was postponed', () => vote('--outcome', 'postponed', '--present', '14', '--for', '9'), 'does not ask for: --for'],
    ['a session for a transmission', () => record('--step', 'transmitted', '--on', '2026-10-06', '--session', '2026-10-05', '--extraordinary', ...officer), 'does not ask for: --session, --extraordinary'],
    ['a year that is none', () => record('--step', 'paid', '--on', '2026-10-06', '--year', '26', ...officer), 'Give a year'],
    ['a call that is none', () => vote('--outcome', 'approved', '--call', '4'), 'Use one of: 1, 2, 3'],
    ['a rectification without a reason', () => multaqa('en', 'act', 'rectify', '1', ...officer), '--because'],
    ['facts beside a withdrawal', () => multaqa('en', 'act', 'rectify', '1', '--because', 'x', '--withdraw', '--for', '9', ...officer), 'nothing else is stated with it'],
  ])('ends with 2 on %s', async (_, asked, sentence) => {
    const { code, said, complained } = await asked();
    expect({ code, said, complained }).toEqual({ code: 2, said: '', complained: expect.stringContaining(sentence) as string });
  });

  test.each(['confirm', 'rectify'])('says that no act has the number, on %s', async (asked) => {
    const because = asked === 'rectify' ? ['--because', 'x'] : [];
    expect(await multaqa('en', 'act', asked, '999999999', ...because, ...officer)).toEqual({ code: 1, said: '', complained: 'No act has this number.\n' });
  });
});

test.each(['--convention', '--programme'])('board %s says that there is nothing by a number', async (option) => {
  expect(await multaqa('en', 'board', option, '999')).toEqual({ code: 1, said: '', complained: 'There is nothing by this number.\n' });
});
