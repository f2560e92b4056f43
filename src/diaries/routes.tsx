import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf, nameOf } from '#bodies';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { DiariesPage } from './diaries-page.tsx';
import { openDiary, revokeDiary } from './open-diary.ts';
import { readDiary } from './read-diary.ts';
import { wordsIn } from './words.ts';

const here = '/account/calendars';

/** One's own addresses, for who is signed in. */
export const diaryRoutes = new Hono<Env>();

/** What calendar programs read: the address is the key. */
export const publishedDiaryRoutes = new Hono<Env>();

diaryRoutes.get(here, (c) => show(c, null));

const schema = z.object({ holds: z.string().regex(/^(?:own|[1-9]\d{0,8})$/u), label: z.string().max(60) });

diaryRoutes.post(here, (c) =>
  answerForm(c, {
    schema,
    accepted: async ({ holds, label }) => {
      const secret = await openDiary(c.var.db, actorIn(c), { bodyId: holds === 'own' ? null : Number(holds), label }, c.var.clock());
      c.var.leaveNotice(`${wordsIn(c.var.language).shownOnce} \u2066${c.var.url.origin}/calendar/${secret}.ics\u2069`);

      return seeOther(c, here);
    },
    refused: (refused) => show(c, refused),
  }),
);

diaryRoutes.post(`${here}/:id{[0-9]{1,9}}/revocation`, async (c) => {
  await revokeDiary(c.var.db, actorIn(c), { diaryId: Number(c.req.param('id')) }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).revoked);

  return seeOther(c, here);
});

async function show(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const actor = actorIn(c);
  const words = wordsIn(language);
  const rows = await db.selectFrom('calendarAddresses').select(['id', 'label', 'bodyId', 'createdAt', 'lastReadOn']).where('userId', '=', actor.userId).where('revokedAt', 'is', null).orderBy('id').execute();
  const own = actor.offices.filter((office) => office.role !== 'administrator').map((office) => office.bodyId);
  const bodies = new Map((await Promise.all([...new Set([...own, ...rows.flatMap((row) => row.bodyId ?? [])])].map((id) => bodyOf(db, id)))).flatMap((body) => (body ? [[body.id, words.bodys(nameOf(body, language))] as const] : [])));
  const choices = [{ value: 'own', label: words.own }, ...[...new Set(own)].map((id) => ({ value: String(id), label: bodies.get(id) ?? '' }))];
  const diaries = rows.map((row) => ({ id: row.id, label: row.label, holds: row.bodyId === null ? words.own : (bodies.get(row.bodyId) ?? ''), openedOn: dayIn(row.createdAt), lastReadOn: row.lastReadOn }));

  return render(c, { title: words.title }, <DiariesPage {...{ language, token, choices, diaries }} form={filledForm(c, refused, { label: words.label })} />);
}

publishedDiaryRoutes.get('/calendar/:file{[A-Za-z0-9_-]{32}\\.ics}', async (c) => {
  const diary = await readDiary(c.var.db, c.req.param('file').slice(0, -'.ics'.length), { origin: c.var.url.origin, at: c.var.clock() });
  if (!diary) throw new RefusalError(refusal('page.not_found'));
  const headers = { etag: diary.etag, 'last-modified': diary.lastModified.toUTCString(), 'cache-control': 'private, no-cache', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };
  // A compressing proxy weakens the mark; the program that kept it still has the same diary.
  const known = (c.req.header('if-none-match') ?? '').split(',').map((mark) => mark.trim().replace(/^W\//u, ''));
  if (known.includes(diary.etag)) return new Response(null, { status: 304, headers });

  return new Response(diary.text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="multaqa.ics"' } });
});
