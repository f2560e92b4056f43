import { calendarOf } from '#law';
import type { CouncilLevel, InstrumentKind } from '#instruments';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import type { Candidate } from './commitment.ts';
import type { DueDay, DueRule } from './keeping/due.ts';
import { dueDayOf } from './keeping/due.ts';

type Reader = Db | Trx;

/** Who promised, as it was said: one body, some, or all that a query finds on the day it is recorded. */
export type DebtorChoice =
  | { kind: 'parties' }
  | { kind: 'communes' | 'province_and_communes' | 'province'; provinceCode: string }
  | { kind: 'bodies'; ids: readonly number[] };

const councilKinds = ['regional_council', 'provincial_council', 'communal_council'] as const;

/** The bodies that a choice finds, each once, in the order of the territory: the provincial council before its communes. */
export async function candidatesOf(db: Reader, choice: DebtorChoice, instrumentId: number | null): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('bodies')
    .leftJoin('territories', 'territories.code', 'bodies.territoryCode')
    .leftJoin('parties', (join) => join.onRef('parties.bodyId', '=', 'bodies.id').on('parties.instrumentId', '=', instrumentId ?? 0))
    .leftJoin('instruments', 'instruments.id', 'parties.instrumentId')
    .select(['bodies.id as bodyId', 'bodies.nameAr', 'bodies.nameFr', 'bodies.level', 'bodies.kind', 'bodies.territoryCode', 'parties.id as partyId', 'instruments.kind as instrumentKind', 'instruments.ownerBodyId'])
    .where((eb) => {
      if (choice.kind === 'bodies') return choice.ids.length ? eb('bodies.id', 'in', [...choice.ids]) : eb.lit(false);
      if (choice.kind === 'parties') return eb.and([eb('parties.id', 'is not', null), eb('bodies.id', '!=', eb.ref('instruments.ownerBodyId'))]);
      const council = eb.and([eb('bodies.kind', '=', 'provincial_council'), eb('bodies.territoryCode', '=', choice.provinceCode)]);
      const communes = eb.and([eb('bodies.kind', '=', 'communal_council'), eb('territories.parentCode', '=', choice.provinceCode)]);
      if (choice.kind === 'province') return council;

      return choice.kind === 'communes' ? communes : eb.or([council, communes]);
    })
    .orderBy('bodies.territoryCode')
    .orderBy('bodies.id')
    .execute();

  return rows.map(({ bodyId, nameAr, nameFr, level, kind, territoryCode, partyId, instrumentKind, ownerBodyId }) => ({
    bodyId,
    nameAr,
    nameFr,
    territoryCode,
    level: (councilKinds as readonly string[]).includes(kind) ? (level as CouncilLevel | null) : null,
    party: partyId === null ? null : { id: partyId, kind: instrumentKind as InstrumentKind, isOwner: ownerBodyId === bodyId },
  }));
}

export type Previewed = Candidate & { due: DueDay | null };

/** The list as it would be frozen, with each debtor's own due day. */
export async function previewDebtors(db: Reader, choice: DebtorChoice, instrumentId: number | null, due: DueRule, meetingOn: Day): Promise<Previewed[]> {
  const [candidates, calendar] = await Promise.all([candidatesOf(db, choice, instrumentId), calendarOf(db)]);

  return candidates.map((candidate) => ({ ...candidate, due: dueDayOf(due, candidate.level, meetingOn, calendar) }));
}
