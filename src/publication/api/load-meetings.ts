import { sittingsOf } from '#meetings';
import type { Db } from '#platform/database';
import { momentOf } from '../json-ld.ts';
import { firstCommittee, firstMinutes } from './addresses.ts';
import type { Reading } from './reading.ts';
import { keysIn, ownNamesOf } from './reading.ts';

/** Meetings as open data: their days and those that they gave up, their place, their agenda as far as it is seen. Never where they are joined. */
export async function loadMeetings(reading: Reading, keys: readonly number[]): Promise<Map<number, Record<string, unknown>>> {
  const { db, addresses } = reading;
  const [rows, past, points, minutes] = await Promise.all([rowsOf(db, keys), pastDatesOf(db, keys), pointsOf(reading, keys), keysIn(reading, 'File', keys)]);

  return new Map(await Promise.all(rows.map(async (row) => [row.id, {
    ...ownNamesOf(row.titleAr, row.titleFr), ...(await hoursOf(db, row.id)), body: addresses.of('Body', row.ownerBodyId),
    organization: row.committeeId !== null ? [addresses.of('Organization', firstCommittee + row.committeeId)] : row.kind === 'council_session' ? [addresses.of('Organization', row.ownerBodyId)] : [],
    meetingState: row.state, cancelled: row.state === 'cancelled', 'multaqa:firstDay': row.heldOn, 'multaqa:lastDay': row.endsOn ?? row.heldOn, 'multaqa:kind': row.kind, 'multaqa:mode': row.mode,
    'multaqa:motto': row.mottoAr ? { ar: row.mottoAr, fr: row.mottoFr } : null,
    'multaqa:pastDates': past.filter(({ meetingId }) => meetingId === row.id).map(({ startsOn, endsOn, outcome }) => ({ firstDay: startsOn, lastDay: endsOn ?? startsOn, outcome })),
    location: { description: row.placeAr, 'multaqa:names': { ar: row.placeAr, fr: row.placeFr } },
    agendaItem: points.filter(({ meetingId }) => meetingId === row.id).map(({ id }) => addresses.of('AgendaItem', id)),
    resultsProtocol: minutes.has(firstMinutes + row.id) ? addresses.of('File', firstMinutes + row.id) : null,
    web: row.isPublic ? addresses.page(row.id) : addresses.room(row.id),
  }] as const)));
}

const rowsOf = (db: Db, keys: readonly number[]) =>
  db
    .selectFrom('meetings')
    .innerJoin('openObjects', (join) => join.onRef('openObjects.key', '=', 'meetings.id').on('openObjects.kind', '=', 'Meeting'))
    .leftJoin('committees', 'committees.seriesId', 'meetings.seriesId')
    .select(['meetings.id', 'meetings.kind', 'state', 'ownerBodyId', 'titleAr', 'titleFr', 'heldOn', 'endsOn', 'mode', 'mottoAr', 'mottoFr', 'placeAr', 'placeFr', 'committees.seriesId as committeeId', 'openObjects.isPublic'])
    .where('meetings.id', 'in', [...keys])
    .execute();

const pastDatesOf = (db: Db, keys: readonly number[]) => db.selectFrom('meetingPastDates').select(['meetingId', 'startsOn', 'endsOn', 'outcome']).where('meetingId', 'in', [...keys]).orderBy('id').execute();

async function pointsOf(reading: Reading, keys: readonly number[]) {
  const seen = await keysIn(reading, 'AgendaItem', keys);

  return reading.db.selectFrom('agendaPoints').select(['id', 'meetingId']).where('id', 'in', [0, ...seen]).orderBy('id').execute();
}

async function hoursOf(db: Db, meetingId: number): Promise<{ start: string | null; end: string | null }> {
  const sittings = await sittingsOf(db, meetingId);
  const [first, last] = [sittings[0], sittings.at(-1)];

  return { start: first ? momentOf(first.day, first.startsAt) : null, end: last?.endsAt ? momentOf(last.day, last.endsAt) : null };
}
