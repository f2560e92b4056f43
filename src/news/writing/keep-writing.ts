import type { Actor } from '#people';
import type { Db } from '#platform/database';
import { inTransaction } from '#platform/database';
import { refuseIf } from '#platform/refusals';
import { nameAuthorOffice } from '#portals';
import type { ArticleKind, ArticleVersion } from '../articles/article.ts';
import { whyNotWriteOn } from '../articles/article.ts';
import { lockArticle, versionOf } from '../articles/store.ts';
import { submitArticle } from '../articles/submit-article.ts';
import { beginArticle, writeArticle } from '../articles/write-article.ts';
import { saysTheSame } from './form.ts';

export interface Writing {
  portalId: number;
  /** Null for one that is begun. */
  articleId: number | null;
  kind: ArticleKind;
  /** The version that was read when this was written. */
  seen: number;
  version: ArticleVersion;
  /** An office that the portal did not know before, in whose name this is written. */
  newOffice: { nameAr: string; nameFr: string | null } | null;
  /** Goes to its second reader at once. */
  submits: boolean;
  submission?: string;
}

/** Keeps what a writer's form says as one act: a new office, the next version where something in it is new, the way to a second reader. Gives the article's id. */
export async function keepWriting(db: Db, actor: Actor, { portalId, articleId, kind, seen, version, newOffice, submits, submission }: Writing, at: Date): Promise<number> {
  return inTransaction(db, async (trx) => {
    const officeId = newOffice ? await nameAuthorOffice(trx, actor, { portalId, ...newOffice }, at) : version.officeId;
    const written = { ...version, officeId };
    const id = articleId ?? (await beginArticle(trx, actor, { ...written, portalId, kind, ...(submission ? { submission } : {}) }, at));
    if (articleId !== null) {
      const article = await lockArticle(trx, articleId);
      refuseIf(whyNotWriteOn(article, seen));
      const latest = await versionOf(trx, articleId, article.latest);
      if (!latest || !saysTheSame(latest, written)) await writeArticle(trx, actor, { ...written, articleId, seen }, at);
    }
    if (submits) await submitArticle(trx, actor, { articleId: id }, at);

    return id;
  });
}
