import type { LeftOut } from '#platform/prose';
import { markdownOf } from '#platform/prose';
import type { Form } from '#platform/web';
import { tongues } from '../articles/article.ts';

/** What was pasted, as a body takes it: of a page or of Word's markup its text in Markdown, a plain text as it is; with what was left out. */
export function bodyOf(pasted: string): { markdown: string; left: readonly LeftOut[] } {
  return /<[a-z!/][^<]*>/iu.test(pasted) ? markdownOf(pasted) : { markdown: pasted.trim(), left: [] };
}

/** The form with what stands in its fields for pasting at the end of their bodies, and what was left out of it, each once. */
export function withPastes(form: Form): { form: Form; left: readonly LeftOut[] } {
  const taken = tongues.map((tongue) => ({ tongue, pasted: form.text(`paste-${tongue}`) })).filter(({ pasted }) => pasted !== '').map(({ tongue, pasted }) => ({ tongue, ...bodyOf(pasted) }));
  const changed = taken.flatMap(({ tongue, markdown }) => [[`body-${tongue}`, [[form.text(`body-${tongue}`), markdown].filter(Boolean).join('\n\n')]] as const, [`paste-${tongue}`, ['']] as const]);

  return { form: form.with(Object.fromEntries(changed)), left: [...new Set(taken.flatMap(({ left }) => left))] };
}
