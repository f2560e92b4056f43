import { recordEvent } from '#journal';
import type { Actor } from '#people';
import { whyNotActFor } from '#people';
import type { Db, Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { saveFile } from '#platform/files';
import { refuseIf } from '#platform/refusals';
import { moveMeeting } from '../preparing/move-meeting.ts';
import { lockMeeting } from '../store.ts';
import type { DecidedIn } from './content.ts';
import { minutesContent } from './content.ts';
import { minutesPdf } from './minutes-pdf.ts';
import { whyNotAnnex, whyNotSeal } from './minutes.ts';
import { sealCode } from './seal-code.ts';
import { sealOf, standingMinutes } from './store.ts';
import { minutesWordsIn } from './words.ts';

/** What a seal is made with: the house's own address, and what the councils decided in the meeting. */
export interface SealMaking {
  origin: string;
  decidedIn: DecidedIn;
}

/**
 * Seals the approved minutes: a PDF of both languages whose SHA-256 the journal keeps, and a code that leads from paper to its
 * record. From then on only corrections are annexed. Gives the code.
 */
export async function sealMinutes(db: Db, actor: Actor, { meetingId, origin, decidedIn }: SealMaking & { meetingId: number }, at: Date): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    const standing = await standingMinutes(trx, meetingId);
    refuseIf(whyNotSeal(meeting.state, standing, (await sealOf(trx, meetingId)) !== undefined));

    if (meeting.state === 'held') await moveMeeting(trx, actor, { meetingId, to: 'minutes_approved' }, at);
    const content = await minutesContent(trx, meetingId, decidedIn);
    const code = sealCode();
    const bytes = await minutesPdf({ content, texts: standing.map(({ language, body }) => ({ language, body })), annex: null, code, on: dayIn(at), origin });
    const file = await savePaper(trx, { bytes, name: minutesWordsIn('ar').fileName(meeting.titleAr, null), actor, bodyId: meeting.ownerBodyId }, at);
    await trx.insertInto('minutesSeals').values({ meetingId, code, fileId: file.id, sha256: file.sha256, content: JSON.stringify(content), sealedBy: actor.userId, sealedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.sealed', `meeting/${meetingId}`, { code, sha256: file.sha256, versions: JSON.stringify(standing.map(({ language, version }) => [language, version])) }, at);

    return code;
  });
}

export interface Annex {
  meetingId: number;
  textAr: string;
  textFr: string | null;
  because: string;
  /** Of the form in which it was written. */
  submission?: string;
}

/** Annexes a correction to sealed minutes, itself sealed. What was sealed before stays as it is. Gives the correction's code. */
export async function annexCorrection(db: Db, actor: Actor, { meetingId, textAr, textFr, because, submission, origin, decidedIn }: Annex & SealMaking, at: Date): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const meeting = await lockMeeting(trx, meetingId);
    refuseIf(whyNotActFor(actor, meeting.ownerBodyId, 'run_meetings'));
    refuseIf(whyNotAnnex((await sealOf(trx, meetingId)) !== undefined, { textAr, because }));

    const last = await trx.selectFrom('minutesCorrections').select((eb) => eb.fn.max('number').as('number')).where('meetingId', '=', meetingId).executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    const code = sealCode();
    const texts = [{ language: 'ar' as const, body: textAr.trim() }, ...(textFr?.trim() ? [{ language: 'fr' as const, body: textFr.trim() }] : [])];
    const bytes = await minutesPdf({ content: await minutesContent(trx, meetingId, decidedIn), texts, annex: { number, because: because.trim() }, code, on: dayIn(at), origin });
    const file = await savePaper(trx, { bytes, name: minutesWordsIn('ar').fileName(meeting.titleAr, number), actor, bodyId: meeting.ownerBodyId }, at);
    await trx.insertInto('minutesCorrections').values({ meetingId, number, textAr: textAr.trim(), textFr: textFr?.trim() || null, because: because.trim(), submission, code, fileId: file.id, sha256: file.sha256, recordedBy: actor.userId, recordedAt: at }).execute();
    await recordEvent(trx, { userId: actor.userId, bodyId: meeting.ownerBodyId }, 'minutes.corrected', `meeting/${meetingId}`, { number, code, sha256: file.sha256, because: because.trim() }, at);

    return code;
  });
}

function savePaper(trx: Trx, { bytes, name, actor, bodyId }: { bytes: Uint8Array; name: string; actor: Actor; bodyId: number }, at: Date) {
  return saveFile(trx, { bytes, name, mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: bodyId }, at);
}
