import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Empty, Form, PageHead, Pages, TextField } from '#ui';
import { wordsIn } from '../words.ts';
import type { AccountRow } from './queries.ts';
import { onePage } from './queries.ts';

export interface AccountsView {
  language: Language;
  token: string;
  search: string;
  page: number;
  accounts: readonly AccountRow[];
  count: number;
}

/** Everybody who has an account, with the offices in force today. */
export function AccountsPage({ language, token, search, page, accounts, count }: AccountsView) {
  const words = wordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.accounts.title} lead={words.accounts.lead} actions={<ButtonLink href="/administration/accounts/new" main>{words.accounts.open}</ButtonLink>} />
      <Form action="/administration/accounts" method="get" token={token} class="inline-form">
        <TextField name="search" label={words.accounts.search} value={search} maxlength={200} dir="auto" />
        <Button>{words.accounts.find}</Button>
      </Form>
      <Card>
        {accounts.length === 0 ? <Empty>{words.accounts.none}</Empty> : null}
        {accounts.length > 0 ? (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">{words.accounts.person}</th>
                <th scope="col">{words.accounts.email}</th>
                <th scope="col">{words.accounts.offices}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ id, name, email, offices }) => (
                <tr>
                  <th scope="row">
                    <a href={`/administration/accounts/${id}`} dir="auto">{name}</a>
                  </th>
                  <td>
                    <bdi dir="ltr">{email}</bdi>
                  </td>
                  <td>
                    {offices.length === 0 ? <span class="soft">{words.accounts.noOffice}</span> : null}
                    {offices.map(({ title, bodyName }) => (
                      <div dir="auto">{words.office(title, bodyName)}</div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
      </Card>
      <Pages language={language} count={count} size={onePage} page={page} hrefOf={(other) => `/administration/accounts?${new URLSearchParams({ search, page: String(other) }).toString()}`} />
    </div>
  );
}
