import { parseSync, Visitor } from 'oxc-parser';
import { filesIn, type House } from './house.ts';

const code = /^(?:src|db|tests|scripts|bench)\/.*\.(?:tsx?|mjs)$/u;
const vagueFiles = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'services', 'service', 'managers', 'manager', 'types', 'misc', 'lib', 'core', 'stuff']);
const vagueNames = new Set(['data', 'info', 'item', 'handle', 'process', 'manager', 'dto', 'util', 'helper', 'obj', 'arr', 'str', 'num', 'tmp', 'val', 'res', 'req', 'ctx', 'cfg', 'idx', 'cb', 'fn', 'msg', 'btn', 'elem', 'params', 'args', 'opts']);

/** Names of folders and files that could hold anything. */
export function vagueFilesIn(house: House): string[] {
  return filesIn(house, /^(?:src|db|tests|scripts|bench|bin)\//u).map(([path]) => path).filter((path) => path.split('/').some((part) => vagueFiles.has(part.split('.')[0] ?? '')));
}

/** Variables, functions and types whose name says nothing. */
export function vagueNamesIn(house: House): string[] {
  return filesIn(house, code).flatMap(([path, text]) => declaredIn(path, text).filter((name) => vagueNames.has(name.toLowerCase())).map((name) => `${path} names something ${name}`));
}

interface Named {
  type: string;
  name?: string;
}

function declaredIn(path: string, text: string): string[] {
  const names: string[] = [];
  const take = (node: unknown) => {
    const { type, name } = (node ?? {}) as Named;
    if (type === 'Identifier' && name) names.push(name);
  };
  const takeAll = ({ id, params }: { id?: unknown; params?: readonly unknown[] }) => [id, ...(params ?? [])].forEach(take);
  new Visitor({
    VariableDeclarator: takeAll,
    FunctionDeclaration: takeAll,
    FunctionExpression: takeAll,
    ArrowFunctionExpression: takeAll,
    ClassDeclaration: takeAll,
    TSInterfaceDeclaration: takeAll,
    TSTypeAliasDeclaration: takeAll,
  }).visit(parseSync(path, text).program);

  return names;
}

const longest = 250;

/** Files beyond 250 lines, except those that the program writes itself and says so on its first line. */
export function longFilesIn(house: House): string[] {
  return filesIn(house, /^(?:(?:src|db|tests|scripts|bench)\/.*\.(?:tsx?|mjs|css)|bin\/.*)$/u)
    .filter(([, text]) => !/^\/\*\* Written by `npm run \w+`/u.test(text))
    .map(([path, text]) => [path, text.trimEnd().split('\n').length] as const)
    .filter(([, lines]) => lines > longest)
    .map(([path, lines]) => `${path} has ${lines} lines`);
}

/** Questions to the database that name a place's clock: it may know of another one than the program, and days end at two hours. */
export function secondClocksIn(house: House): string[] {
  return filesIn(house, /^(?:src|db\/world)\/.*(?<!\.test)\.tsx?$/u).filter(([, text]) => /at time zone '(?!UTC')/iu.test(text)).map(([path]) => path);
}

/** Files deeper than `src/a/b/file`. */
export function deepFilesIn(house: House): string[] {
  return filesIn(house, /^src\/(?:[^/]+\/){3,}/u).map(([path]) => path);
}

const words = /^src\/platform\/words\/|(?:^|\/)words\.ts$|\.(?:ar|fr|en|typ)\.ts$|\.test\.tsx?$/u;

/** Arabic sentences in code: two words and more belong to the words files; a language's own name or a letter is none. */
export function sentencesInCode(house: House): string[] {
  return filesIn(house, /^src\/.*\.tsx?$/u)
    .filter(([path]) => !words.test(path))
    .flatMap(([path, text]) => {
      const said = /\p{Script=Arabic}{2,}\s+\p{Script=Arabic}{2,}/u.exec(text.replaceAll(/\/\*[\s\S]*?\*\//gu, ''));

      return said ? [`${path} says ${said[0]}`] : [];
    });
}
