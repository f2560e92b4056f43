import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { shortDay } from '#platform/words';
import { Button, ButtonLink, Card, Empty, Form, Notice, PageHead, Standing } from '#ui';
import { isInForce } from '../authority.ts';
import { wordsIn } from '../words.ts';
import type { AccountRow, OfficeRow } from './queries.ts';

export interface AccountView {
  language: Language;
  token: string;
  today: Day;
  account: AccountRow;
}

/** One account: its offices from last to first, and what an administrator may do for it. */
export function AccountPage({ language, token, today, account }: AccountView) {
  const words = wordsIn(language);
  const path = `/administration/accounts/${account.id}`;

  return (
    <div class="narrow stack">
      <PageHead title={<bdi>{account.name}</bdi>} lead={<bdi dir="ltr">{account.email}</bdi>} actions={<ButtonLink href={`${path}/offices/new`} main>{words.offices.open}</ButtonLink>} />
      {account.mustChangePassword ? <Notice tone="due">{words.account.mustChange}</Notice> : null}
      <Card title={words.offices.title}>
        {account.offices.length === 0 ? <Empty>{words.offices.none}</Empty> : null}
        <ul class="list">
          {account.offices.map((office) => (
            <Office {...{ language, today, office, path }} />
          ))}
        </ul>
      </Card>
      <Card title={words.account.resetTitle} class="card--padded">
        <p>{words.account.resetLead}</p>
        <Form action={`${path}/one-time-password`} token={token}>
          <Button>{words.account.resetSubmit}</Button>
        </Form>
      </Card>
    </div>
  );
}

function Office({ language, today, office, path }: Pick<AccountView, 'language' | 'today'> & { office: OfficeRow; path: string }) {
  const { offices: words, roles, office: written } = wordsIn(language);
  const { startsOn, endsOn } = office;
  const inForce = isInForce(office, today);
  const from = shortDay(startsOn, language);

  return (
    <li>
      <p>
        <b dir="auto">{written(office.title, office.bodyName)}</b> <Standing tone={inForce ? 'done' : 'none'}>{inForce ? words.inForce : startsOn > today ? words.toCome : words.over}</Standing>
      </p>
      <p class="small soft">
        {roles[office.role]} · {endsOn ? words.between(from, shortDay(endsOn, language)) : words.since(from)}
      </p>
      {endsOn === null || endsOn > today ? (
        <p>
          <a href={`${path}/offices/${office.id}/end`}>{words.end}</a>
        </p>
      ) : null}
    </li>
  );
}
