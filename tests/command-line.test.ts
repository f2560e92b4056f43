import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../scripts/build.ts';

const program = join(import.meta.dirname, '../bin/multaqa');

/** The program as it is called from a terminal. */
function multaqa(...asked: string[]): { code: number | null; said: string; complained: string } {
  const { status, stdout, stderr } = spawnSync(program, asked, { encoding: 'utf8', env: { ...process.env, MULTAQA_LANGUAGE: 'en' } });

  return { code: status, said: stdout, complained: stderr };
}

beforeAll(build);

describe('bin/multaqa', () => {
  test.each([
    ['province', '2023-06-12'],
    ['region', '2023-07-03'],
    ['commune', '2023-10-01'],
  ])('tells when the next session of a %s opens after 10 May 2023', (level, opensFrom) => {
    const { code, said } = multaqa('law', 'next', '--level', level, '--after', '2023-05-10', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ level, after: '2023-05-10', opensFrom });
  });

  test('tells the legal chain, each step with its article', () => {
    const { code, said } = multaqa('law', 'chain', '--level', 'commune', '--after', '2023-05-10', '--json');
    expect(code).toBe(0);
    expect(JSON.stringify(JSON.parse(said))).toContain('"article"');
  });

  test.each([[['--help']], [['law', '--help']], [['law', 'next', '--help']]])('explains itself: %j', (asked) => {
    expect(multaqa(...asked)).toMatchObject({ code: 0, said: expect.stringContaining('Usage: multaqa') as string });
  });

  test.each([
    ['no such command', ['dance']],
    ['a missing day', ['law', 'next', '--level', 'commune']],
    ['a day that does not exist', ['law', 'next', '--level', 'commune', '--after', '2023-02-30']],
    ['no such level', ['law', 'next', '--level', 'county', '--after', '2023-05-10']],
  ])('ends with 2 on %s', (_, asked) => {
    const { code, said, complained } = multaqa(...asked);
    expect({ code, said }).toEqual({ code: 2, said: '' });
    expect(complained).not.toBe('');
  });
});
