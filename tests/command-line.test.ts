import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build.ts';
import { terminalOn } from './terminal.ts';

const executable = join(import.meta.dirname, '../bin/multaqa');

/** The program as it is called from a terminal; each call is a process of its own, and costs a second. */
function program(...asked: string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(executable, asked, { encoding: 'utf8', env: { ...process.env, MULTAQA_LANGUAGE: 'en' } });

  return { code: status, said: stdout, complained: stderr };
}

beforeAll(build);

/** The same program inside this process, on no house at all. */
const asked = terminalOn(() => {
  throw new Error('This command needs no house');
});
const multaqa = (...words: string[]) => asked('en', ...words);

describe('bin/multaqa', () => {
  test.each([
    [0, ['law', 'next', '--level', 'commune', '--after', '2023-05-10', '--json']],
    [1, ['journal', 'verify', join(import.meta.dirname, 'none.jsonl')]],
    [2, ['dance']],
  ])('ends with %d on %j', (code, words) => {
    const ended = program(...words);
    expect(ended.code).toBe(code);
    expect([ended.said === '', ended.complained === '']).toEqual([code !== 0, code === 0]);
  });

  test.each([
    ['province', '2023-06-12'],
    ['region', '2023-07-03'],
    ['commune', '2023-10-01'],
  ])('tells when the next session of a %s opens after 10 May 2023', async (level, opensFrom) => {
    const { code, said } = await multaqa('law', 'next', '--level', level, '--after', '2023-05-10', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ level, after: '2023-05-10', opensFrom });
  });

  test('tells the legal chain, each step with its article', async () => {
    const { code, said } = await multaqa('law', 'chain', '--level', 'commune', '--after', '2023-05-10', '--json');
    expect(code).toBe(0);
    expect(JSON.stringify(JSON.parse(said))).toContain('"article"');
  });

  test.each([[['--help']], [['law', '--help']], [['law', 'next', '--help']]])('explains itself: %j', async (words) => {
    expect(await multaqa(...words)).toMatchObject({ code: 0, said: expect.stringContaining('Usage: multaqa') as string });
  });

  test.each([
    ['no such command', ['dance']],
    ['a missing day', ['law', 'next', '--level', 'commune']],
    ['a day that does not exist', ['law', 'next', '--level', 'commune', '--after', '2023-02-30']],
    ['no such level', ['law', 'next', '--level', 'county', '--after', '2023-05-10']],
  ])('ends with 2 on %s', async (_, words) => {
    const { code, said, complained } = await multaqa(...words);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(complained).not.toBe('');
  });
});

describe('a data folder that cannot be is told in one sentence, within seconds', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-no-folder-'));
    await writeFile(join(folder, 'file'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const places: [string, () => string][] = [['under a regular file', () => join(folder, 'file', 'data')], ['that is a regular file', () => join(folder, 'file')], ...(process.platform === 'linux' ? [['where the system takes no folders', () => '/proc/multaqa'] as [string, () => string]] : [])];
  const ended = (words: readonly string[], place: string) => {
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 15_000, env: { ...process.env, MULTAQA_LANGUAGE: 'en', MULTAQA_DATA: place, PORT: '0', DATABASE_URL: '' } });

    return { code: status, sentences: stderr.trim().split('\n') };
  };

  test.each(places)('%s', (_, at) => {
    for (const [script = '', ...rest] of [['server.js'], ['cli.js', 'standings', 'rebuild']]) {
      expect(ended([join(import.meta.dirname, '../dist', script), ...rest], at())).toEqual({ code: 1, sentences: [expect.stringContaining(at()) as string] });
    }
  });
});
