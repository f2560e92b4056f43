import { randomUUID } from 'node:crypto';
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import { siteOn } from '../../../tests/site.ts';
import type { Visitor } from '../../../tests/visitor.ts';
import { actorNamed, visitorNamed } from '../../../tests/world-actors.ts';
import { recommend } from '../minutes/interventions.ts';
import { prepareNext } from '../series/next-meeting.ts';

let db: Db;
let app: ReturnType<typeof siteOn>;
let officer: Visitor;
let finance: Visitor;
let next: number;
let recommendation: number;

beforeAll(async () => {
  ({ db } = await testDatabase({ world: true }));
  app = siteOn(db);
  officer = await visitorNamed(app, 'takwin@region.example');
  finance = await visitorNamed(app, 'maliya@aitnaamane.example');
  const actor = await actorNamed(db, 'takwin@region.example');
  await recommend(db, actor, { meetingId: 3, conclusionId: null, textAr: 'تعيين مخاطب واحد للتكوين بكل جماعة.', textFr: null, addressedToBodyId: null, addressedToAr: 'الجماعات', submission: randomUUID() }, now);
  recommendation = (await db.selectFrom('recommendations').select('id').where('meetingId', '=', 3).executeTakeFirstOrThrow()).id;
  next = await prepareNext(db, actor, { meetingId: 3, startsOn: '2026-12-15' as Day, pointIds: [], promises: [], withSittings: false, withParticipants: false, submission: randomUUID() }, now);
});

const matters = async (path: string) => {
  const page = load((await officer.get(path)).html);

  return page('#said-before .said__matter').get().map((row) => [page(row).find('p').first().text().slice(0, 30), page(row).find('.standing').text().trim()]);
};
const answer = (fields: Record<string, string>) => officer.send(`/meetings/3/recommendations/${recommendation}/answers/new`, `/meetings/3/recommendations/${recommendation}/answers`, { submission: randomUUID(), standing: 'under_way', saidOn: '2026-11-20', noteAr: 'عُين مخاطب في 9 جماعات.', ...fields });

describe('the next meeting of a series opens with what became of what was promised', () => {
  test('on its first page and in its programme, what is late before what is kept, recommendations among them', async () => {
    const shown = await matters(`/meetings/${next}`);
    expect(shown).toHaveLength(5);
    expect(shown.map(([, standing]) => standing)).toEqual(shown.map(([, standing]) => standing).toSorted((one, other) => ['متأخر', 'قيد الإنجاز', 'تحقق'].indexOf(one ?? '') - ['متأخر', 'قيد الإنجاز', 'تحقق'].indexOf(other ?? '')));
    expect(shown).toContainEqual(['تعيين مخاطب واحد للتكوين بكل ج', 'قيد الإنجاز']);
    expect(await matters(`/meetings/${next}/programme`)).toEqual(shown);
  });

  test('on paper too', async () => {
    const response = await app.request(`http://multaqa.test/meetings/${next}/programme.pdf`, { headers: { cookie: [...officer.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'ar' } });
    const text = (await linesOf(new Uint8Array(await response.arrayBuffer()))).flat().join('\n');
    expect(text).toContain('مآل ما التُزم به في اللقاءات السابقة');
    expect(text).toContain('متأخر');
  });

  test('a meeting that was held keeps what it heard on its own day', async () => {
    expect((await officer.get('/meetings/3')).html).not.toContain('id="said-before"');
  });
});

describe('what became of a recommendation', () => {
  test('is told with a note and a day, and shown where it was made and where it is read out', async () => {
    expect((await answer({ noteAr: ' ' })).status).toBe(422);
    expect((await answer({ saidOn: '2027-01-01' })).status).toBe(422);
    expect((await answer({ saidOn: '2023-01-01' })).status).toBe(422);
    expect((await answer({})).status).toBe(303);
    expect((await officer.get('/meetings/3/minutes')).html).toContain('في طور التنفيذ، 20 نونبر 2026: عُين مخاطب في 9 جماعات.');
    expect((await answer({ standing: 'followed', noteAr: 'عُينوا جميعا.' })).status).toBe(303);
    expect(await matters(`/meetings/${next}`)).toContainEqual(['تعيين مخاطب واحد للتكوين بكل ج', 'تحقق']);
    expect(await db.selectFrom('recommendationAnswers').select('standing').orderBy('id').execute()).toEqual([{ standing: 'under_way' }, { standing: 'followed' }]);
  });

  test('is told by nobody whose affair it is not', async () => {
    expect((await finance.get(`/meetings/3/recommendations/${recommendation}/answers/new`)).status).toBe(403);
    expect((await officer.get(`/meetings/${next}/recommendations/${recommendation}/answers/new`)).status).toBe(404);
  });
});
