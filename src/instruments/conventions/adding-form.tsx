import type { Body } from '#bodies';
import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField } from '#ui';
import { pageWordsIn } from '../pages/words.ts';

/** What was asked for: a province and which of its bodies. */
export interface AskedBodies {
  province: string;
  communes: boolean;
  provincial: boolean;
  region: boolean;
}

export interface AddingView {
  language: Language;
  token: string;
  form: FilledForm;
  here: string;
  title: string;
  provinces: readonly { value: string; label: string }[];
  asked: AskedBodies | null;
  /** The bodies that the question finds: those to be added, and how many are parties already. Null before it is asked. */
  found: { added: readonly Body[]; alreadyThere: number } | null;
}

/** More parties, in two steps: which bodies, then their names before anything is added. */
export function AddPartiesPage({ language, token, form, here, title, provinces, asked, found }: AddingView) {
  const { forms } = pageWordsIn(language);

  return (
    <div class="narrow stack">
      <PageHead title={forms.addParties} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <Form action={`${here}/new`} token="" method="get">
          <SelectField name="province" label={forms.ofProvince} form={form} value={asked?.province ?? ''} options={provinces.length > 1 ? [{ value: '', label: forms.chooseProvince }, ...provinces] : provinces} required />
          <fieldset class="field">
            <legend>{forms.whichBodies}</legend>
            <CheckField name="communes" label={forms.allCommunes} checked={asked?.communes} />
            <CheckField name="provincial" label={forms.provincialCouncil} checked={asked?.provincial} />
            <CheckField name="region" label={forms.regionalCouncil} checked={asked?.region} />
          </fieldset>
          <Button main={!found?.added.length}>{forms.showBodies}</Button>
        </Form>
      </Card>
      {asked && found ? <Preview {...{ language, token, here, asked, found }} /> : null}
    </div>
  );
}

function Preview({ language, token, here, asked, found: { added, alreadyThere } }: Pick<AddingView, 'language' | 'token' | 'here'> & { asked: AskedBodies; found: NonNullable<AddingView['found']> }) {
  const { forms } = pageWordsIn(language);
  if (added.length === 0) return <Notice tone="due">{`${forms.willBeAdded(0)}. ${forms.alreadyThere(alreadyThere)}.`}</Notice>;

  return (
    <Card title={forms.willBeAdded(added.length)} class="card--padded" id="found">
      {alreadyThere ? <p class="small soft">{forms.alreadyThere(alreadyThere)}</p> : null}
      <ul class="columns">
        {added.map((body) => <li><bdi>{nameOf(body, language)}</bdi></li>)}
      </ul>
      <Form action={here} token={token}>
        <HiddenField name="province" value={asked.province} />
        {(['communes', 'provincial', 'region'] as const).map((which) => (asked[which] ? <HiddenField name={which} value="yes" /> : null))}
        <Button main>{forms.addThese(added.length)}</Button>
      </Form>
    </Card>
  );
}
