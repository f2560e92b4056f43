import { createHash } from 'node:crypto';
import type { Db, Trx } from '#platform/database';

export interface StoredFile {
  id: number;
  sha256: string;
  mediaType: string;
  byteSize: number;
  name: string;
}

const longestName = 200;

/**
 * A file's name as it is kept: without the folders that some browsers send, and without signs that are not seen or turn
 * what follows round, so that «fdp.exe» never shows as «exe.pdf». A long one is cut before its extension.
 */
export function tidyName(name: string): string {
  const own = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const plain = own.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu, '').trim();
  const letters = [...plain];
  const dot = letters.lastIndexOf('.');
  const extension = dot > 0 && letters.length - dot <= 10 ? letters.slice(dot) : [];

  return [...letters.slice(0, Math.min(letters.length, longestName) - extension.length), ...extension].join('') || '-';
}

/** Keeps a document in the transaction of the act that it proves. The same bytes are kept once. */
export async function saveFile(trx: Trx, file: { bytes: Uint8Array; name: string; mediaType: string; uploadedBy: string | null; ownerBodyId: number | null }, at: Date): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await trx.insertInto('fileContents').values({ sha256, content: Buffer.from(file.bytes) }).onConflict((conflict) => conflict.doNothing()).execute();

  return trx
    .insertInto('files')
    .values({ sha256, mediaType: file.mediaType, byteSize: file.bytes.length, name: tidyName(file.name), uploadedBy: file.uploadedBy, ownerBodyId: file.ownerBodyId, uploadedAt: at })
    .returning(['id', 'sha256', 'mediaType', 'byteSize', 'name'])
    .executeTakeFirstOrThrow();
}

/** The SHA-256 of a document that is kept. */
export async function fingerprintOf(db: Db | Trx, id: number): Promise<string> {
  return (await db.selectFrom('files').select('sha256').where('id', '=', id).executeTakeFirstOrThrow()).sha256;
}

export async function contentOf(db: Db, id: number): Promise<(StoredFile & { content: Buffer }) | undefined> {
  return db
    .selectFrom('files')
    .innerJoin('fileContents', 'fileContents.sha256', 'files.sha256')
    .select(['files.id', 'files.sha256', 'files.mediaType', 'files.byteSize', 'files.name', 'fileContents.content'])
    .where('files.id', '=', id)
    .executeTakeFirst();
}
