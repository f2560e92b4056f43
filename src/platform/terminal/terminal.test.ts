import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument, readFields, readFieldsIn } from './index.ts';

const schema = z.strictObject({ title: z.string().min(1).max(10), count: z.string().regex(/^\d+$/u, 'field.not_a_number').transform(Number).optional(), rows: z.array(z.strictObject({ name: z.string().min(1) })).default([]) });

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'multaqa-fields-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A command that keeps what it complains about. */
function command(): { command: Command; complaint: () => string } {
  let complaint = '';

  return { command: new Command('record').exitOverride().configureOutput({ writeErr: (text) => void (complaint += text) }), complaint: () => complaint };
}

async function written(text: string): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, text);

  return path;
}

describe('fields given on the command line', () => {
  test('are read as a form’s: numbers as their digits, blanks trimmed, null as nothing', () => {
    expect(readFields({ title: ' لقاء ', count: 14, rows: [{ name: 'رئيس' }] }, { schema, language: 'ar', ...command() })).toEqual({ title: 'لقاء', count: 14, rows: [{ name: 'رئيس' }] });
    expect(readFields({ title: 'x', count: null }, { schema, language: 'ar', ...command() })).toEqual({ title: 'x', rows: [] });
  });

  test.each([
    ['a field left out', {}, 'title: هذه الخانة إلزامية.'],
    ['a row’s field', { title: 'x', rows: [{ name: '' }] }, 'rows.0.name: '],
    ['no number', { title: 'x', count: 'many' }, 'count: أدخلوا عددا بالأرقام.'],
    ['a field that is none', { title: 'x', rows: [{ name: 'y', nme: 'z' }] }, 'rows.0.nme: لا توجد خانة بهذا الاسم.'],
  ])('are told field by field in the terminal’s language: %s', (_, fields, sentence) => {
    const { command: asked, complaint } = command();
    expect(() => readFields(fields, { schema, language: 'ar', command: asked })).toThrow(expect.objectContaining({ exitCode: 2 }) as Error);
    expect(complaint()).toContain(sentence);
  });
});

describe('a file of fields', () => {
  test('has a mark that is its content’s', async () => {
    const marks = await Promise.all(['{"title":"x"}', '{"title":"x"}', '{"title":"y"}'].map(async (text) => (await readFieldsIn(await written(text), { schema, language: 'en', ...command() })).submission));
    expect([marks[0] === marks[1], marks[0] === marks[2]]).toEqual([true, false]);
  });

  test.each(['{', '[]', 'null', '"x"'])('must hold one object: %s', async (text) => {
    await expect(readFieldsIn(await written(text), { schema, language: 'en', ...command() })).rejects.toMatchObject({ exitCode: 2 });
  });

  test('that is not there is refused', async () => {
    await expect(readDocument(join(folder, 'none.pdf'))).rejects.toMatchObject({ refusal: { code: 'file.unreadable' } });
  });
});
