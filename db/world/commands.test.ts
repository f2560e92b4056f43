import { Command } from 'commander';
import { expect, test } from 'vitest';
import { doorkeeper } from '#people';
import { testDatabase } from '../../tests/database.ts';
import { demonstrationPassword, worldCommands } from './index.ts';

const { db } = await testDatabase();

test('the world on somebody’s own database has a password of its own, said once, and not the published one', async () => {
  const printed: string[] = [];
  const program = new Command().exitOverride();
  worldCommands(program, async () => ({ db, isEmbedded: false, close: async () => undefined }), (text) => printed.push(text));
  await program.parseAsync(['world', '--scale', 'province'], { from: 'user' });
  const password = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/u.exec(printed.join('\n'))?.[0] ?? '';
  const keeper = doorkeeper(db, 'a secret of more than thirty-two signs', [demonstrationPassword]);
  const enter = async (typed: string) => (await keeper.enter('takwin@region.example', typed, { headers: new Headers(), secure: true })).userId;
  expect(await enter(password)).toBeDefined();
  expect(await enter(demonstrationPassword)).toBeUndefined();
  expect(printed.join('\n')).not.toContain(demonstrationPassword);
}, 60_000);
