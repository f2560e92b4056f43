import { Hono } from 'hono';
import { calendarOf, earliestChain } from '#law';
import { actorIn, bodiesActedFor, whyNotActFor } from '#people';
import { dayIn } from '#platform/days';
import type { Day } from '#platform/days';
import type { Env } from '#platform/web';
import { render } from '#ui';
import { boardOf } from '../board/queries.ts';
import { pageWordsIn } from '../pages/words.ts';
import { titleIn } from '../parties/subject.ts';
import { councilLevels } from '../standings/facts.ts';
import { ConventionPage } from './convention-page.tsx';
import { ConventionsPage } from './conventions-page.tsx';
import { readableInstrument } from './own-instrument.ts';
import { councilRulesFor } from './council-rules.ts';
import { contributionYearsOf, conventionsByProgramme, firstUnshared, textsReadBy, unsentCount, versionsOf } from './queries.ts';

/** The list of conventions, and each one's own page. */
export const conventionRoutes = new Hono<Env>()
  .get('/conventions', async (c) => {
    const [programmes, texts] = await Promise.all([conventionsByProgramme(c.var.db, actorIn(c)), textsReadBy(c.var.db, actorIn(c))]);

    return render(c, { title: pageWordsIn(c.var.language).conventions, current: 'conventions' }, <ConventionsPage language={c.var.language} programmes={programmes} texts={texts} mayOpen={bodiesActedFor(actorIn(c), 'run_instruments').length > 0} />);
  })
  .get('/conventions/:id', async (c) => {
    const { db, language } = c.var;
    const instrument = await readableInstrument(c);
    const today = dayIn(c.var.clock());
    const [versions, costs, calendar] = await Promise.all([versionsOf(db, instrument.id), contributionYearsOf(db, [instrument.id]), calendarOf(db)]);
    const year = costs.findLast((row) => row.year <= Number(today.slice(0, 4)))?.year ?? costs[0]?.year ?? null;
    const board = await boardOf(db, { instrumentId: instrument.id }, { day: today, today, year });
    const present = councilLevels.toReversed().filter((level) => board.rows.some((row) => row.party.level === level));
    const chains = present.map((level) => ({
      level,
      ordinary: earliestChain(level, today, calendar, { by: 'ordinary', needsVisa: councilRulesFor(instrument, level, today).needsVisa }),
      extraordinary: earliestChain(level, today, calendar, { by: 'extraordinary', needsVisa: councilRulesFor(instrument, level, today).needsVisa }),
    }));
    const words = pageWordsIn(language);
    const crumbs = [{ label: words.conventions, href: '/conventions' }, { label: titleIn(c, instrument) }];
    const promises = await c.var.promisesAbout(instrument.id);
    const mayChange = !whyNotActFor(actorIn(c), instrument.ownerBodyId, 'run_instruments');
    const tasks = mayChange ? { parties: board.rows.length, unsent: await unsentCount(db, instrument.id), unshared: firstUnshared(instrument) } : null;
    const view = { language, instrument, versions, board, chains, promises, today, mayChange, tasks, costs: costs.map(({ cost, ownerShare, dueOn, ...row }) => ({ ...row, cost: Number(cost), ownerShare: Number(ownerShare), dueOn: dueOn as Day })) };

    return render(c, { title: titleIn(c, instrument), current: 'conventions', crumbs }, <ConventionPage {...view} />);
  });
