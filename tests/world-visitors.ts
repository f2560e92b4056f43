import { expect } from 'vitest';
import { demonstrationAccounts } from '#world';
import type { siteOn } from './site.ts';
import type { Visitor } from './visitor.ts';
import { visitor } from './visitor.ts';

/** Somebody of the demonstration world, signed in to a site with a browser of their own. */
export async function signedInTo(app: ReturnType<typeof siteOn>, email: string, language = 'ar'): Promise<Visitor> {
  const who = visitor(app, 'http://multaqa.test', language);
  const { status } = await who.send('/sign-in', '/sign-in', { email, password: demonstrationAccounts.find((account) => account.email === email)?.password ?? '' });
  expect(status).toBe(303);

  return who;
}
