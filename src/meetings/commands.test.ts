import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { journalEvents, verifyEvents } from '#journal';
import type { Db } from '#platform/database';
import { testDatabase } from '../../tests/database.ts';
import { terminalOn } from '../../tests/terminal.ts';

const officer = ['--as', 'takwin@region.example'];
const finance = ['--as', 'maliya@aitnaamane.example'];
const multaqa = terminalOn(() => db);

let db: Db;
let folder: string;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  folder = await mkdtemp(join(tmpdir(), 'multaqa-meeting-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(fields: object): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, JSON.stringify(fields));

  return path;
}

const fourteenth = {
  seriesId: 1, number: 14, heldOn: '2023-09-15', placeAr: 'مقر عمالة إقليم الحاجب', territoryCode: '03.171', chairs: [{ titleAr: 'نائبة رئيس الجهة' }],
  attendance: [{ titleAr: 'رؤساء الجماعات', institutionAr: 'جماعات إقليم الحاجب', presentCount: 14 }, { titleAr: 'الكاتب العام' }], conclusions: [{ textAr: 'موافاة الجهة بلائحة المرشحين.' }],
};

describe('meeting', () => {
  test('records from a file, once, and shows what was recorded', async () => {
    const file = await fileOf(fourteenth);
    const recorded = await multaqa('ar', 'meeting', 'record', file, ...officer, '--json');
    expect(recorded).toMatchObject({ code: 0, complained: '' });
    const { meeting } = JSON.parse(recorded.said) as { meeting: number };
    const shown = JSON.parse((await multaqa('ar', 'meeting', 'show', String(meeting), ...officer, '--json')).said) as unknown;
    expect(shown).toMatchObject({ id: meeting, number: 14, titleAr: 'اللقاء التواصلي الرابع عشر', heldOn: '2023-09-15', attendance: [{ presentCount: 14 }, { presentCount: 1 }], conclusions: [{ textAr: 'موافاة الجهة بلائحة المرشحين.' }] });
    expect(await multaqa('ar', 'meeting', 'record', file, ...officer)).toEqual({ code: 1, said: '', complained: 'سبق تسجيل هذه الاستمارة؛ لم يُسجل اللقاء مرة ثانية.\n' });
    expect((await multaqa('fr', 'meeting', 'show', String(meeting), ...officer)).said).toContain('présents');
    expect(await verifyEvents(journalEvents(db))).toMatchObject({ ok: true });
  });

  test.each<[string, string[], object, string]>([
    ['who runs no meetings', finance, fourteenth, 'Your office does not let you'],
    ['a number that is taken', officer, { ...fourteenth, number: 3 }, 'Meeting number 3 of this series is already recorded, held on 10 May 2023.'],
    ['a body that does not exist', officer, { ...fourteenth, number: 15, chairs: [{ titleAr: 'رئيس', bodyId: 999_999 }] }, 'There is no body number 999999.'],
    ['a meeting of tomorrow', officer, { ...fourteenth, number: 15, heldOn: '2999-01-01' }, 'A meeting that has not been held cannot be recorded'],
    ['somebody unknown', ['--as', 'nobody@region.example'], fourteenth, 'This account does not exist.'],
  ])('refuses %s with 1 and a sentence', async (_, who, told, sentence) => {
    const { code, said, complained } = await multaqa('en', 'meeting', 'record', await fileOf(told), ...who);
    expect({ code, said }).toEqual({ code: 1, said: '' });
    expect(complained).toContain(sentence);
  });

  test.each<[string, object, string]>([
    ['a day of which there is none', { ...fourteenth, heldOn: '2026-02-30' }, 'heldOn: Saisissez une date valable.'],
    ['a field that is none', { ...fourteenth, held_on: '2023-09-15' }, 'held_on: Aucun champ ne porte ce nom.'],
    ['a line without an office', { ...fourteenth, attendance: [{ presentCount: 3 }] }, 'attendance.0.titleAr: '],
  ])('ends with 2 on %s and records nothing', async (_, told, sentence) => {
    const before = await db.selectFrom('meetings').select('id').execute();
    const { code, complained } = await multaqa('fr', 'meeting', 'record', await fileOf(told), ...officer);
    expect([code, complained.includes(sentence), complained]).toEqual([2, true, complained]);
    expect(await db.selectFrom('meetings').select('id').execute()).toEqual(before);
  });

  test('lists what one may read, and nothing else', async () => {
    expect((await multaqa('en', 'meeting', 'list', ...officer)).said.split('\n')[0]).toBe('Number,Day held,State,Title of the meeting,Series,Organiser,Place\r');
    const read = JSON.parse((await multaqa('en', 'meeting', 'list', ...finance, '--json')).said) as { meetings: { id: number; kind: string }[] }[];
    const all = read.flatMap(({ meetings }) => meetings);
    expect(all.filter(({ kind }) => kind !== 'council_session').map(({ id }) => id)).toEqual([3]);
    expect(await db.selectFrom('meetings').select('visibility').distinct().where('id', 'in', all.map(({ id }) => id)).where('kind', '=', 'council_session').execute()).toEqual([{ visibility: 'public' }]);
    expect(JSON.parse((await multaqa('en', 'meeting', 'list', '--state', 'cancelled', ...officer, '--json')).said)).toEqual([]);
    expect(await multaqa('en', 'meeting', 'show', '1', ...finance)).toEqual({ code: 1, said: '', complained: 'This meeting does not exist.\n' });
  });
});

test.each(['meeting list', 'meeting show', 'meeting record'])('%s explains itself, and asks who asks', async (asked) => {
  expect(await multaqa('en', ...asked.split(' '), '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--as <email>') as string });
  expect(await multaqa('en', ...asked.split(' '), '1')).toMatchObject({ code: 2, said: '' });
});
