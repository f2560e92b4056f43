import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '#platform/database';
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

  test('says every rule of a level, and which year has no lunar holiday entered', async () => {
    const { code, said } = await multaqa('law', 'rules', '--level', 'commune', '--on', '2026-11-25');
    expect(code).toBe(0);
    expect(said).toContain('quorum                   More than half of the members in office');
    expect(program('law', 'next', '--level', 'commune', '--after', '2031-03-01')).toMatchObject({ code: 0, complained: 'No lunar holiday is entered for 2031: a day may move.\n' });
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

describe('a data folder that cannot be is told in one sentence, and nothing waits', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'multaqa-no-folder-'));
    await writeFile(join(folder, 'file'), '');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([['under a regular file', 'file/data'], ['that is a regular file', 'file']])('%s', async (_, where) => {
    await expect(startEmbedded({ folder: join(folder, where, 'postgres') })).rejects.toMatchObject({ refusal: { code: 'database.no_folder', facts: { folder: join(folder, where) } } });
  });

  test.runIf(process.platform === 'linux')('where the system takes no folders', () => {
    const server = join(import.meta.dirname, '../dist/server.js');
    const { status, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, MULTAQA_LANGUAGE: 'en', MULTAQA_DATA: '/proc/multaqa', PORT: '0', DATABASE_URL: '' } });
    expect({ status, told: stderr.trim().split('\n') }).toEqual({ status: 1, told: [expect.stringContaining('/proc/multaqa') as string] });
  }, 70_000);
});
