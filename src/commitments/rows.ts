import type { RawBuilder } from 'kysely';
import type { Step } from '#instruments';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Delivery } from './keeping/delivery.ts';
import type { DueDay, DueKind } from './keeping/due.ts';

type Reader = Db | Trx;

/** A commitment as it was recorded, with the names of what it points to. */
export interface SpokenRow {
  id: number;
  meetingId: number;
  meetingAr: string;
  meetingFr: string | null;
  heldOn: Day;
  ownerBodyId: number;
  ownerAr: string;
  ownerFr: string;
  conclusionId: number | null;
  sentenceAr: string;
  sentenceFr: string | null;
  spokenByTitleAr: string;
  spokenByTitleFr: string | null;
  spokenByInstitutionAr: string | null;
  spokenByInstitutionFr: string | null;
  instrumentId: number | null;
  instrumentAr: string | null;
  instrumentFr: string | null;
  step: Step | null;
  year: number | null;
  deliverableAr: string | null;
  deliverableFr: string | null;
  dueKind: DueKind;
  recordedAt: Date;
}

export interface DebtorRow extends DueDay {
  commitmentId: number;
  bodyId: number;
  partyId: number | null;
  nameAr: string;
  nameFr: string;
  level: string | null;
  releasedOn: Day | null;
  releasedBecause: string | null;
}

export interface DeliveryRow extends Delivery {
  commitmentId: number;
  bodyId: number;
  note: string | null;
  fileId: number | null;
  origin: 'own_act' | 'from_document';
  replacedBecause: string | null;
}

interface Narrowed {
  id?: number;
  ids?: readonly number[];
  meetingId?: number;
  seriesId?: number;
  instrumentId?: number;
  bodyId?: number;
  /** With a debtor whose day is behind this one and who was not released. */
  pastOn?: Day;
}

export function spokenRows(db: Reader, { id, ids, meetingId, seriesId, instrumentId, bodyId, pastOn }: Narrowed, readable: RawBuilder<boolean> | null): Promise<SpokenRow[]> {
  return db
    .selectFrom('commitments')
    .innerJoin('meetings', 'meetings.id', 'commitments.meetingId')
    .innerJoin('bodies', 'bodies.id', 'meetings.ownerBodyId')
    .leftJoin('instruments', 'instruments.id', 'commitments.instrumentId')
    .select(['commitments.id', 'commitments.meetingId', 'meetings.titleAr as meetingAr', 'meetings.titleFr as meetingFr', 'meetings.heldOn', 'meetings.ownerBodyId', 'bodies.nameAr as ownerAr', 'bodies.nameFr as ownerFr'])
    .select(['commitments.conclusionId', 'commitments.sentenceAr', 'commitments.sentenceFr', 'spokenByTitleAr', 'spokenByTitleFr', 'spokenByInstitutionAr', 'spokenByInstitutionFr'])
    .select(['commitments.instrumentId', 'instruments.titleAr as instrumentAr', 'instruments.titleFr as instrumentFr', 'commitments.step', 'commitments.year', 'deliverableAr', 'deliverableFr', 'commitments.dueKind', 'commitments.recordedAt'])
    .$if(id !== undefined, (query) => query.where('commitments.id', '=', id ?? 0))
    .$if(ids !== undefined, (query) => query.where('commitments.id', 'in', [0, ...(ids ?? [])]))
    .$if(meetingId !== undefined, (query) => query.where('commitments.meetingId', '=', meetingId ?? 0))
    .$if(seriesId !== undefined, (query) => query.where('meetings.seriesId', '=', seriesId ?? 0))
    .$if(instrumentId !== undefined, (query) => query.where('commitments.instrumentId', '=', instrumentId ?? 0))
    .$if(bodyId !== undefined, (query) => query.where('commitments.id', 'in', db.selectFrom('commitmentDebtors').select('commitmentId').where('bodyId', '=', bodyId ?? 0)))
    .$if(pastOn !== undefined, (query) => query.where('commitments.id', 'in', db.selectFrom('commitmentDebtors').select('commitmentId').where('commitmentDebtors.dueOn', '<', pastOn as Day).where('releasedOn', 'is', null)))
    .$if(readable !== null, (query) => query.where(readable as RawBuilder<boolean>))
    .orderBy('meetings.heldOn', 'desc')
    .orderBy('commitments.id')
    .execute();
}

export async function debtorRows(db: Reader, commitmentIds: readonly number[], bodyId: number | null): Promise<DebtorRow[]> {
  if (commitmentIds.length === 0) return [];
  const rows = await db
    .selectFrom('commitmentDebtors')
    .innerJoin('bodies', 'bodies.id', 'commitmentDebtors.bodyId')
    .select(['commitmentId', 'bodyId', 'partyId', 'bodies.nameAr', 'bodies.nameFr', 'bodies.level', 'bodies.kind', 'dueOn', 'dueRule', 'dueArticle', 'sessionFrom', 'sessionTo', 'releasedOn', 'releasedBecause'])
    .where('commitmentId', 'in', [...commitmentIds])
    .$if(bodyId !== null, (query) => query.where('bodyId', '=', bodyId ?? 0))
    .orderBy('commitmentId')
    .orderBy('position')
    .execute();

  return rows.map(({ dueRule, kind, level, ...row }) => ({ ...row, dueRule: dueRule as DueDay['dueRule'], level: kind.endsWith('_council') ? level : null }));
}

export function deliveryRows(db: Reader, commitmentIds: readonly number[]): Promise<DeliveryRow[]> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'commitmentId', 'bodyId', 'outcome', 'happenedOn', 'note', 'fileId', 'origin', 'replacesId', 'replacedBecause'])
    .where('commitmentId', 'in', commitmentIds.length ? [...commitmentIds] : [0])
    .orderBy('id')
    .execute();
}
