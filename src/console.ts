import { wordsIn } from '#platform/database';
import { RefusalError } from '#platform/refusals';
import type { Language } from '#platform/words';
import { isLanguage } from '#platform/words';
import { explain } from './explain.ts';

/** The language of the terminal: what was asked for, else the system's own where it is one of ours, else English. */
export function terminalLanguage(): Language {
  const asked = process.env['MULTAQA_LANGUAGE'] ?? (process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '').slice(0, 2);

  return isLanguage(asked) ? asked : 'en';
}

/** Says in one sentence why something did not happen; the stack of a fault of ours only where it is asked for. */
export function sayWhy(error: unknown, language: Language, complain: (text: string) => void = (text) => void process.stderr.write(text)): void {
  const isOurs = !(error instanceof RefusalError);
  const sentence = isOurs ? wordsIn(language).fault : explain(error.refusal, language);
  complain(`${sentence}\n`);
  if (isOurs && process.env['MULTAQA_DEBUG']) complain(`${error instanceof Error ? error.stack : String(error)}\n`);
}
