import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { filesIn, type House } from './house.ts';

/** One file asks another for something. */
export interface Import {
  from: string;
  /** As it is written: `#law`, `./store.ts`, `pg`. */
  asked: string;
  /** The file of the house that answers; none for a package, or where there is no such file. */
  to: string | undefined;
  /** Only a type is asked for, which is gone when the program runs. */
  isType: boolean;
}

/** A door and the file behind it, in the order in which package.json opens them: each may ask only those before it. */
export function doorsOf(house: House): ReadonlyMap<string, string> {
  const { imports = {} } = JSON.parse(house.get('package.json') ?? '{}') as { imports?: Record<string, string> };

  return new Map(Object.entries(imports).map(([door, path]) => [door, posix.normalize(path)]));
}

/** The module that a file belongs to, by its door's name; none for those that stand around the modules. */
export function moduleOf(path: string): string | undefined {
  const [, room, name] = /^(?:src|db)\/((?:platform\/)?([^/]+))\//u.exec(path) ?? [];
  if (!room || (path.startsWith('db/') && name !== 'world')) return undefined;

  return `#${room}`;
}

/** Who asks whom, in all that is TypeScript. */
export function importsIn(house: House): Import[] {
  const doors = doorsOf(house);

  return filesIn(house, /\.(?:ts|tsx)$/u).flatMap(([path, text]) => askedIn(path, text).map(({ asked, isType }) => ({ from: path, asked, to: answer(house, doors, path, asked), isType })));
}

function askedIn(path: string, text: string): { asked: string; isType: boolean }[] {
  const { staticImports, staticExports } = parseSync(path, text).module;
  const imports = staticImports.map(({ moduleRequest, entries }) => ({ asked: moduleRequest.value, isType: entries.length > 0 && entries.every(({ isType }) => isType) }));
  const exports = staticExports.flatMap(({ entries }) => entries).flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ asked: moduleRequest.value, isType }] : []));
  const others = [...text.matchAll(/\bimport\(\s*'([^'\n]+)'\s*\)/gu)].map(([, asked = '']) => ({ asked, isType: false }));

  return [...imports, ...exports, ...others];
}

function answer(house: House, doors: ReadonlyMap<string, string>, path: string, asked: string): string | undefined {
  const to = asked.startsWith('.') ? posix.join(posix.dirname(path), asked) : doors.get(asked);

  return to !== undefined && house.has(to) ? to : undefined;
}
