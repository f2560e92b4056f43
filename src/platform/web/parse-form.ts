import type { z } from 'zod';
import type { Facts } from '#platform/refusals';
import type { Form } from './form.ts';

/** What is wrong with one field: a code of `fieldSentences` or of the page's own words, with its facts. */
export interface FieldError {
  code: string;
  facts: Facts;
}

export type FieldErrors = Readonly<Record<string, FieldError>>;

export type Parsed<Values> = { values: Values; errors?: undefined } | { values?: undefined; errors: FieldErrors };

/**
 * Reads a form by a Zod schema. A message in a schema that is a code (`'password.too_common'`) is kept as the error's
 * code; Zod's own complaints become one of a few general codes.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, form: Form): Parsed<z.output<Schema>> {
  return parseValues(schema, form.values());
}

/** The same for fields that came in another way. */
export function parseValues<Schema extends z.ZodType>(schema: Schema, fields: unknown): Parsed<z.output<Schema>> {
  const result = schema.safeParse(fields);
  if (result.success) return { values: result.data };
  const errors: Record<string, FieldError> = {};
  for (const issue of result.error.issues) for (const name of namesIn(issue)) errors[name] ??= errorOf(issue);

  return { errors };
}

/** The fields that an issue speaks of, each by its whole name. */
function namesIn(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key].join('.'));

  return [issue.path.join('.') || 'form'];
}

const isCode = (text: string): boolean => /^[a-z_]+\.[a-z_]+$/.test(text);

function errorOf(issue: z.core.$ZodIssue): FieldError {
  if (isCode(issue.message)) return { code: issue.message, facts: {} };
  const isText = 'origin' in issue && issue.origin === 'string';
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.expected === 'number' || issue.expected === 'int' ? 'field.not_a_number' : 'field.missing', facts: {} };
    case 'too_small':
      return isText && Number(issue.minimum) <= 1 ? { code: 'field.missing', facts: {} } : { code: isText ? 'field.too_short' : 'field.too_small', facts: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: isText ? 'field.too_long' : 'field.too_large', facts: { maximum: Number(issue.maximum) } };
    case 'unrecognized_keys':
      return { code: 'field.unknown', facts: {} };
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'field.not_an_email' : 'field.malformed', facts: {} };
    default:
      return { code: 'field.malformed', facts: {} };
  }
}
