import type { Db } from '#platform/database';

/** A signed sheet as it stands: its hours, its scans, and how many of its rows were typed. */
export interface Sheet {
  id: number;
  sittingId: number | null;
  fromAt: Date;
  toAt: Date;
  typed: number;
  scans: number;
}

export async function sheetsOf(db: Db, meetingId: number): Promise<Sheet[]> {
  const rows = await db
    .selectFrom('presenceSheets')
    .select(['id', 'sittingId', 'fromAt', 'toAt'])
    .select((eb) => [
      eb.selectFrom('presenceEntries as entries').select((of) => of.fn.count<number>('entries.participantId').distinct().as('count')).whereRef('entries.sheetId', '=', 'presenceSheets.id')
        .where((of) => of.not(of.exists(of.selectFrom('presenceEntries as later').select('later.id').whereRef('later.replacesId', '=', 'entries.id')))).as('typed'),
      eb.selectFrom('presenceSheetScans').select((of) => of.fn.countAll<number>().as('count')).whereRef('sheetId', '=', 'presenceSheets.id').as('scans'),
    ])
    .where('meetingId', '=', meetingId)
    .orderBy('fromAt')
    .orderBy('id')
    .execute();

  return rows.map((row) => ({ ...row, typed: Number(row.typed ?? 0), scans: Number(row.scans ?? 0) }));
}

/** The rows of a sheet that were typed and stand, the last first, by participant. */
export async function typedRows(db: Db, sheetId: number): Promise<{ participantId: number; recordedAt: Date; by: string | null }[]> {
  return db
    .selectFrom('presenceEntries')
    .leftJoin('users', 'users.id', 'presenceEntries.recordedBy')
    .select(['participantId', 'recordedAt', 'users.name as by'])
    .where('sheetId', '=', sheetId)
    .where('direction', '=', 'arrival')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('presenceEntries as later').select('later.id').whereRef('later.replacesId', '=', 'presenceEntries.id'))))
    .orderBy('presenceEntries.id', 'desc')
    .execute();
}

export async function scansOf(db: Db, sheetId: number): Promise<{ id: number; fileId: number; name: string }[]> {
  return db.selectFrom('presenceSheetScans').innerJoin('files', 'files.id', 'fileId').select(['presenceSheetScans.id', 'fileId', 'files.name']).where('sheetId', '=', sheetId).orderBy('presenceSheetScans.id').execute();
}
