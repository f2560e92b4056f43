import { Hono } from 'hono';
import type { Ask, Env } from '#platform/web';
import { render } from '#ui';
import { refusal, RefusalError } from '#platform/refusals';
import { screenAsked } from './screens.ts';
import type { ScreenView, Tongue } from './screen-page.tsx';
import { ScreenNow, ScreenPage } from './screen-page.tsx';
import type { HallState } from './state.ts';
import { hallState } from './state.ts';
import { streamTo } from './streams.ts';
import { hallWordsIn } from './words.ts';

const room = '/hall/:address';

/** The hall's screen, at an address that nobody guesses: no sign-in, and nothing that the room may not see. */
export const hallScreenRoutes = new Hono<Env>();

hallScreenRoutes.use('/hall/*', async (c, next) => {
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex, nofollow, noarchive');
  await next();
});

hallScreenRoutes.get(room, async (c) => {
  const { meetingId } = await screenAsked(c.var.db, c.req.param('address'));
  const state = await hallState(c.var.db, meetingId, c.var.clock(), c.var.quorumIn);
  if (!state) throw new RefusalError(refusal('page.not_found'));
  const view = viewOf(c, state);
  c.set('language', view.tongue === 'fr' ? 'fr' : 'ar');

  return render(c, { title: hallWordsIn(c.var.language).onScreen.title, isBare: true, refreshEvery: 10 }, <ScreenPage {...view} />);
});

hallScreenRoutes.get(`${room}/stream`, async (c) => {
  const address = c.req.param('address');
  const { meetingId } = await screenAsked(c.var.db, address);

  return streamTo(c, { meetingId, showsCode: true, write: async (state) => (state.screen?.token === address ? String(await ScreenNow(viewOf(c, state))) : null) });
});

/** Arabic first with the French beside it; or one of them alone, as the address asks. */
function viewOf(c: Ask, state: HallState): ScreenView {
  const asked = c.req.query('tongue');
  const tongue: Tongue = asked === 'ar' || asked === 'fr' ? asked : 'both';

  return { tongue, state, stream: `/hall/${c.req.param('address')}/stream${tongue === 'both' ? '' : `?tongue=${tongue}`}`, origin: c.var.url.origin };
}
