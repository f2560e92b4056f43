import { posix } from 'node:path';
import { filesIn, type House } from './house.ts';

/** What documents point to and what is not there: links, and paths of the house between backticks. */
export function deadLinksIn(house: House): string[] {
  const places = new Set([...house.keys()].flatMap(withFolders));

  return filesIn(house, /\.md$/u).flatMap(([path, text]) => [
    ...[...text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)(?:#[^)]*)?\)/gu)].map(([, asked = '']) => [asked, posix.join(posix.dirname(path), asked)] as const),
    ...[...text.matchAll(/`((?:src|db|docs|tests|scripts|bench|bin)\/[\w./-]+)`/gu)].map(([, asked = '']) => [asked, posix.normalize(asked)] as const),
  ].filter(([, to]) => !places.has(to.replace(/\/$/u, ''))).map(([asked]) => `${path} points to ${asked}`));
}

function withFolders(path: string): string[] {
  const parts = path.split('/');

  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const strange: readonly (readonly [RegExp, string])[] = [
  [/\.\.\/shared\b/u, 'a folder outside the house'],
  [/(?<![\w.#@/-])\/(?:home|root|work|Users|mnt)\/\w/u, 'a path of one machine'],
  [/\b[A-Z]:\\\\?Users\b/u, 'a path of one machine'],
  [/\bregistry[.=]\S|\bregistry=|\/(?:artifactory|verdaccio|nexus)\//u, 'a package registry'],
];

/** What belongs to one machine and would mean nothing on another. */
export function machineWordsIn(house: House): string[] {
  return filesIn(house, /^(?!package-lock\.json$|tests\/architecture\/)/u).flatMap(([path, text]) => strange.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} names ${what}`));
}

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  os?: string[];
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
}

function lockedIn(house: House): Record<string, Locked> {
  return (JSON.parse(house.get('package-lock.json') ?? '{}') as { packages?: Record<string, Locked> }).packages ?? {};
}

/**
 * Packages that the lock file would fetch from anywhere but the public registry, or without knowing what they must be. A
 * binary for another system may have been locked where it could not be fetched: then by its exact version alone.
 */
export function strangeSourcesIn(house: House): string[] {
  return Object.entries(lockedIn(house)).flatMap(([path, { resolved, integrity, optional, os }]) => {
    if (path === '') return [];
    if (resolved && !resolved.startsWith('https://registry.npmjs.org/')) return [`${path} comes from ${resolved}`];

    return integrity || (optional && os) ? [] : [`${path} could be anything`];
  });
}

/** Binaries for other systems that the lock file leaves out, as npm does when it cannot fetch them: `npm ci` then fails there. */
export function systemsLeftOut(house: House): string[] {
  const locked = lockedIn(house);

  return Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) => {
    const left = Object.keys(optionalDependencies).filter((name) => !locked[`node_modules/${name}`] && !locked[`${path}/node_modules/${name}`]);

    return left.map((name) => `${path} may need ${name}, which is not locked`);
  });
}

interface Package {
  allowScripts?: Record<string, boolean>;
}

/** Packages that run a script when they are installed and were not allowed to by name, and allowances that nobody needs. */
export function scriptsNotAllowedIn(house: House): string[] {
  const { allowScripts = {} } = JSON.parse(house.get('package.json') ?? '{}') as Package;
  const running = new Set(Object.entries(lockedIn(house)).filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.split('node_modules/').at(-1) ?? path));

  return [
    ...[...running].filter((name) => !allowScripts[name]).map((name) => `${name} runs a script and is not allowed to`),
    ...Object.keys(allowScripts).filter((name) => !running.has(name)).map((name) => `${name} is allowed to run a script and has none`),
  ];
}
