/**
 * Before `npm start`, `npm test` and `npm run bench`: installs what is missing. Runs on any Node.js from 20 on, with
 * nothing installed yet; what it installs brings the Node.js on which everything else runs.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What a lock file says of each package; nothing where there is no such file. */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm writes what it has installed at the very end of its work, so an interrupted installation is never current. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  const isAsWanted = ([path, { version, integrity, optional }]) =>
    path === '' || (installed[path] ? installed[path].version === version && installed[path].integrity === integrity : optional === true);

  return Object.entries(wanted).every(isAsWanted) && Object.keys(installed).every((path) => path in wanted);
}

function install() {
  const npm = process.env.npm_execpath ?? '';
  const asked = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 1024 * 1024 };
  // The Node.js that started npm stays where it is; the one in node_modules is about to be replaced.
  if (npm.endsWith('npm-cli.js')) return spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...asked], options);

  return spawnSync('npm', asked, { ...options, shell: process.platform === 'win32' });
}

/** npm tells much; its first line that is neither a code nor a number says what happened. */
function reasonIn({ error, stderr, signal }) {
  if (error?.code === 'ENOENT') return 'npm was not found';
  const told = (stderr ?? '').split('\n').filter((line) => line.startsWith('npm error')).map((line) => line.slice(10).trim());

  return told.find((line) => line !== '' && !/^(code|errno|syscall|path|type)\b/u.test(line)) ?? error?.message ?? (signal ? `npm was stopped by ${signal}` : 'npm did not say why');
}

function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < 20) end(`Node.js 20 or newer is needed; this is ${process.version}.`);
if (!isInstalled()) {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    end(`The packages cannot be installed: the folder ${root} is not writable.`);
  }
  process.stdout.write('Installing the packages; this is done once and takes a minute or two…\n');
  const ended = install();
  if (ended.status !== 0) end(`The packages could not be installed: ${reasonIn(ended).replace(/\.$/u, '')}.`);
}
