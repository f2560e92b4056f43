import { Hono } from 'hono';
import { councilsOf } from '#councils';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import { callingOf } from '#platform/words';
import { render } from '#ui';
import { DeskPage } from './desk-page.tsx';
import { deskOf, transfersAwaiting } from './desk.ts';
import { TransfersPage } from './transfers.tsx';
import { wordsIn } from './words.ts';

export const deskRoutes = new Hono<Env>()
  .get('/desk', async (c) => {
    const { db, language, viewer } = c.var;
    const today = dayIn(c.var.clock());
    const [desk, councils] = await Promise.all([deskOf(db, actorIn(c), today), councilsOf(db, actorIn(c), today)]);

    return render(c, { title: wordsIn(language).title, current: 'desk' }, <DeskPage language={language} name={viewer ? callingOf(viewer, language)[0] : ''} today={today} desk={desk} councils={councils} />);
  })
  .get('/desk/transfers', async (c) => {
    const { language } = c.var;
    const words = wordsIn(language);
    const transfers = await transfersAwaiting(c.var.db, actorIn(c));

    return render(c, { title: words.transfers, current: 'desk', crumbs: [{ label: words.title, href: '/desk' }, { label: words.transfers }] }, <TransfersPage language={language} transfers={transfers} />);
  });
