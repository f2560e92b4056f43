import type { Evidence } from './record-act.ts';

/** A chosen document as evidence; none where the field was left empty. */
export async function evidenceIn(file: File | undefined): Promise<Evidence | null> {
  return file ? { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name } : null;
}
