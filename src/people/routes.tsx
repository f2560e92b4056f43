import { Hono } from 'hono';
import { z } from 'zod';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, beginVisit, chooseLanguage, formOf, requiredText, safePath, seeOther } from '#platform/web';
import { isLanguage } from '#platform/words';
import { filledForm, render } from '#ui';
import { longestPassword } from './accounts/passwords.ts';
import { preferLanguage } from './accounts/sessions.ts';
import { SignInPage } from './pages/sign-in-page.tsx';
import { signIn } from './sign-in/sign-in.ts';
import { signOut } from './sign-in/sign-out.ts';
import { passageOf, setCookies } from './sign-in/who-is-there.ts';
import { wordsIn } from './words.ts';

const desk = '/desk';

/** The door: open to everybody. */
export const peopleRoutes = new Hono<Env>()
  .get('/sign-in', (c) => (c.var.viewer ? seeOther(c, safePath(c.req.query('to'), desk)) : showSignIn(c, null)))
  .post('/sign-in', (c) => answerForm(c, { schema: signInForm, accepted: (form) => enter(c, form), refused: (form) => showSignIn(c, form) }))
  .post('/sign-out', async (c) => {
    const { viewer, db, keeper, clock } = c.var;
    if (viewer) setCookies(c, (await signOut(db, keeper, { userId: viewer.userId, passage: passageOf(c) }, clock())).cookies);
    beginVisit(c);

    return seeOther(c, '/');
  })
  .post('/language', async (c) => {
    const form = await formOf(c);
    const language = form.text('language');
    if (isLanguage(language)) {
      chooseLanguage(c, language);
      if (c.var.actor) await preferLanguage(c.var.db, c.var.actor, language);
    }

    return seeOther(c, safePath(form.text('to')));
  });

const signInForm = z.object({ email: requiredText(254), password: requiredText(longestPassword), to: z.string().optional() });

/** A session that this browser had before ends with the new one's beginning; so does every form written before. */
async function enter(c: Ask, { email, password, to }: z.output<typeof signInForm>): Promise<Response> {
  const { db, keeper, clock, address, viewer } = c.var;
  const passage = passageOf(c);
  const { cookies } = await signIn(db, keeper, { email, password, address, passage }, clock());
  if (viewer) await signOut(db, keeper, { userId: viewer.userId, passage }, clock());
  setCookies(c, cookies);
  beginVisit(c);

  return seeOther(c, safePath(to, desk));
}

function showSignIn(c: Ask, refused: RefusedForm | null) {
  const words = wordsIn(c.var.language).signIn;
  const form = filledForm(c, refused, { email: words.email, password: words.password });
  const to = safePath(form.typed('to', c.req.query('to')), desk);

  return render(c, { title: words.title }, <SignInPage language={c.var.language} token={c.var.csrfToken} form={form} to={to} />);
}
