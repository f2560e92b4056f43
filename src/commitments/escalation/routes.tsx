import { Hono } from 'hono';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import { render } from '#ui';
import { commitmentsIn } from '../queries.ts';
import { wordsIn } from '../words.ts';
import { noticesPath } from './digest.ts';
import { NoticesPage } from './notices-page.tsx';
import { noticesTo } from './queries.ts';
import { escalationWordsIn } from './words.ts';

/** What one was told of, and why: everybody sees their own. */
export const noticeRoutes = new Hono<Env>();

noticeRoutes.get(noticesPath, async (c) => {
  const { db, language, clock } = c.var;
  const actor = actorIn(c);
  const [notices, commitments] = await Promise.all([noticesTo(db, actor.userId), commitmentsIn(db, { reader: actor }, dayIn(clock()))]);
  const bodies = await db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', [0, ...notices.map(({ bodyId }) => bodyId)]).execute();
  const traced = notices.map((notice) => {
    const commitment = commitments.find(({ id }) => id === notice.commitmentId) ?? null;
    const body = bodies.find(({ id }) => id === notice.bodyId);

    return { ...notice, debtorAr: body?.nameAr ?? '', debtorFr: body?.nameFr ?? '', commitment, debtor: commitment?.debtors.find(({ bodyId }) => bodyId === notice.bodyId) ?? null };
  });
  const words = escalationWordsIn(language);

  return render(c, { title: words.own, current: 'commitments', crumbs: [{ label: wordsIn(language).commitments, href: '/commitments' }, { label: words.own }] }, <NoticesPage language={language} notices={traced} />);
});
