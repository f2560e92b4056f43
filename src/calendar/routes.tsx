import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn, whyNotAdminister } from '#people';
import { dayIn, isDay } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, requiredDay, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { CalendarPage, RemovalPage } from './calendar-page.tsx';
import { endFixedHoliday } from './end-fixed-holiday.ts';
import { holidaysBetween } from './queries.ts';
import { confirmHoliday, lunarNames, previewRemoval, removeHoliday, setHoliday } from './set-holiday.ts';
import { wordsIn } from './words.ts';

const here = '/administration/calendar';
const entered = z.object({ name: z.enum(lunarNames), firstDay: requiredDay, days: z.string().regex(/^\d$/u).transform(Number), certainty: z.enum(['expected', 'confirmed']) });
const named = z.object({ firstDay: requiredDay });
const years = z.object({ name: z.string().min(1).max(40), until: z.string().regex(/^(?:\d{4})?$/u).transform((text) => (text ? Number(text) : null)) });

/** The administrator's door to the calendar. */
export const calendarRoutes = new Hono<Env>();

calendarRoutes.use(`${here}/*`, async (c, next) => {
  refuseIf(whyNotAdminister(actorIn(c)));
  await next();
});

calendarRoutes.get(here, (c) => showCalendar(c, null));

calendarRoutes.get(`${here}/removal`, async (c) => {
  const firstDay = c.req.query('firstDay');
  if (!isDay(firstDay)) throw new RefusalError(refusal('page.not_found'));
  const words = wordsIn(c.var.language);
  const preview = await previewRemoval(c.var.db, actorIn(c), { firstDay });

  return render(c, { title: words.remove, current: 'administration', crumbs: [{ label: words.title, href: here }, { label: words.remove }] }, <RemovalPage language={c.var.language} token={c.var.csrfToken} {...preview} />);
});

calendarRoutes.post(here, (c) => answer(c, entered, (values) => setHoliday(c.var.db, actorIn(c), values, c.var.clock())));
calendarRoutes.post(`${here}/confirmation`, (c) => answer(c, named, (values) => confirmHoliday(c.var.db, actorIn(c), values, c.var.clock())));
calendarRoutes.post(`${here}/removal`, (c) => answer(c, named, (values) => removeHoliday(c.var.db, actorIn(c), values, c.var.clock())));
calendarRoutes.post(`${here}/years`, (c) => answer(c, years, ({ name, until }) => endFixedHoliday(c.var.db, actorIn(c), { name, until }, c.var.clock())));

function answer<Schema extends z.ZodType>(c: Context<Env>, schema: Schema, act: (values: z.output<Schema>) => Promise<void>): Promise<Response> {
  return answerForm(c, {
    schema,
    accepted: async (values) => {
      await act(values);
      c.var.leaveNotice(wordsIn(c.var.language).saved);

      return seeOther(c, here);
    },
    refused: (refused) => showCalendar(c, refused),
  });
}

async function showCalendar(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const words = wordsIn(c.var.language);
  const year = Number(dayIn(c.var.clock()).slice(0, 4));
  const view = { language: c.var.language, token: c.var.csrfToken, form: filledForm(c, refused, { firstDay: words.firstDay, days: words.days }), holidays: await holidaysBetween(c.var.db, year - 1, year + 2) };

  return render(c, { title: words.title, current: 'administration' }, <CalendarPage {...view} />);
}
