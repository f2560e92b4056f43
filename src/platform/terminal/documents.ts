import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { z } from 'zod';
import { refusal, RefusalError } from '#platform/refusals';
import { parseValues, wordsIn as webWordsIn } from '#platform/web';
import type { Language } from '#platform/words';
import { plainText } from '#platform/words';
import { wordsIn } from './words.ts';

/** A document named on the command line: its bytes and its own name. */
export async function readDocument(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await readFile(path).catch(() => {
    throw new RefusalError(refusal('file.unreadable', { path }));
  });

  return { name: basename(path), bytes };
}

interface Reading<Schema extends z.ZodType> {
  schema: Schema;
  /** Stopped, with what is wrong field by field, when the fields cannot be read: it was used wrongly. */
  command: Command;
  language: Language;
}

/** Reads fields as a page's form would send them, by its schema. A number may stand for its digits; null is an empty field. */
export function readFields<Schema extends z.ZodType>(fields: unknown, { schema, command, language }: Reading<Schema>): z.output<Schema> {
  const { values, errors } = parseValues(schema, typed(fields));
  if (!errors) return values;
  const sentences: Record<string, (facts: Record<string, unknown>) => string> = webWordsIn(language).fields;

  return command.error(Object.entries(errors).map(([name, { code, facts }]) => `${name}: ${sentences[code]?.(facts) ?? code}`).join('\n'), { exitCode: 2 });
}

/** Reads a JSON file of such fields. Its mark is the same for the same content, so that a file given twice is recorded once. */
export async function readFieldsIn<Schema extends z.ZodType>(path: string, reading: Reading<Schema>): Promise<{ values: z.output<Schema>; submission: string }> {
  const { bytes } = await readDocument(path);
  const fields = objectIn(new TextDecoder().decode(bytes));
  if (!fields) return reading.command.error(wordsIn(reading.language).notJson(path), { exitCode: 2 });

  return { values: readFields(fields, reading), submission: createHash('sha256').update(bytes).digest('hex') };
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);

    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function typed(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return plainText(value);
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object') return value;

  return value === null ? undefined : Object.fromEntries(Object.entries(value).map(([name, field]) => [name, typed(field)] as const).filter(([, field]) => field !== undefined));
}
