import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { FilledForm } from '#ui';
import { DayField, SelectField, TextField } from '#ui';
import { officeRoles } from '../actor.ts';
import { wordsIn } from '../words.ts';
import type { BodyChoice } from './queries.ts';

export interface OfficeFieldsView {
  language: Language;
  form: FilledForm;
  bodies: readonly BodyChoice[];
  today: Day;
}

/** The fields of an office: in which body, as what, under which title, from when to when. */
export function OfficeFields({ language, form, bodies, today }: OfficeFieldsView) {
  const { offices: words, roles } = wordsIn(language);
  const choices = bodies.map(({ id, name, around }) => ({ value: String(id), label: around ? `${name} — ${around}` : name }));

  return (
    <>
      <SelectField name="bodyId" label={words.body} form={form} options={choices} required />
      <SelectField name="role" label={words.role} form={form} options={[{ value: '', label: words.chooseRole }, ...officeRoles.map((role) => ({ value: role, label: roles[role] }))]} required />
      <TextField name="titleAr" label={words.titleAr} form={form} hint={words.titleArHint} maxlength={200} dir="rtl" required />
      <TextField name="titleFr" label={words.titleFr} form={form} hint={words.optional} maxlength={200} dir="ltr" />
      <div class="fields">
        <DayField name="startsOn" label={words.startsOn} form={form} value={today} required />
        <DayField name="endsOn" label={words.endsOn} form={form} hint={words.endsOnHint} />
      </div>
    </>
  );
}

/** How the fields are called in the summary of what is wrong. */
export function officeLabels(language: Language): Record<string, string> {
  const { body, role, titleAr, titleFr, startsOn, endsOn } = wordsIn(language).offices;

  return { bodyId: body, role, titleAr, titleFr, startsOn, endsOn };
}
