import { firstCommittee } from './addresses.ts';
import type { Reading } from './reading.ts';
import { ownNamesOf } from './reading.ts';

type Told = Promise<Map<number, Record<string, unknown>>>;

/** Public bodies, each with the lists of what is its own. */
export async function loadBodies({ db, addresses }: Reading, keys: readonly number[]): Told {
  const rows = await db.selectFrom('bodies').select(['id', 'kind', 'level', 'territoryCode', 'nameAr', 'nameFr']).where('id', 'in', [...keys]).execute();

  return new Map(rows.map(({ id, kind, level, territoryCode, nameAr, nameFr }) => [id, {
    ...ownNamesOf(nameAr, nameFr), system: addresses.system, classification: kind, 'multaqa:code': territoryCode, 'multaqa:level': level,
    organization: addresses.ofBody('Organization', id), person: addresses.ofBody('Person', id), meeting: addresses.ofBody('Meeting', id), agendaItem: addresses.ofBody('AgendaItem', id), paper: addresses.ofBody('Paper', id),
    file: addresses.ofBody('File', id), 'multaqa:decision': addresses.ofBody('Decision', id), 'multaqa:commitment': addresses.ofBody('Commitment', id),
  }]));
}

/** Councils under the number of their body, and committees with what they are for and who sits in them, by title and body. */
export async function loadOrganizations({ db, addresses }: Reading, keys: readonly number[]): Told {
  const councils = await db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', [...keys]).execute();
  const series = keys.map((key) => key - firstCommittee);
  const committees = await db.selectFrom('committees').innerJoin('meetingSeries', 'meetingSeries.id', 'committees.seriesId').select(['seriesId', 'titleAr', 'titleFr', 'ownerBodyId', 'meetingsYearly', 'mandateAr', 'mandateFr', 'establishedByAr', 'establishedByFr']).where('seriesId', 'in', series).execute();
  const seats = Map.groupBy(await db.selectFrom('committeeSeats').selectAll().where('seriesId', 'in', series).orderBy('capacity').orderBy('position').execute(), ({ seriesId }) => seriesId);

  return new Map<number, Record<string, unknown>>([
    ...councils.map(({ id, nameAr, nameFr }) => [id, { ...ownNamesOf(nameAr, nameFr), body: addresses.of('Body', id), classification: 'council' }] as const),
    ...committees.map(({ seriesId, titleAr, titleFr, ownerBodyId, meetingsYearly, mandateAr, mandateFr, establishedByAr, establishedByFr }) => [firstCommittee + seriesId, {
      ...ownNamesOf(titleAr, titleFr), body: addresses.of('Body', ownerBodyId), classification: 'committee', 'multaqa:meetingsYearly': meetingsYearly,
      'multaqa:mandate': { ar: mandateAr, fr: mandateFr }, 'multaqa:establishedBy': establishedByAr ? { ar: establishedByAr, fr: establishedByFr } : null,
      membership: (seats.get(seriesId) ?? []).map((seat) => ({ role: seat.capacity, ...ownNamesOf(seat.titleAr, seat.titleFr), 'multaqa:body': seat.bodyId === null ? null : addresses.of('Body', seat.bodyId), startDate: seat.startsOn, endDate: seat.endsOn })),
    }] as const),
  ]);
}

const councils: ReadonlySet<string> = new Set(['regional_council', 'provincial_council', 'communal_council']);

/** Offices that everybody knows, by the title of the last appointment: who holds them is not told. */
export async function loadOffices({ db, addresses }: Reading, keys: readonly number[]): Told {
  const rows = await db
    .selectFrom('offices as first')
    .innerJoin('bodies', 'bodies.id', 'first.bodyId')
    .innerJoin('offices', (join) => join.onRef('offices.bodyId', '=', 'first.bodyId').onRef('offices.role', '=', 'first.role'))
    .select(['first.id', 'first.role', 'first.bodyId', 'bodies.kind', 'offices.titleAr', 'offices.titleFr'])
    .where('first.id', 'in', [...keys])
    .orderBy('offices.startsOn')
    .orderBy('offices.id')
    .execute();

  return new Map(rows.map(({ id, role, bodyId, kind, titleAr, titleFr }) => [id, {
    ...ownNamesOf(titleAr, titleFr), body: addresses.of('Body', bodyId), 'multaqa:role': role, membership: councils.has(kind) ? [{ organization: addresses.of('Organization', bodyId), role }] : [],
  }]));
}
