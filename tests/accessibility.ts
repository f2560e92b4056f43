import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const everything: RunOptions = { runOnly: tags };

/** The colours alone: what a second scheme of colours may break and nothing else. */
export const contrastAlone: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };
/** All but the colours: what another width may break, of a page whose colours were seen. */
export const contrastApart: RunOptions = { runOnly: tags, rules: { 'color-contrast': { enabled: false } } };

/** Only faults are told, not each of thousands of things that are well; none of our rules reads foreign style sheets or films. */
const brief: RunOptions = { resultTypes: ['violations'], preload: false };

let axe: Promise<string> | undefined;

/** What a page owes to those who do not see, hear or point as others: one sentence for each fault, none when it is well. */
export async function accessibilityFaults(page: Page, options: RunOptions = everything): Promise<string[]> {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // The page's content policy refuses foreign scripts, but not what is said through the browser's own inspector.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(await axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ ...brief, ...options })})`);

  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${fault.help} (${node.target.join(' ')})`));
}
