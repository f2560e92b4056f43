import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { dirhams, percent, shortDay } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, Form, HiddenField, PageHead, Sign, TextArea, TextField } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import type { ComparedYear, ShareOfYear } from './year-shares.ts';

/** What stands of a year and what would take its place, with the parties' names. */
export interface SharedAlready {
  compared: ComparedYear;
  names: ReadonlyMap<number, { nameAr: string; nameFr: string }>;
}

interface ShareYearView {
  language: Language;
  token: string;
  form: FilledForm;
  action: string;
  title: string;
  year: number;
  /** Set when the year was shared out before: it is replaced only by who has seen this. */
  already: SharedAlready | null;
}

/** A year's cost, shared out by the decree's formula over the members of each council. */
export function ShareYearPage({ language, token, form, action, title, year, already }: ShareYearView) {
  const { forms, ...words } = pageWordsIn(language);

  return (
    <div class={already ? 'stack' : 'narrow'}>
      <PageHead title={forms.shareYear} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <Form action={action} token={token}>
        <Card class="card--padded">
          <p class="small soft">{forms.formula}</p>
          <div class="fields">
            <TextField name="year" label={words.year} form={form} value={String(year)} inputmode="numeric" maxlength={4} dir="ltr" required />
            <TextField name="cost" label={forms.costInDirhams} form={form} inputmode="decimal" maxlength={24} dir="ltr" required />
            <TextField name="ownerShare" label={forms.ownerSharePercent} form={form} value="25" inputmode="decimal" maxlength={6} dir="ltr" required />
          </div>
          <DayField name="dueOn" label={words.dueDay} form={form} required />
          {already ? <TextArea name="because" label={forms.whyAgain} form={form} rows={3} required /> : null}
          {already ? <HiddenField name="seen" value={already.compared.mark} /> : null}
          <Button main>{already ? forms.shareAgain : forms.share}</Button>
        </Card>
        {already ? <Comparison already={already} language={language} /> : null}
      </Form>
    </div>
  );
}

function Comparison({ already: { compared, names }, language }: { already: SharedAlready; language: Language }) {
  const { forms, ...words } = pageWordsIn(language);
  const { before, after, shares } = compared;

  return (
    <Card title={forms.whatChanges}>
      {before ? (
        <p class="small soft card__lead">
          {words.cost}: <bdi>{dirhams(before.cost, language)}</bdi> <Sign name="becomes" /> <bdi class="strong">{dirhams(after.cost, language)}</bdi> · {words.ownerShare}: <bdi>{percent(before.ownerShare, 10_000, language)}</bdi> <Sign name="becomes" /> <bdi class="strong">{percent(after.ownerShare, 10_000, language)}</bdi> · {words.dueDay}: <bdi>{shortDay(before.dueOn, language)}</bdi> <Sign name="becomes" /> <bdi class="strong">{shortDay(after.dueOn, language)}</bdi>
        </p>
      ) : null}
      <table class="table table--cards">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{forms.benefiting}</th>
            <th scope="col">{forms.before}</th>
            <th scope="col">{forms.after}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr>
              <th scope="row"><bdi>{nameOf(names.get(share.bodyId) ?? { nameAr: '', nameFr: '' }, language)}</bdi></th>
              <td class="number"><bdi>{share.before?.members ?? '–'}</bdi> <Sign name="becomes" /> <bdi>{share.after.members ?? '–'}</bdi></td>
              <td class="amount-cell">{share.before ? <Amounts share={share.before} language={language} /> : '–'}</td>
              <td class="amount-cell"><Amounts share={share.after} language={language} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** What is due, and beside it what the formula gives and the top-up where they are not the same. */
function Amounts({ share: { formulaAmount, agreedAmount, topUpAmount }, language }: { share: ShareOfYear; language: Language }) {
  const { forms } = pageWordsIn(language);

  return (
    <>
      <bdi class="strong">{dirhams(agreedAmount + topUpAmount, language)}</bdi>
      {agreedAmount === formulaAmount ? null : <small class="soft"> {forms.byFormula(dirhams(formulaAmount, language))}</small>}
      {topUpAmount ? <small class="soft"> {forms.topUp(dirhams(topUpAmount, language))}</small> : null}
    </>
  );
}
