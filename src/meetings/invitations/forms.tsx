import type { Language } from '#platform/words';
import { languages } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ChoiceField, ErrorSummary, FileField, Form, Notice, PageHead, SelectField, Standing, TextField } from '#ui';
import type { Tone } from '#ui';
import type { Capacity } from '../participants/participant.ts';
import { capacities } from '../participants/participant.ts';
import type { ListedRow } from '../participants/read-list.ts';
import { listedBodies } from '../participants/lists.ts';
import { wordsIn } from './words.ts';

interface FormView {
  language: Language;
  token: string;
  here: string;
  form: FilledForm;
}

/** Each language in its own words. */
export const spoken: Record<Language, string> = { ar: 'العربية', fr: 'Français', en: 'English' };

/** In which capacity somebody comes, and whether they vote. */
export function CapacityFields({ language, form, usual = 'guest' }: Pick<FormView, 'language' | 'form'> & { usual?: Capacity }) {
  const words = wordsIn(language).pages;

  return (
    <>
      <SelectField name="capacity" label={words.capacity} form={form} value={usual} options={capacities.map((value) => ({ value, label: words.capacities[value] }))} />
      <CheckField name="hasVote" label={words.hasVote} checked={form.typed('hasVote') === 'yes'} />
    </>
  );
}

/** One person, by name or by quality alone. */
export function NewPersonPage(view: FormView) {
  const { language, token, here, form } = view;
  const words = wordsIn(language).pages;

  return (
    <div class="narrow">
      <PageHead title={words.add} />
      <ErrorSummary language={language} form={form} />
      <Form action={here} token={token}>
        <Card class="card--padded">
          <TextField name="titleAr" label={`${words.titleField} (${words.inArabic})`} form={form} maxlength={200} dir="auto" required />
          <TextField name="titleFr" label={`${words.titleField} (${words.inFrench})`} form={form} maxlength={200} dir="auto" />
          <TextField name="name" label={words.name} hint={words.nameHint} form={form} maxlength={200} dir="auto" />
          <TextField name="institutionAr" label={`${words.institution} (${words.inArabic})`} form={form} maxlength={200} dir="auto" />
          <TextField name="institutionFr" label={`${words.institution} (${words.inFrench})`} form={form} maxlength={200} dir="auto" />
          <TextField name="mail" label={words.mail} hint={words.mailHint} form={form} type="email" inputmode="email" maxlength={254} dir="ltr" />
          <SelectField name="language" label={words.language} form={form} value="ar" options={languages.map((value) => ({ value, label: spoken[value] }))} />
          <CapacityFields {...view} />
          <p class="small soft">{words.privacy}</p>
          <Button main>{words.add}</Button>
        </Card>
      </Form>
    </div>
  );
}

interface Choice {
  value: string;
  label: string;
}

/** Those who hold an office, or institutions, in a territory. */
export function NewListPage(view: FormView & { roles: readonly Choice[]; territories: readonly Choice[] }) {
  const { language, token, here, form, roles, territories } = view;
  const words = wordsIn(language).pages;

  return (
    <div class="narrow">
      <PageHead title={words.addList} lead={words.sendFreezes} />
      <ErrorSummary language={language} form={form} />
      <Form action={here} token={token}>
        <Card class="card--padded">
          <ChoiceField name="invitedAs" legend={words.kind} form={form} value="office" options={[{ value: 'office', label: words.asOffice }, { value: 'institution', label: words.asInstitution }]} />
          <SelectField name="role" label={words.role} form={form} value="president" options={roles} />
          <SelectField name="bodyKind" label={words.bodyKind} form={form} options={listedBodies.map((value) => ({ value, label: words.bodyKinds[value] }))} />
          <SelectField name="territoryCode" label={words.territory} form={form} options={[{ value: '', label: words.everywhere }, ...territories]} />
          <TextField name="titleAr" label={`${words.listTitle} (${words.inArabic})`} hint={words.listTitleHint} form={form} maxlength={200} dir="auto" />
          <TextField name="titleFr" label={`${words.listTitle} (${words.inFrench})`} form={form} maxlength={200} dir="auto" />
          <CapacityFields {...view} />
          <p class="small soft">{words.privacy}</p>
          <Button main>{words.addList}</Button>
        </Card>
      </Form>
    </div>
  );
}

export function NewImportPage({ language, token, here, form }: FormView) {
  const words = wordsIn(language).pages;

  return (
    <div class="narrow">
      <PageHead title={words.import.title} lead={words.import.lead} />
      <ErrorSummary language={language} form={form} />
      <Form action={here} token={token} multipart>
        <Card class="card--padded">
          <FileField name="list" label={words.import.file} hint={words.import.columns} form={form} accept=".csv,text/csv" required />
          <p class="small soft">{words.privacy}</p>
          <Button main>{words.import.preview}</Button>
        </Card>
      </Form>
    </div>
  );
}

export interface PreviewView extends Omit<FormView, 'form'> {
  rows: readonly ListedRow[];
  counts: Record<ListedRow['state'], number>;
  refusal: string | null;
  /** Where another file is brought. */
  anew: string;
  appliedOn: string | null;
}

const tones: Record<ListedRow['state'], Tone> = { new: 'done', changed: 'due', done: 'none', warning: 'due', error: 'late' };
const mostRows = 500;

/** Each line with what would become of it. Nothing is taken in while one is wrong. */
export function PreviewPage({ language, token, here, anew, rows, counts, refusal, appliedOn }: PreviewView) {
  const words = wordsIn(language).pages;
  const { headings } = words.import;
  const added = counts.new + counts.warning;
  const isNothing = added + counts.changed === 0;

  return (
    <div class="stack">
      <PageHead title={words.import.previewTitle} lead={(['new', 'changed', 'warning', 'done', 'error'] as const).filter((state) => counts[state] > 0).map((state, index) => <>{index ? ' · ' : ''}<span class="whole">{words.import.tally[state](counts[state])}</span></>)} />
      {refusal ? <Notice tone="late">{refusal}</Notice> : null}
      {appliedOn ? <Notice tone="done">{appliedOn}</Notice> : counts.error ? <Notice tone="late">{words.import.correct} <a href={anew}>{words.import.anew}</a></Notice> : isNothing ? <Notice tone="due">{words.import.nothing}</Notice> : (
        <Form action={`${here}/application`} token={token}><Button main>{words.import.apply(added, counts.changed)}</Button></Form>
      )}
      <Card>
        <table class="table table--cards">
          <thead><tr><th scope="col"><span class="unseen">{headings.row}</span></th>{[headings.person, headings.institution, headings.mail, headings.fate].map((name) => <th scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {rows.slice(0, mostRows).map(({ row, person, state, faults, known }) => (
              <tr>
                <td class="soft">{words.import.row(row)}</td>
                <th scope="row"><bdi>{person.name ?? person.titleAr}</bdi>{person.name ? <span class="article"><bdi>{person.titleAr}</bdi></span> : null}</th>
                <td><bdi>{person.institutionAr}</bdi></td>
                <td><bdi dir="ltr">{person.mail}</bdi></td>
                <td><Standing tone={tones[state]}>{words.import.states[state]}</Standing><span class="article">{[...(state === 'changed' ? [words.import.changes((known?.changes ?? []).map((field) => words.details.fields[field]))] : []), ...faults.map((fault) => words.import.faults[fault])].join(' · ')}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </div>
  );
}
