import { load } from 'cheerio';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { changePlan, moveMeeting, postponeMeeting } from '#meetings';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../tests/database.ts';
import { now } from '../../tests/now.ts';
import { oneMeeting } from '../../tests/one-meeting.ts';
import { publicForum, secrets } from '../../tests/public-meeting.ts';
import { siteOn } from '../../tests/site.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { visitor } from '../../tests/visitor.ts';
import { actorNamed } from '../../tests/world-actors.ts';
import { publicMeeting } from './queries.ts';

let db: Db;
let officer: Actor;
let anybody: Visitor;
let forum: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  officer = await actorNamed(db, 'takwin@region.example');
  anybody = visitor(siteOn(db));
  forum = await publicForum(db, officer);
});

/** Every field that is there, however deep. */
function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => fieldsOf(one, `${path}[]`)))];
  if (value === null || typeof value !== 'object') return [path];

  return Object.entries(value).flatMap(([name, inner]) => fieldsOf(inner, path ? `${path}.${name}` : name));
}

describe('a public meeting', () => {
  test('tells everybody these fields and no other', async () => {
    expect(fieldsOf(await publicMeeting(db, forum)).toSorted()).toEqual([
      'endsOn', 'id', 'kind', 'minutesCode', 'mode', 'mottoAr', 'mottoFr', 'ownerAr', 'ownerFr', 'placeAr', 'placeFr',
      ...['depth', 'id', 'kind', 'materials[].byteSize', 'materials[].id', 'materials[].mediaType', 'materials[].titleAr', 'materials[].titleFr', 'minutes', 'number', 'presenterAr', 'presenterBody.nameAr', 'presenterBody.nameFr', 'presenterFr', 'startsAt', 'titleAr', 'titleFr'].map((name) => `programme[].points[].${name}`),
      'programme[].sitting', ...['day', 'endsAt', 'isClosedToPublic', 'roomAr', 'roomFr', 'startsAt', 'titleAr', 'titleFr'].map((name) => `programme[].sitting.${name}`),
      'seriesAr', 'seriesFr', 'seriesId', 'startsOn', 'state', 'titleAr', 'titleFr',
    ].toSorted());
  });

  test('is shown with its motto, its public points and documents, and none of what is not public', async () => {
    const { status, html } = await anybody.get(`/public/meetings/${forum}`);
    expect(status).toBe(200);
    for (const shown of ['الملتقى الجهوي للتكوين', 'من أجل منتخب متمكن', 'عرض حصيلة التكوين', 'التقرير السنوي', 'قصر المؤتمرات']) expect(html).toContain(shown);
    for (const secret of secrets) expect(html).not.toContain(secret);
  });

  test('is an event for machines, with its names in both languages and addresses in each', async () => {
    const page = load((await anybody.get(`/public/meetings/${forum}`)).html);
    const event = JSON.parse(page('script[type="application/ld+json"]').text()) as Record<string, unknown>;
    expect(event).toMatchObject({
      '@type': 'Event', name: [{ '@language': 'ar', '@value': 'الملتقى الجهوي للتكوين' }, { '@language': 'fr', '@value': 'Forum régional de la formation' }],
      startDate: '2026-12-10T09:30:00+00:00', endDate: '2026-12-11T12:00:00+00:00', eventStatus: 'https://schema.org/EventScheduled', eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    });
    expect(page('script[type="application/ld+json"]').length).toBe(1);
    expect(page('link[rel=canonical]').attr('href')).toBe(`http://multaqa.test/public/meetings/${forum}`);
    expect(page('link[hreflang]').get().map((link) => page(link).attr('hreflang'))).toEqual(['ar', 'fr', 'en', 'x-default']);
    expect((await anybody.get(`/public/meetings/${forum}?language=fr`)).html).toContain('<html lang="fr" dir="ltr">');
  });

  test('goes into calendars without the address under which it is joined', async () => {
    const { html, headers } = await anybody.get(`/public/meetings/${forum}/calendar.ics`);
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(new ICAL.Component(ICAL.parse(html)).getAllSubcomponents('vevent')).toHaveLength(2);
    for (const secret of secrets) expect(html).not.toContain(secret);
  });

  test('gives away its public documents alone, under names of the house', async () => {
    const materials = await db.selectFrom('agendaMaterials').select(['id', 'visibility']).orderBy('id').execute();
    for (const { id, visibility } of materials) {
      const { status, headers } = await anybody.get(`/public/meetings/${forum}/materials/${id}`);
      expect([visibility, status, headers.get('content-disposition')]).toEqual(visibility === 'public' ? [visibility, 200, `attachment; filename*=UTF-8''document-${id}.pdf`] : [visibility, 404, null]);
    }
    expect((await anybody.get(`/public/meetings/3/materials/${materials[0]?.id ?? 0}`)).status).toBe(404);
  });

  test('keeps the days that it gave up, and says that it was cancelled', async () => {
    await postponeMeeting(db, officer, { meetingId: forum, startsOn: '2026-12-17' as Day, endsOn: '2026-12-18' as Day, because: 'سر داخلي' }, now);
    const event = async () => JSON.parse(load((await anybody.get(`/public/meetings/${forum}`)).html)('script[type="application/ld+json"]').text()) as Record<string, string>;
    expect(await event()).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: '2026-12-10' });
    expect((await anybody.get(`/public/meetings/${forum}`)).html).not.toContain('سر داخلي');
    await moveMeeting(db, officer, { meetingId: forum, to: 'cancelled', because: 'سر داخلي' }, now);
    expect(await event()).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled', previousStartDate: '2026-12-10' });
    expect((await anybody.get(`/public/meetings/${forum}`)).html).not.toContain('سر داخلي');
  });
});

