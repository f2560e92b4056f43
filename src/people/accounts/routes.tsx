import { Hono } from 'hono';
import { z } from 'zod';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, beginVisit, requiredText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { PasswordPage } from '../pages/password-page.tsx';
import { actorIn, passageOf, setCookies, signedInAs } from '../sign-in/who-is-there.ts';
import { wordsIn } from '../words.ts';
import { changePassword } from './change-password.ts';
import { longestPassword } from './passwords.ts';
import { countOtherSessions, endOtherSessions } from './sessions.ts';

const page = '/account/password';

/** One's own account. */
export const accountRoutes = new Hono<Env>()
  .get(page, (c) => showPassword(c, null))
  .post(page, (c) => answerForm(c, { schema: passwordForm, accepted: (form) => change(c, form), refused: (form) => showPassword(c, form) }))
  .post('/account/other-sessions', async (c) => {
    await endOtherSessions(c.var.db, actorIn(c), signedInAs(c), c.var.clock());
    c.var.leaveNotice(wordsIn(c.var.language).sessions.ended);

    return seeOther(c, page);
  });

const passwordForm = z
  .object({ currentPassword: requiredText(longestPassword), newPassword: requiredText(1000), newPasswordAgain: requiredText(1000) })
  .refine((form) => form.newPassword === form.newPasswordAgain, { path: ['newPasswordAgain'], message: 'password.not_repeated' });

/** Every session ends with the old password; this browser receives a new one. */
async function change(c: Ask, { currentPassword, newPassword }: z.output<typeof passwordForm>): Promise<Response> {
  const { db, keeper, clock, address } = c.var;
  const { email, mustChangePassword } = signedInAs(c);
  await changePassword(db, actorIn(c), { current: currentPassword, next: newPassword, address }, clock());
  const { cookies } = await keeper.enter(email, newPassword, passageOf(c));
  setCookies(c, cookies);
  beginVisit(c);
  c.var.leaveNotice(wordsIn(c.var.language).password.changed);

  return seeOther(c, mustChangePassword ? '/desk' : page);
}

async function showPassword(c: Ask, refused: RefusedForm | null) {
  const { db, language, csrfToken, clock } = c.var;
  const { password } = wordsIn(language);
  const signedIn = signedInAs(c);
  const form = filledForm(c, refused, { currentPassword: password.current, newPassword: password.next, newPasswordAgain: password.again });
  const otherSessions = await countOtherSessions(db, actorIn(c), signedIn, clock());

  return render(c, { title: password.title }, <PasswordPage {...{ language, form, otherSessions }} token={csrfToken} email={signedIn.email} mustChange={signedIn.mustChangePassword} />);
}
