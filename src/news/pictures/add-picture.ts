import { createHash } from 'node:crypto';
import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { inTransaction } from '#platform/database';
import { readPicture, renditionsOf } from '#platform/pictures';
import { refusal, refuseIf } from '#platform/refusals';

/** Brings a picture into a portal, in the caller's transaction where there is one: drawn anew in its sizes and forms. Brought in before, it is the same one. Gives its id. */
export async function addPicture(db: Db | Trx, actor: Actor, { portalId, bytes }: { portalId: number; bytes: Uint8Array }, at: Date): Promise<number> {
  const portal = await db.selectFrom('portals').select('bodyId').where('id', '=', portalId).executeTakeFirst();
  refuseIf(portal ? whyNotActFor(actor, portal.bodyId, 'write_news') : refusal('page.not_found'));
  const sha256 = sha256Of(bytes);
  const known = await db.selectFrom('pictures').select('id').where('portalId', '=', portalId).where('sha256', '=', sha256).executeTakeFirst();
  if (known) return known.id;
  // Drawing takes a second: nothing is held meanwhile.
  const { width, height, colour } = await readPicture(bytes);
  const renditions = await renditionsOf(bytes);

  return inTransaction(db, async (trx) => {
    const added = await trx.insertInto('pictures').values({ portalId, sha256, width, height, colour, addedBy: actor.userId, addedAt: at }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
    if (!added) return (await trx.selectFrom('pictures').select('id').where('portalId', '=', portalId).where('sha256', '=', sha256).executeTakeFirstOrThrow()).id;
    const kept = renditions.map((rendition) => ({ ...rendition, sha256: sha256Of(rendition.bytes) }));
    await trx.insertInto('fileContents').values(kept.map(({ sha256: own, bytes: content }) => ({ sha256: own, content }))).onConflict((conflict) => conflict.doNothing()).execute();
    await trx.insertInto('pictureRenditions').values(kept.map(({ format, width: wide, height: high, sha256: own, bytes: content }) => ({ pictureId: added.id, format, width: wide, height: high, sha256: own, byteSize: content.length }))).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: portal?.bodyId ?? null }, 'portal.picture_added', `pictures/${added.id}`, { sha256, width, height }, at);

    return added.id;
  });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