describe('what is not public', () => {
  test('is neither listed nor there: a meeting for those who take part, and one that is only prepared', async () => {
    const prepared = await oneMeeting(db, officer);
    await db.updateTable('meetings').set({ visibility: 'public' }).where('id', '=', prepared).execute();
    const listed = (await anybody.get('/public/meetings')).html;
    expect([listed.includes(`/public/meetings/${forum}"`), listed.includes(`/public/meetings/${prepared}"`), listed.includes('/public/meetings/3"')]).toEqual([true, false, false]);
    for (const path of [`/public/meetings/${prepared}`, '/public/meetings/3', '/public/meetings/3/calendar.ics', '/public/meetings/3/minutes.pdf']) expect([path, (await anybody.get(path)).status]).toEqual([path, 404]);
    expect((await anybody.get('/sitemap.xml')).html).not.toContain('/public/meetings/3<');
  });

  test('is nobody’s visit: what everybody may keep brings no cookie', async () => {
    for (const path of ['/sitemap.xml', `/public/meetings/${forum}/calendar.ics`, '/api/v1/meetings']) {
      const { status, headers } = await visitor(siteOn(db)).get(path);
      expect([path, status, headers.get('cache-control'), headers.getSetCookie()]).toEqual([path, 200, 'public, no-cache', []]);
    }
    expect((await visitor(siteOn(db)).get(`/public/meetings/${forum}`)).headers.getSetCookie()).toHaveLength(1);
  });

  test('ends at once when a meeting is closed to the public', async () => {
    const other = await publicForum(db, officer);
    const plan = await db.selectFrom('meetings').select(['version', 'ownerBodyId', 'seriesId', 'number', 'heldOn as startsOn', 'endsOn', 'titleAr', 'titleFr', 'placeAr', 'placeFr', 'territoryCode', 'editionYear', 'mottoAr', 'mottoFr', 'mode', 'onlineAddress']).where('id', '=', other).executeTakeFirstOrThrow();
    await changePlan(db, officer, { ...plan, meetingId: other, visibility: 'internal' }, now);
    expect((await anybody.get(`/public/meetings/${other}`)).status).toBe(404);
  });
});
