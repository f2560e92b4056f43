import { concludedConventions } from '#instruments';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { dayIn } from '#platform/days';
import { saveFile, sniff } from '#platform/files';
import { refusal, refuseIf, RefusalError } from '#platform/refusals';
import type { BroughtFile, DocumentKind, DocumentStanding, DocumentWords } from './document.ts';
import { whyNotBelongTo, whyNotPublishFile, whyNotReplace, whyNotTell, whyNotWithdraw } from './document.ts';

export interface NewDocument extends DocumentWords {
  portalId: number;
  kind: DocumentKind;
  instrumentId: number | null;
  file: BroughtFile;
  /** Of the form in which it came: sent twice, it adds one. */
  submission: string;
}

/** Puts a document before everybody. Gives its id. */
export async function addDocument(db: Db | Trx, actor: Actor, { portalId, kind, instrumentId, file, submission, ...words }: NewDocument, at: Date): Promise<number> {
  const mediaType = await sniff(file.bytes);

  return inTransaction(db, async (trx) => {
    const portal = await trx.selectFrom('portals').select('bodyId').where('id', '=', portalId).executeTakeFirst();
    if (!portal) throw new RefusalError(refusal('page.not_found'));
    const { bodyId } = portal;
    refuseIf(whyNotActFor(actor, bodyId, 'run_portal') ?? whyNotTell(words, dayIn(at)) ?? whyNotPublishFile(file, mediaType));
    if (instrumentId !== null) refuseIf(whyNotBelongTo(kind, (await concludedConventions(trx, { bodyId, id: instrumentId })).length > 0));
    const { id: fileId } = await saveFile(trx, { ...file, mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: bodyId }, at);
    const { id } = await trx.insertInto('publicDocuments').values({ portalId, kind, instrumentId, submission, addedAt: at }).returning('id').executeTakeFirstOrThrow();
    await trx.insertInto('documentVersions').values({ documentId: id, number: 1, ...words, fileId, addedBy: actor.userId, addedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId }, 'document.added', `documents/${id}`, { kind, title: words.titleAr, file: fileId, instrument: instrumentId }, at);

    return id;
  });
}

export interface Replacement extends DocumentWords {
  documentId: number;
  /** The version that was read. */
  seen: number;
  /** The file that replaces; the former one stays where only what is told of it changes. */
  file: BroughtFile | null;
  /** What is new, as readers are told. */
  changeAr: string;
  changeFr: string | null;
}

/** Puts a newer version in the place of the latest, which stays and says that it was superseded. Gives its number. */
export async function replaceDocument(db: Db | Trx, actor: Actor, { documentId, seen, file, changeAr, changeFr, ...words }: Replacement, at: Date): Promise<number> {
  const mediaType = file ? await sniff(file.bytes) : undefined;

  return inTransaction(db, async (trx) => {
    const document = await lockDocument(trx, documentId);
    refuseIf(whyNotActFor(actor, document.bodyId, 'run_portal') ?? whyNotReplace(document, { seen, change: changeAr }) ?? whyNotTell(words, dayIn(at)) ?? (file ? whyNotPublishFile(file, mediaType) : undefined));
    const fileId = file ? (await saveFile(trx, { ...file, mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: document.bodyId }, at)).id : document.fileId;
    const number = document.latest + 1;
    await trx.insertInto('documentVersions').values({ documentId, number, ...words, fileId, changeAr, changeFr, addedBy: actor.userId, addedAt: at }).execute();
    await trx.updateTable('publicDocuments').set({ latest: number }).where('id', '=', documentId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: document.bodyId }, 'document.replaced', `documents/${documentId}`, { number, title: words.titleAr, file: fileId, change: changeAr }, at);

    return number;
  });
}

/** Takes a document back from its readers, who are told why at its address; no version of it is given any more. */
export async function withdrawDocument(db: Db | Trx, actor: Actor, { documentId, becauseAr, becauseFr }: { documentId: number; becauseAr: string; becauseFr: string | null }, at: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const document = await lockDocument(trx, documentId);
    refuseIf(whyNotActFor(actor, document.bodyId, 'run_portal') ?? whyNotWithdraw(document, becauseAr));
    await trx.updateTable('publicDocuments').set({ withdrawnAt: at, withdrawnBecauseAr: becauseAr, withdrawnBecauseFr: becauseFr, withdrawnBy: actor.userId }).where('id', '=', documentId).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: document.bodyId }, 'document.withdrawn', `documents/${documentId}`, { because: becauseAr }, at);
  });
}

/** Holds a document until the transaction ends: one act at a time changes it. */
async function lockDocument(trx: Trx, id: number): Promise<DocumentStanding & { bodyId: number; fileId: number }> {
  await trx.selectFrom('publicDocuments').select('id').where('id', '=', id).forUpdate().execute();
  const found = await trx
    .selectFrom('publicDocuments')
    .innerJoin('portals', 'portals.id', 'publicDocuments.portalId')
    .innerJoin('documentVersions', (join) => join.onRef('documentVersions.documentId', '=', 'publicDocuments.id').onRef('documentVersions.number', '=', 'publicDocuments.latest'))
    .select(['portals.bodyId', 'publicDocuments.latest', 'publicDocuments.withdrawnAt', 'documentVersions.fileId'])
    .where('publicDocuments.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}
