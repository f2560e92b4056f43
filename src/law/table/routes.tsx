import { Hono } from 'hono';
import { dayIn } from '#platform/days';
import type { Env } from '#platform/web';
import { render } from '#ui';
import { levels } from '../rules.ts';
import { RulesPage } from './page.tsx';
import { tableWordsIn } from './words.ts';

/** The table of rules that every date and majority of the house comes from: everybody may read it. */
export const lawRoutes = new Hono<Env>().get('/law', (c) => {
  const { language, clock } = c.var;
  const level = levels.find((known) => known === c.req.query('level')) ?? null;

  return render(c, { title: tableWordsIn(language).title, current: 'home' }, <RulesPage language={language} day={dayIn(clock())} level={level} />);
});
