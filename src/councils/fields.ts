import { z } from 'zod';
import type { Evidence } from '#instruments';

/** A document that may come with a form. */
export const fileField = z.instanceof(File).optional();

/** A document as it came with a form. */
export async function evidenceFrom(file: File | undefined): Promise<Evidence | null> {
  return file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : null;
}
