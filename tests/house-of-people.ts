import { Hono } from 'hono';
import { accountRoutes, administrationRoutes, doorkeeper, onlySignedIn, peopleRoutes, whoIsThere, wordsIn } from '#people';
import type { Db } from '#platform/database';
import type { Env } from '#platform/web';
import { againstForgery, answerErrors, inLanguage, readRequest, withGuards, withNotices, withVisit } from '#platform/web';

const secret = 'a secret of more than thirty-two signs';

/** The house as far as people are concerned: the door, one's account, the administration, and a desk that says who sits there. */
export function houseOfPeople(db: Db, clock: () => Date): Hono<Env> {
  const house = new Hono<Env>();
  house.use(readRequest({}), withGuards, inLanguage, async (c, next) => {
    c.set('db', db);
    c.set('clock', clock);
    c.set('explain', ({ code, facts }) => wordsIn(c.var.language).refusals[code as 'sign_in.locked'](facts));
    c.set('viewer', null);
    c.set('owner', null);
    await next();
  });
  house.use(withNotices(secret), withVisit(secret), whoIsThere(doorkeeper(db, secret)), againstForgery(secret));
  house.use('/account/*', onlySignedIn).use('/administration/*', onlySignedIn).use('/desk', onlySignedIn);
  house.get('/desk', (c) => c.text(c.var.viewer?.name ?? ''));
  house.route('/', peopleRoutes).route('/', accountRoutes).route('/', administrationRoutes);
  answerErrors(house, { page: (c, { refusal }) => c.text(refusal.code) });

  return house;
}
