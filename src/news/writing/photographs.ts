import { actorIn } from '#people';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, FieldErrors, Form } from '#platform/web';
import { addPicture } from '../pictures/add-picture.ts';
import { picturesIn } from './form.ts';

/** The field in which photographs are chosen. */
export const photographsField = 'photographs';

/** Takes the photographs of a form into its portal: gives the form with them behind its pictures, and which of them were not taken and why. */
export async function withPhotographs(c: Ask, portalId: number, form: Form): Promise<{ form: Form; errors: FieldErrors }> {
  const taken: number[] = [];
  const told: string[] = [];
  for (const file of form.files(photographsField)) {
    try {
      taken.push(await addPicture(c.var.db, actorIn(c), { portalId, bytes: new Uint8Array(await file.arrayBuffer()) }, c.var.clock()));
    } catch (error) {
      if (!(error instanceof RefusalError) || !error.refusal.code.startsWith('picture.')) throw error;
      told.push(c.var.explain(refusal('writing.photograph_not_taken', { name: file.name, because: c.var.explain(error.refusal) })));
    }
  }
  const errors: FieldErrors = told.length ? { [photographsField]: { code: 'writing.photographs_not_taken', facts: { told: told.join(' ') } } } : {};

  return { form: form.with({ pictures: [...new Set([...picturesIn(form), ...taken])].map(String), [photographsField]: [] }), errors };
}

export type PhotographRefusal = 'writing.photograph_not_taken' | 'writing.photographs_not_taken';
