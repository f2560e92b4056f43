import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { MinutesLanguage, MinutesState } from './minutes.ts';

/** A language's text as its page tells it, with who wrote, reviewed and approved it. */
export interface ToldVersion {
  language: MinutesLanguage;
  version: number;
  body: string;
  state: MinutesState;
  writtenBy: string;
  writer: string;
  writtenAt: Date;
  reviewer: string | null;
  reviewedAt: Date | null;
  approver: string | null;
  approvedAt: Date | null;
}

/** The version that stands in each language. */
export async function toldVersions(db: Db, meetingId: number): Promise<ToldVersion[]> {
  const rows = await db
    .selectFrom('minutesVersions')
    .innerJoin('users as writers', 'writers.id', 'writtenBy')
    .leftJoin('users as reviewers', 'reviewers.id', 'reviewedBy')
    .leftJoin('users as approvers', 'approvers.id', 'approvedBy')
    .select(['minutesVersions.language', 'version', 'body', 'state', 'writtenBy', 'writtenAt', 'reviewedAt', 'approvedAt', 'writers.name as writer', 'reviewers.name as reviewer', 'approvers.name as approver'])
    .distinctOn('minutesVersions.language')
    .where('meetingId', '=', meetingId)
    .orderBy('minutesVersions.language')
    .orderBy('version', 'desc')
    .execute();

  return rows.map((row) => ({ ...row, language: row.language as MinutesLanguage }));
}

export function interventionsOf(db: Db, meetingId: number) {
  return db
    .selectFrom('interventions')
    .leftJoin('agendaPoints', 'agendaPoints.id', 'interventions.pointId')
    .select(['interventions.id', 'interventions.kind', 'speakerAr', 'speakerFr', 'summaryAr', 'summaryFr', 'agendaPoints.titleAr as pointAr', 'agendaPoints.titleFr as pointFr'])
    .where('interventions.meetingId', '=', meetingId)
    .orderBy('interventions.position')
    .execute();
}

export function correctionsOf(db: Db, meetingId: number) {
  return db.selectFrom('minutesCorrections').select(['number', 'textAr', 'textFr', 'because', 'code', 'fileId', 'sha256', 'recordedAt']).where('meetingId', '=', meetingId).orderBy('number').execute();
}

/** What anybody with a code may learn: that it was sealed, when, by which body, of which day, and the fingerprint. */
export interface SealedRecord {
  code: string;
  sha256: string;
  sealedAt: Date;
  ownerAr: string;
  ownerFr: string;
  heldOn: Day;
  /** On a correction, its number. */
  correction: number | null;
  corrections: number;
}

/** The sealed minutes, or the correction, that a code names. */
export async function sealedRecord(db: Db, code: string): Promise<SealedRecord | undefined> {
  const found = await db
    .selectFrom('minutesSeals')
    .select(['meetingId', 'code', 'sha256', 'sealedAt'])
    .select((eb) => eb.lit(null).$castTo<number | null>().as('correction'))
    .where('code', '=', code)
    .unionAll(db.selectFrom('minutesCorrections').select(['meetingId', 'code', 'sha256', 'recordedAt as sealedAt', 'number as correction']).where('code', '=', code))
    .executeTakeFirst();
  if (!found) return undefined;
  const { meetingId, ...seal } = found;
  const meeting = await db
    .selectFrom('meetings')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .select(['meetings.heldOn', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr'])
    .select((eb) => eb.selectFrom('minutesCorrections').select((of) => of.fn.countAll<number>().as('count')).where('minutesCorrections.meetingId', '=', meetingId).as('corrections'))
    .where('meetings.id', '=', meetingId)
    .executeTakeFirstOrThrow();

  return { ...seal, ...meeting, corrections: meeting.corrections ?? 0 };
}

/** A code as it was typed from paper: capitals, in threes of four. */
export function readSealCode(typed: string): string {
  return (typed.toLocaleUpperCase('en').match(/[2-9A-Z]/gu) ?? []).join('').match(/.{1,4}/gu)?.join('-') ?? '';
}
