import type { Db, Trx } from '#platform/database';
import type { MinutesLanguage, MinutesVersion } from './minutes.ts';

const columns = ['language', 'version', 'body', 'state', 'writtenBy', 'writtenAt', 'reviewedBy', 'reviewedAt', 'approvedBy', 'approvedAt'] as const;

/** The version that stands in each language in which something was written. */
export async function standingMinutes(db: Db | Trx, meetingId: number) {
  const rows = await db
    .selectFrom('minutesVersions')
    .select(columns)
    .distinctOn('language')
    .where('meetingId', '=', meetingId)
    .orderBy('language')
    .orderBy('version', 'desc')
    .execute();

  return rows.map((row) => ({ ...row, language: row.language as MinutesLanguage }));
}

export type StandingMinutes = Awaited<ReturnType<typeof standingMinutes>>[number];

export async function saveVersion(trx: Trx, meetingId: number, { language, version, body }: Pick<MinutesVersion, 'language' | 'version' | 'body'>, by: string, at: Date): Promise<void> {
  await trx.insertInto('minutesVersions').values({ meetingId, language, version, body: body.trim(), state: 'draft', writtenBy: by, writtenAt: at }).execute();
}

export async function saveReview(trx: Trx, meetingId: number, { language, version }: Pick<MinutesVersion, 'language' | 'version'>, by: string, at: Date): Promise<void> {
  await trx.updateTable('minutesVersions').set({ state: 'reviewed', reviewedBy: by, reviewedAt: at }).where('meetingId', '=', meetingId).where('language', '=', language).where('version', '=', version).execute();
}

/** The approved text is from now on what the record of the meeting says. */
export async function saveApproval(trx: Trx, meetingId: number, { language, version, body }: Pick<MinutesVersion, 'language' | 'version' | 'body'>, by: string, at: Date): Promise<void> {
  await trx.updateTable('minutesVersions').set({ state: 'approved', approvedBy: by, approvedAt: at }).where('meetingId', '=', meetingId).where('language', '=', language).where('version', '=', version).execute();
  await trx.updateTable('meetings').set(language === 'ar' ? { minutesAr: body } : { minutesFr: body }).where('id', '=', meetingId).execute();
}

export async function sealOf(db: Db | Trx, meetingId: number) {
  return db.selectFrom('minutesSeals').select(['code', 'fileId', 'sha256', 'sealedAt', 'sealedBy']).where('meetingId', '=', meetingId).executeTakeFirst();
}
