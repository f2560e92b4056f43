import type { Ask, FieldError, RefusedForm } from '#platform/web';
import { wordsIn } from '#platform/web';
import type { Language } from '#platform/words';
import { wordsIn as ownWords } from './words.ts';

/** A form to be written: what was typed before, what is wrong with which field, and the act's own "no". */
export interface FilledForm {
  typed: (name: string, otherwise?: string) => string;
  error: (name: string) => string | undefined;
  /** What stands beside the label of a field that may be left empty. */
  optional: string;
  /** What a button that chooses a file says, and what stands beside it before one is chosen. */
  chooseFile: string;
  noFile: string;
  summary: { refusal: string | null; errors: { name: string; label: string; sentence: string }[] };
}

function fieldWords(language: Language) {
  const { optional, chooseFile, noFile } = ownWords(language);

  return { optional, chooseFile, noFile };
}

/** Reads a refused form for its page; with none, an empty form. The labels name the fields in the summary. */
export function filledForm(c: Ask, refused: RefusedForm | null, labels: Readonly<Record<string, string>> = {}): FilledForm {
  const sentenceOf = ({ code, facts }: FieldError): string => {
    const { fields } = wordsIn(c.var.language);

    return code in fields ? fields[code as keyof typeof fields](facts) : c.var.explain({ code, facts });
  };
  const sentences = new Map(Object.entries(refused?.errors ?? {}).map(([name, error]) => [name, sentenceOf(error)]));

  return {
    typed: (name, otherwise = '') => refused?.typed[name] ?? otherwise,
    error: (name) => sentences.get(name),
    ...fieldWords(c.var.language),
    summary: {
      refusal: refused?.refusal ? c.var.explain(refused.refusal) : null,
      errors: [...sentences].map(([name, sentence]) => ({ name, label: labels[name] ?? '', sentence })),
    },
  };
}
