import type { Db } from '#platform/database';
import type { DocumentKind, DocumentWords } from './document.ts';

/** A version of a document with its file. */
export interface DocumentVersion extends DocumentWords {
  number: number;
  fileId: number;
  byteSize: number;
  sha256: string;
  changeAr: string | null;
  changeFr: string | null;
  addedAt: Date;
}

/** A document of a portal's library. */
export interface LibraryDocument {
  id: number;
  kind: DocumentKind;
  instrumentId: number | null;
  latest: number;
  withdrawnAt: Date | null;
  withdrawnBecauseAr: string | null;
  withdrawnBecauseFr: string | null;
}

/** A document as lists name it, by its latest version. */
export interface ListedDocument extends LibraryDocument, Pick<DocumentVersion, 'titleAr' | 'titleFr' | 'descriptionAr' | 'descriptionFr' | 'year' | 'datedOn' | 'language' | 'byteSize'> {}

export interface LibraryFilter {
  portalId: number;
  kind?: DocumentKind | undefined;
  year?: number | undefined;
}

const documents = (db: Db, { portalId, kind, year }: LibraryFilter) =>
  db
    .selectFrom('publicDocuments')
    .innerJoin('documentVersions', (join) => join.onRef('documentVersions.documentId', '=', 'publicDocuments.id').onRef('documentVersions.number', '=', 'publicDocuments.latest'))
    .where('publicDocuments.portalId', '=', portalId)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'other'))
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0));

const columns = ['publicDocuments.id', 'kind', 'instrumentId', 'latest', 'withdrawnAt', 'withdrawnBecauseAr', 'withdrawnBecauseFr', 'titleAr', 'titleFr', 'descriptionAr', 'descriptionFr', 'year', 'datedOn', 'language', 'files.byteSize'] as const;

/** The documents that everybody may have, the latest first, with how many there are in all. */
export async function readLibrary(db: Db, filter: LibraryFilter & { most: number; skip: number }): Promise<{ documents: ListedDocument[]; count: number }> {
  const open = documents(db, filter).where('withdrawnAt', 'is', null);
  const [found, { count }] = await Promise.all([
    open.innerJoin('files', 'files.id', 'documentVersions.fileId').select(columns).orderBy('datedOn', 'desc').orderBy('publicDocuments.id', 'desc').limit(filter.most).offset(filter.skip).execute(),
    open.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
  ]);

  return { documents: found, count: Number(count) };
}

/** Which kinds and years a library has something of. */
export async function shelvesOf(db: Db, portalId: number): Promise<{ kind: DocumentKind; year: number }[]> {
  return documents(db, { portalId }).where('withdrawnAt', 'is', null).select(['kind', 'year']).distinct().orderBy('year', 'desc').execute();
}

/** Every document of a library, withdrawn ones too: for those who keep it. */
export function keptDocuments(db: Db, portalId: number): Promise<ListedDocument[]> {
  return documents(db, { portalId }).innerJoin('files', 'files.id', 'documentVersions.fileId').select(columns).orderBy('publicDocuments.id', 'desc').execute();
}

/** A document of a portal with its versions, the latest first. */
export async function documentAt(db: Db, portalId: number, id: number): Promise<(LibraryDocument & { versions: [DocumentVersion, ...DocumentVersion[]] }) | undefined> {
  const document = await db.selectFrom('publicDocuments').select(['id', 'kind', 'instrumentId', 'latest', 'withdrawnAt', 'withdrawnBecauseAr', 'withdrawnBecauseFr']).where('id', '=', id).where('portalId', '=', portalId).executeTakeFirst();
  if (!document) return undefined;
  const [latest, ...former] = await db
    .selectFrom('documentVersions')
    .innerJoin('files', 'files.id', 'documentVersions.fileId')
    .select(['number', 'titleAr', 'titleFr', 'descriptionAr', 'descriptionFr', 'year', 'datedOn', 'language', 'fileId', 'byteSize', 'sha256', 'changeAr', 'changeFr', 'addedAt'])
    .where('documentId', '=', id)
    .orderBy('number', 'desc')
    .execute();

  return latest && { ...document, versions: [latest, ...former] };
}

