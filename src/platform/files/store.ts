import { createHash } from 'node:crypto';
import type { Db, Trx } from '#platform/database';

export interface StoredFile {
  id: number;
  sha256: string;
  mediaType: string;
  byteSize: number;
  name: string;
}

/** Keeps a document in the transaction of the act that it proves. The same bytes are kept once. */
export async function saveFile(trx: Trx, file: { bytes: Uint8Array; name: string; mediaType: string; uploadedBy: string | null; ownerBodyId: number | null }, at: Date): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await trx.insertInto('fileContents').values({ sha256, content: Buffer.from(file.bytes) }).onConflict((conflict) => conflict.doNothing()).execute();

  return trx
    .insertInto('files')
    .values({ sha256, mediaType: file.mediaType, byteSize: file.bytes.length, name: file.name.slice(0, 200), uploadedBy: file.uploadedBy, ownerBodyId: file.ownerBodyId, uploadedAt: at })
    .returning(['id', 'sha256', 'mediaType', 'byteSize', 'name'])
    .executeTakeFirstOrThrow();
}

export async function contentOf(db: Db, id: number): Promise<(StoredFile & { content: Buffer }) | undefined> {
  return db
    .selectFrom('files')
    .innerJoin('fileContents', 'fileContents.sha256', 'files.sha256')
    .select(['files.id', 'files.sha256', 'files.mediaType', 'files.byteSize', 'files.name', 'fileContents.content'])
    .where('files.id', '=', id)
    .executeTakeFirst();
}
