import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  folder = await mkdtemp(join(tmpdir(), 'multaqa-commitment-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(fields: object): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, JSON.stringify(fields));

  return path;
}

describe('commitment', () => {
  const spoken = { sentenceAr: 'سنوافي الجهة بلائحة المرشحين.', speakerAr: 'رؤساء الجماعات', keptBy: 'deliverable', deliverableAr: 'اللائحة', debtors: 'communes', provinceCode: '03.171', dueKind: 'fixed', dueOn: '2027-01-31' };
  const record = async (told: object = spoken) => multaqa('en', 'commitment', 'record', await fileOf(told), '--meeting', '3', ...officer, '--json');

  test('is recorded, delivered with its document, and a debtor released with a reason', async () => {
    const recorded = await record();
    expect(recorded).toMatchObject({ code: 0, complained: '' });
    const { commitment } = JSON.parse(recorded.said) as { commitment: number };
    const id = String(commitment);
    const shown = async () => JSON.parse((await multaqa('en', 'commitment', 'show', id, ...finance, '--json')).said) as { debtors: { bodyId: number; part: { kind: string } }[]; counts: { all: number } };
    expect((await shown()).counts.all).toBe(16);
    const own = await db.selectFrom('bodies').select('id').where('territoryCode', '=', '03.171.07.03').where('kind', '=', 'communal_council').executeTakeFirstOrThrow();
    const document = join(folder, 'list.pdf');
    await writeFile(document, '%PDF-1.7\n%%EOF\n');
    const deliver = (...rest: string[]) => multaqa('ar', 'commitment', 'deliver', id, '--body', String(own.id), '--on', '2023-06-20', ...finance, ...rest);
    expect(await deliver('--evidence', join(folder, 'none.pdf'))).toMatchObject({ code: 1, complained: expect.stringContaining('تعذرت قراءة الملف') as string });
    expect(await deliver('--evidence', document)).toMatchObject({ code: 0, said: expect.stringContaining('سُجل المنجز تحت الرقم') as string });
    const other = (await shown()).debtors.find(({ bodyId }) => bodyId !== own.id)?.bodyId;
    expect(await multaqa('en', 'commitment', 'release', id, '--body', String(other), '--because', ' ', ...officer)).toMatchObject({ code: 1, said: '' });
    expect(await multaqa('en', 'commitment', 'release', id, '--body', String(other), '--because', 'أُدمجت في برنامج آخر', ...officer)).toMatchObject({ code: 0, complained: '' });
    expect((await shown()).debtors.filter(({ bodyId }) => [own.id, other].includes(bodyId)).map(({ part }) => part.kind).toSorted()).toEqual(['kept', 'released']);
    expect((await multaqa('fr', 'commitment', 'show', id, ...officer)).said).toContain('Numéro de l’organisme');
  });

  test.each<[string, object, string]>([
    ['a day missing', { ...spoken, dueOn: null }, 'dueOn: This field is required.'],
    ['a step missing', { ...spoken, keptBy: 'step', instrumentId: 1 }, 'step: This field is required.'],
    ['a number that is none', { ...spoken, conclusionId: 'first' }, 'conclusionId: The value entered is not valid.'],
  ])('ends with 2 on %s', async (_, told, sentence) => {
    expect(await record(told)).toMatchObject({ code: 2, complained: expect.stringContaining(sentence) as string });
  });

  test('is refused with 1 where nobody would owe it', async () => {
    expect(await record({ ...spoken, provinceCode: '99.999' })).toMatchObject({ code: 1, said: '' });
  });

  test('is listed with its news', async () => {
    const { code, said } = await multaqa('ar', 'commitment', 'list', '--meeting', '3', ...officer);
    expect([code, said.includes('اللقاء التواصلي الثالث')]).toEqual([0, true]);
    expect((JSON.parse((await multaqa('ar', 'commitment', 'list', '--meeting', '1', ...officer, '--json')).said) as unknown[]).length).toBe(0);
  });
});

test.each(['commitment list', 'commitment show', 'commitment record', 'commitment release', 'commitment deliver'])('%s explains itself, and asks who asks', async (asked) => {
  expect(await multaqa('en', ...asked.split(' '), '--help')).toMatchObject({ code: 0, said: expect.stringContaining('--as <email>') as string });
  expect(await multaqa('en', ...asked.split(' '), '1')).toMatchObject({ code: 2, said: '' });
});
