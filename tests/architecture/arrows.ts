import type { House } from './house.ts';
import { filesIn } from './house.ts';
import type { Import } from './imports.ts';
import { doorsOf, importsIn, moduleOf } from './imports.ts';

const isTest = (path: string) => /\.(?:test|journey)\.tsx?$/u.test(path) || path.startsWith('tests/');

/** Modules meet only at doors: nobody enters another by a window, or leaves by the own door to come back in. */
export function windowsIn(house: House): string[] {
  return importsIn(house).flatMap(({ from, asked, to }) => {
    const [own, other] = [moduleOf(from), to && moduleOf(to)];
    if (asked.startsWith('#') && !to) return [`${from} asks ${asked}, which is no door`];
    if (asked.startsWith('#') && own === other && !isTest(from)) return [`${from} leaves ${own} by its own door`];
    if (asked.startsWith('.') && other && own !== other) return [`${from} enters ${other} by the window ${asked}`];

    return [];
  });
}

/** Whoever asks stands later in package.json's list of doors than whom it asks; the sites stand last, and nobody asks them. */
export function arrowsAgainst(house: House): string[] {
  const places = [...doorsOf(house).keys()].map(floorOf);
  const program = importsIn(house).filter(({ from }) => /^(?:src|db)\//u.test(from) && !isTest(from));

  return program.flatMap(({ from, to }) => {
    const [own, other] = [moduleOf(from), to && moduleOf(to)];
    if (own && to && !other) return [`${from} asks the site ${to}`];
    if (!own || !other || floorOf(own) === floorOf(other)) return [];
    if (!places.includes(floorOf(own))) return [`${own} has no door`];

    return places.indexOf(floorOf(own)) < places.indexOf(floorOf(other)) ? [`${from} asks ${other}, which stands after ${own}`] : [];
  });
}

/** The rooms of the platform stand side by side. */
function floorOf(door: string): string {
  return door.startsWith('#platform/') ? '#platform' : door;
}

/** Rounds of questions, among modules and among files; a type that two files share makes no round of files. */
export function roundsIn(house: House): string[] {
  const all = importsIn(house).filter(({ from }) => !isTest(from));
  const files = graphOf(all.filter(({ isType }) => !isType), (path) => path);
  const modules = graphOf(all, moduleOf);

  return [...roundsOf(modules), ...roundsOf(files)];
}

type Graph = Map<string, Set<string>>;

function graphOf(imports: readonly Import[], nodeOf: (path: string) => string | undefined): Graph {
  const graph: Graph = new Map();
  for (const { from, to } of imports) {
    const [one, other] = [nodeOf(from), to && nodeOf(to)];
    if (one && other && one !== other) graph.set(one, (graph.get(one) ?? new Set()).add(other));
  }

  return graph;
}

function roundsOf(graph: Graph): string[] {
  const rounds: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): void => {
    if (way.includes(node)) return void rounds.push([...way.slice(way.indexOf(node)), node].join(' → '));
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);

  return rounds;
}

const entrances = /^(?:src\/(?:server|cli)\.ts|src\/ui\/behaviours\/(?:index|reception-worker)\.ts|src\/(?:ui|portals)\/styles\/index\.css|(?:scripts|bench)\/[^/]+\.ts)$/u;

/** Files that the program never reaches: neither the server, nor the command line, nor what browsers load. */
export function deadFilesIn(house: House): string[] {
  const ways = graphOf(importsIn(house).filter(({ from }) => !isTest(from)), (path) => path);
  for (const [path, text] of filesIn(house, /\.css$/u)) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    ways.set(path, new Set([...text.matchAll(/@import url\('\.\/([^']+)'\)/gu)].map(([, name]) => `${folder}/${name}`)));
  }
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const next of ways.get(path) ?? []) visit(next);
  };
  for (const [path] of filesIn(house, entrances)) visit(path);

  return filesIn(house, /^(?:src|db\/world)\/.*\.(?:tsx?|css)$/u).map(([path]) => path).filter((path) => !isTest(path) && !reached.has(path));
}
