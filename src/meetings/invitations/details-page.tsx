import type { Language } from '#platform/words';
import { languages } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, CheckField, ErrorSummary, Form, HiddenField, PageHead, SelectField, TextField } from '#ui';
import type { DetailField, Details } from '../participants/details.ts';
import { capacities } from '../participants/participant.ts';
import { spoken } from './forms.tsx';
import { wordsIn } from './words.ts';

export interface DetailsView {
  language: Language;
  token: string;
  here: string;
  form: FilledForm;
  /** As they are written now, with what a form knows them by. */
  details: Details;
  seen: string;
  /** Where somebody else changed them meanwhile: what differs from what was typed. */
  others: readonly DetailField[];
  isMember: boolean;
  wasWrittenTo: boolean;
}

/** What is written of somebody on the list, to be put right. */
export function DetailsPage(view: DetailsView) {
  const { language, token, here, form, details, seen, isMember, wasWrittenTo } = view;
  const words = wordsIn(language).pages;

  return (
    <div class="narrow stack">
      <PageHead title={words.details.title} lead={isMember ? words.details.ofARegister : undefined} />
      <ErrorSummary language={language} form={form} />
      <Now {...view} />
      <Form action={here} token={token}>
        <HiddenField name="seen" value={seen} />
        <Card class="card--padded">
          {isMember ? null : <NamedFields {...view} />}
          <TextField name="mail" label={words.mail} hint={wasWrittenTo ? words.details.mailHint : words.mailHint} form={form} value={details.mail ?? ''} type="email" inputmode="email" maxlength={254} dir="ltr" />
          <SelectField name="language" label={words.language} form={form} value={details.language} options={languages.map((value) => ({ value, label: spoken[value] }))} />
          <SelectField name="capacity" label={words.capacity} form={form} value={details.capacity} options={capacities.map((value) => ({ value, label: words.capacities[value] }))} />
          <CheckField name="hasVote" label={words.hasVote} checked={form.typed('seen') ? form.typed('hasVote') === 'yes' : details.hasVote} />
          <p class="small soft">{words.privacy}</p>
          <Button main>{words.details.save}</Button>
        </Card>
      </Form>
    </div>
  );
}

function NamedFields({ language, form, details }: DetailsView) {
  const words = wordsIn(language).pages;

  return (
    <>
      <TextField name="titleAr" label={`${words.titleField} (${words.inArabic})`} form={form} value={details.titleAr} maxlength={200} dir="auto" required />
      <TextField name="titleFr" label={`${words.titleField} (${words.inFrench})`} form={form} value={details.titleFr ?? ''} maxlength={200} dir="auto" />
      <TextField name="name" label={words.name} hint={words.nameHint} form={form} value={details.name ?? ''} maxlength={200} dir="auto" />
      <TextField name="institutionAr" label={`${words.institution} (${words.inArabic})`} form={form} value={details.institutionAr ?? ''} maxlength={200} dir="auto" />
      <TextField name="institutionFr" label={`${words.institution} (${words.inFrench})`} form={form} value={details.institutionFr ?? ''} maxlength={200} dir="auto" />
    </>
  );
}

/** What somebody else wrote meanwhile, where it is not what was typed here. */
function Now({ language, details, others }: DetailsView) {
  if (others.length === 0) return null;
  const words = wordsIn(language).pages;
  const told = (field: DetailField): string => {
    if (field === 'language') return spoken[details.language];
    if (field === 'capacity') return words.capacities[details.capacity];
    if (field === 'hasVote') return details.hasVote ? words.details.yes : words.details.no;

    return details[field] ?? words.details.nothing;
  };

  return (
    <Card title={words.details.now} class="card--padded">
      <dl class="facts small">
        {others.map((field) => <><dt>{words.details.fields[field]}</dt><dd dir={field === 'mail' ? 'ltr' : 'auto'}>{told(field)}</dd></>)}
      </dl>
    </Card>
  );
}
