import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, RefusedForm } from '#platform/web';
import { filledForm, render } from '#ui';
import { wordsIn } from '../words.ts';
import { AccountPage } from './account-page.tsx';
import { AccountsPage } from './accounts-page.tsx';
import { NewAccountPage } from './new-account-page.tsx';
import { officeLabels } from './office-fields.tsx';
import { EndOfficePage, NewOfficePage } from './office-pages.tsx';
import type { AccountRow } from './queries.ts';
import { accountById, accountsFound, bodiesToChooseFrom } from './queries.ts';

export const accountsPath = '/administration/accounts';

export async function showAccounts(c: Ask) {
  const { db, language, csrfToken: token, clock } = c.var;
  const search = (c.req.query('search') ?? '').trim().slice(0, 200);
  const page = /^[1-9]\d{0,5}$/u.test(c.req.query('page') ?? '') ? Number(c.req.query('page')) : 1;
  const found = await accountsFound(db, { language, search, page, on: dayIn(clock()) });

  return render(c, { title: wordsIn(language).accounts.title, current: 'administration' }, <AccountsPage {...{ language, token, search, page, ...found }} />);
}

export async function showNewAccount(c: Ask, refused: RefusedForm | null) {
  const { db, language, csrfToken: token, clock } = c.var;
  const words = wordsIn(language);
  const form = filledForm(c, refused, { name: words.account.name, email: words.accounts.email, language: words.account.language, ...officeLabels(language) });
  const bodies = await bodiesToChooseFrom(db, language);

  return render(c, headOf(c, words.accounts.open), <NewAccountPage {...{ language, token, form, bodies }} today={dayIn(clock())} />);
}

export async function showAccount(c: Ask, id: string) {
  const { language, csrfToken: token, clock } = c.var;
  const account = await accountAsked(c, id);

  return render(c, headOf(c, account.name), <AccountPage {...{ language, token, account }} today={dayIn(clock())} />);
}

export async function showNewOffice(c: Ask, id: string, refused: RefusedForm | null) {
  const { db, language, csrfToken: token, clock } = c.var;
  const account = await accountAsked(c, id);
  const form = filledForm(c, refused, officeLabels(language));
  const bodies = await bodiesToChooseFrom(db, language);

  return render(c, headOf(c, wordsIn(language).offices.open, account), <NewOfficePage {...{ language, token, form, bodies, account }} today={dayIn(clock())} />);
}

export async function showEndOffice(c: Ask, id: string, officeId: number, refused: RefusedForm | null) {
  const { language, csrfToken: token, clock } = c.var;
  const account = await accountAsked(c, id);
  const office = account.offices.find((held) => held.id === officeId);
  if (!office) throw new RefusalError(refusal('office.unknown'));
  const form = filledForm(c, refused, officeLabels(language));

  return render(c, headOf(c, wordsIn(language).offices.end, account), <EndOfficePage {...{ language, token, form, account, office }} today={dayIn(clock())} />);
}

async function accountAsked(c: Ask, id: string): Promise<AccountRow> {
  const account = await accountById(c.var.db, id, c.var.language);
  if (!account) throw new RefusalError(refusal('account.unknown'));

  return account;
}

function headOf(c: Ask, title: string, account?: AccountRow) {
  const list = { label: wordsIn(c.var.language).accounts.title, href: accountsPath };
  const between = account ? [{ label: account.name, href: `${accountsPath}/${account.id}` }] : [];

  return { title, current: 'administration' as const, crumbs: [list, ...between, { label: title }] };
}
