import { Hono } from 'hono';
import type { z } from 'zod';
import { refuseIf } from '#platform/refusals';
import type { Ask, Env } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { leftToRight } from '#platform/words';
import { appointToOffice } from '../accounts/appoint-to-office.ts';
import { createAccount } from '../accounts/create-account.ts';
import { endOffice } from '../accounts/end-office.ts';
import { resetPassword } from '../accounts/reset-password.ts';
import { whyNotAdminister } from '../authority.ts';
import { actorIn } from '../sign-in/who-is-there.ts';
import { wordsIn } from '../words.ts';
import { accountForm, endForm, officeForm } from './forms.ts';
import { accountsPath, showAccount, showAccounts, showEndOffice, showNewAccount, showNewOffice } from './show.tsx';

const account = `${accountsPath}/:account`;
const newOffice = `${account}/offices/new`;
const endOfOffice = `${account}/offices/:office{[0-9]{1,9}}/end`;

/** Accounts and offices, for administrators. */
export const administrationRoutes = new Hono<Env>()
  .use(accountsPath, (c, next) => onlyAdministrators(c, next))
  .use(`${accountsPath}/*`, (c, next) => onlyAdministrators(c, next))
  .get('/administration', (c) => c.redirect(accountsPath))
  .get(accountsPath, (c) => showAccounts(c))
  .get(`${accountsPath}/new`, (c) => showNewAccount(c, null))
  .post(`${accountsPath}/new`, (c) => answerForm(c, { schema: accountForm, accepted: (form) => open(c, form), refused: (form) => showNewAccount(c, form) }))
  .get(account, (c) => showAccount(c, c.req.param('account')))
  .get(newOffice, (c) => showNewOffice(c, c.req.param('account'), null))
  .post(newOffice, (c) => {
    const userId = c.req.param('account');

    return answerForm(c, { schema: officeForm, accepted: (form) => appoint(c, userId, form), refused: (form) => showNewOffice(c, userId, form) });
  })
  .get(endOfOffice, (c) => showEndOffice(c, c.req.param('account'), Number(c.req.param('office')), null))
  .post(endOfOffice, (c) => {
    const [userId, officeId] = [c.req.param('account'), Number(c.req.param('office'))];

    return answerForm(c, { schema: endForm, accepted: ({ endsOn }) => end(c, { officeId, userId, endsOn }), refused: (form) => showEndOffice(c, userId, officeId, form) });
  })
  .post(`${account}/one-time-password`, (c) => reset(c, c.req.param('account')));

async function onlyAdministrators(c: Ask, next: () => Promise<void>): Promise<void> {
  refuseIf(whyNotAdminister(actorIn(c)));
  await next();
}

async function open(c: Ask, { name, email, language, ...office }: z.output<typeof accountForm>): Promise<Response> {
  const { userId, oneTimePassword } = await createAccount(c.var.db, actorIn(c), { name, email, language, office }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).account.created(leftToRight(oneTimePassword ?? '')));

  return seeOther(c, `${accountsPath}/${userId}`);
}

async function appoint(c: Ask, userId: string, office: z.output<typeof officeForm>): Promise<Response> {
  await appointToOffice(c.var.db, actorIn(c), { ...office, userId }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).offices.begun);

  return seeOther(c, `${accountsPath}/${userId}`);
}

async function end(c: Ask, office: Parameters<typeof endOffice>[2]): Promise<Response> {
  await endOffice(c.var.db, actorIn(c), office, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).offices.ended);

  return seeOther(c, `${accountsPath}/${office.userId}`);
}

async function reset(c: Ask, userId: string): Promise<Response> {
  const once = await resetPassword(c.var.db, actorIn(c), { userId }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).account.reset(leftToRight(once)));

  return seeOther(c, `${accountsPath}/${userId}`);
}
