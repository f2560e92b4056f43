import { flat, pointsOf, sittingsOf, treeOf } from '#meetings';
import { dayIn } from '#platform/days';
import { firstMinutes } from './addresses.ts';
import type { Reading } from './reading.ts';
import { keysIn, ownNamesOf } from './reading.ts';

type Told = Promise<Map<number, Record<string, unknown>>>;

/** Points with the numbers that they have on the whole agenda: one that is not seen leaves its number out. */
export async function loadAgendaItems(reading: Reading, keys: readonly number[]): Told {
  const { db, addresses } = reading;
  const meetings = (await db.selectFrom('agendaPoints').select('meetingId').distinct().where('id', 'in', [...keys]).execute()).map(({ meetingId }) => meetingId);
  const seen = await keysIn(reading, 'Paper', meetings);
  const papers = await db.selectFrom('agendaMaterials').select(['id', 'pointId']).where('id', 'in', [0, ...seen]).orderBy('id').execute();
  const told = new Map<number, Record<string, unknown>>();
  for (const meetingId of meetings) {
    const [points, sittings] = await Promise.all([pointsOf(db, meetingId), sittingsOf(db, meetingId)]);
    flat(treeOf(points, sittings.map(({ id }) => id))).forEach(({ point, number }, index) => {
      told.set(point.id, {
        ...ownNamesOf(point.titleAr, point.titleFr), meeting: addresses.of('Meeting', meetingId), number, order: index + 1, public: point.visibility === 'public', 'multaqa:kind': point.kind,
        'multaqa:paper': papers.filter(({ pointId }) => pointId === point.id).map(({ id }) => addresses.of('Paper', id)),
      });
    });
  }

  return told;
}

/** Documents of points. Their own names may tell more than their content, and are not told. */
export async function loadPapers(reading: Reading, keys: readonly number[]): Told {
  const { addresses } = reading;
  const files = await loadFiles(reading, keys);
  const rows = await documents(reading, keys);

  return new Map(rows.map(({ id, titleAr, titleFr, addedAt, ownerBodyId, meetingId, pointId, fileCreated, fileModified }) => [id, {
    ...ownNamesOf(titleAr, titleFr), body: addresses.of('Body', ownerBodyId), date: dayIn(addedAt), 'multaqa:meeting': addresses.of('Meeting', meetingId), 'multaqa:agendaItem': addresses.of('AgendaItem', pointId),
    mainFile: { id: addresses.of('File', id), type: addresses.type('File'), created: fileCreated.toISOString(), modified: fileModified.toISOString(), ...files.get(id) },
  }]));
}

/** Documents of points, and sealed minutes that were published. */
export async function loadFiles(reading: Reading, keys: readonly number[]): Told {
  const { addresses } = reading;
  const rows = await documents(reading, keys);
  const sealed = await minutes(reading, keys);

  return new Map<number, Record<string, unknown>>([
    ...rows.map((row) => [row.id, {
      ...ownNamesOf(row.titleAr, row.titleFr), mimeType: row.mediaType, date: dayIn(row.addedAt), size: row.byteSize, sha256: row.sha256, meeting: [addresses.of('Meeting', row.meetingId)], paper: [addresses.of('Paper', row.id)],
      accessUrl: `${row.isPublic ? addresses.page(row.meetingId) : addresses.room(row.meetingId)}/materials/${row.id}`,
    }] as const),
    ...sealed.map((row) => [firstMinutes + row.meetingId, {
      ...ownNamesOf(row.titleAr, row.titleFr), mimeType: row.mediaType, date: dayIn(row.sealedAt), size: row.byteSize, sha256: row.sha256, meeting: [addresses.of('Meeting', row.meetingId)], paper: [],
      accessUrl: `${addresses.page(row.meetingId)}/minutes.pdf`,
    }] as const),
  ]);
}

const documents = ({ db }: Reading, keys: readonly number[]) =>
  db
    .selectFrom('agendaMaterials')
    .innerJoin('agendaPoints', 'agendaPoints.id', 'agendaMaterials.pointId')
    .innerJoin('meetings', 'meetings.id', 'agendaPoints.meetingId')
    .innerJoin('files', 'files.id', 'agendaMaterials.fileId')
    .innerJoin('openObjects', (join) => join.onRef('openObjects.key', '=', 'agendaMaterials.id').on('openObjects.kind', '=', 'File'))
    .select(['agendaMaterials.id', 'agendaMaterials.titleAr', 'agendaMaterials.titleFr', 'agendaMaterials.addedAt', 'meetings.id as meetingId', 'meetings.ownerBodyId', 'agendaPoints.id as pointId', 'files.mediaType', 'files.byteSize', 'files.sha256'])
    .select(['openObjects.isPublic', 'openObjects.createdAt as fileCreated', 'openObjects.modifiedAt as fileModified'])
    .where('agendaMaterials.id', 'in', [...keys])
    .execute();

const minutes = ({ db }: Reading, keys: readonly number[]) =>
  db
    .selectFrom('minutesPublications')
    .innerJoin('minutesSeals', 'minutesSeals.meetingId', 'minutesPublications.meetingId')
    .innerJoin('meetings', 'meetings.id', 'minutesPublications.meetingId')
    .innerJoin('files', 'files.id', 'minutesSeals.fileId')
    .select(['meetings.id as meetingId', 'meetings.titleAr', 'meetings.titleFr', 'minutesSeals.sealedAt', 'files.mediaType', 'files.byteSize', 'files.sha256'])
    .where('meetings.id', 'in', keys.map((key) => key - firstMinutes))
    .execute();
