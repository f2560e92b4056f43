import type { z } from 'zod';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask } from './env.ts';
import type { Form } from './form.ts';
import { formOf } from './form.ts';
import type { FieldErrors } from './parse-form.ts';
import { parseForm } from './parse-form.ts';

/** A form that was not accepted: what was typed, what is wrong with which field, and the refusal of the act if it came so far. */
export interface RefusedForm {
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors;
  refusal: Refusal | null;
}

interface Answers<Schema extends z.ZodType> {
  schema: Schema;
  /** What else is wrong with the form as it was typed, told together with what the schema finds. */
  faults?: (form: Form) => FieldErrors;
  /** The field to which a refusal of the act belongs, by its code. */
  fields?: Readonly<Record<string, string>>;
  /** Runs the act and says where to go next, most often with `seeOther`. */
  accepted: (values: z.output<Schema>) => Promise<Response>;
  /** Writes the same page again; it goes out as 422. */
  refused: (form: RefusedForm) => Response | Promise<Response>;
}

/** The one way a form is answered: 303 when it is accepted, the same page at 422 when it is not. */
export async function answerForm<Schema extends z.ZodType>(c: Ask, { schema, faults, fields = {}, accepted, refused }: Answers<Schema>): Promise<Response> {
  const form = await formOf(c);
  const parsed = parseForm(schema, form);
  const again = (errors: FieldErrors, no: Refusal | null) => {
    c.status(no ? statusOf(no) : 422);

    return refused({ typed: form.typed(), errors, refusal: no });
  };
  const wrong = { ...faults?.(form), ...parsed.errors };
  if (Object.keys(wrong).length) return again(wrong, null);
  try {
    return await accepted(parsed.values as z.output<Schema>);
  } catch (error) {
    const no = refusalIn(error);
    const field = no && fields[no.code];
    if (no && field) return again({ [field]: { code: no.code, facts: no.facts } }, null);
    if (no && isToldOnItsPage(no)) return again({}, no);
    throw error;
  }
}

/** What somebody else took away meanwhile, a sitting or a participant, is told beside what was typed, which stays. */
function isToldOnItsPage(no: Refusal): boolean {
  return [404, 409, 422].includes(statusOf(no)) && no.code !== 'page.not_found';
}

/** Sends the browser on after a change, so that reloading does not repeat it. */
export function seeOther(c: Ask, path: string): Response {
  return c.redirect(path, 303);
}

/**
 * The expected "no" that an error is, if it is one. Two copies of one form that arrive together both find nothing recorded
 * yet: the database keeps one, and the other learns it here.
 */
export function refusalIn(error: unknown): Refusal | undefined {
  if (error instanceof RefusalError) return error.refusal;
  const { code, detail } = (error ?? {}) as { code?: unknown; detail?: unknown };

  return code === '23505' && typeof detail === 'string' && detail.startsWith('Key (submission)=') ? refusal('form.recorded_twice') : undefined;
}

/** The HTTP status of a refusal that no page answered: by its code's first words. */
export function statusOf({ code }: Refusal): 400 | 403 | 404 | 405 | 406 | 409 | 413 | 422 | 429 | 503 {
  if (/\.(recorded_twice|changed_meanwhile|decided_meanwhile)$/.test(code)) return 409;
  if (/^(authority|form)\./.test(code)) return 403;
  if (/\.(unknown|not_found)$/.test(code)) return 404;
  if (code === 'page.not_that_way') return 405;
  if (code === 'page.not_acceptable') return 406;
  if (code === 'request.unreadable' || code.startsWith('query.')) return 400;
  if (/^request\.(too_big|too_big_for_visitors|too_many_fields)$/.test(code)) return 413;
  if (code === 'request.too_often') return 429;
  if (code === 'house.busy') return 503;

  return 422;
}
