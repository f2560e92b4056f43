import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const levels: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

/** What a page owes to those who do not see, hear or point as others: one sentence for each fault, none when it is well. */
export async function accessibilityFaults(page: Page, options: RunOptions = levels): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // The page's content policy refuses foreign scripts, but not what is said through the browser's own inspector.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);

  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${fault.help} (${node.target.join(' ')})`));
}
