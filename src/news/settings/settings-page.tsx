import type { Language } from '#platform/words';
import type { Category, PortalPlan } from '#portals';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, Form, HiddenField, PageHead, TextArea, TextField } from '#ui';
import type { Room } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import type { SettingField, SettingGroup } from './fields.ts';
import { settingGroups } from './fields.ts';

export interface SettingsView {
  language: Language;
  room: Room;
  /** One for each form of the page: that of the portal, of a new category, of a new office, and of a category that is named otherwise. */
  form: FilledForm;
  categoryForm: FilledForm;
  officeForm: FilledForm;
  renaming: { id: number; form: FilledForm } | null;
  empty: FilledForm;
  categories: readonly Category[];
  offices: readonly { id: number; nameAr: string; nameFr: string | null }[];
  token: string;
  /** Somebody else changed the portal since this form was opened: what stands now is told beside what was typed. */
  isOvertaken: boolean;
}

/** What a portal says of itself, its categories and the offices in whose name it speaks. */
export function SettingsPage(view: SettingsView) {
  const { language, room, form, categoryForm, officeForm, renaming, token, isOvertaken } = view;
  const words = newsroomWordsIn(language).settings;

  return (
    <>
      <PageHead title={words.title} lead={<bdi>{room.title}</bdi>} />
      {[form, categoryForm, officeForm, ...(renaming ? [renaming.form] : [])].map((one) => <ErrorSummary language={language} form={one} />)}
      <div class="split">
        <Form action={`${room.here}/settings`} token={token} class="stack">
          <HiddenField name="seen" value={isOvertaken ? String(room.portal.version) : form.typed('seen', String(room.portal.version))} />
          <PlanFields language={language} form={form} plan={room.portal} isOvertaken={isOvertaken} />
          <p><Button main>{words.save}</Button></p>
        </Form>
        <aside class="side">
          <Categories {...view} />
          <Offices {...view} />
        </aside>
      </div>
    </>
  );
}

/** The fields of a portal's plan, group by group, each with what the law or the site makes of it. */
export function PlanFields({ language, form, plan, isOvertaken = false }: { language: Language; form: FilledForm; plan: Partial<PortalPlan>; isOvertaken?: boolean }) {
  const words = newsroomWordsIn(language).settings;

  return (
    <>
      {(Object.keys(settingGroups) as SettingGroup[]).map((group) => (
        <Card title={words.groups[group].title} class="card--padded">
          {words.groups[group].lead ? <p class="small soft">{words.groups[group].lead}</p> : null}
          {(settingGroups[group] as readonly SettingField[]).map((field) => <Setting {...{ field, language, form, isOvertaken }} value={String(plan[field.name] ?? '')} />)}
        </Card>
      ))}
    </>
  );
}

function Setting({ field: { name, kind, tongue, required = false }, language, form, value, isOvertaken }: { field: SettingField; language: Language; form: FilledForm; value: string; isOvertaken: boolean }) {
  const words = newsroomWordsIn(language);
  const label = tongue ? words.writing.inTongue(words.settings.fields[name], words.tongues[tongue]) : words.settings.fields[name];
  const common = { name, label, form, value, required, hint: isOvertaken && form.typed(name) !== value ? <b dir="auto">{words.settings.standsNow(value)}</b> : tongue === 'fr' ? undefined : words.settings.hints[name] };
  const dir = tongue === 'ar' ? 'rtl' : tongue === 'fr' || kind !== 'line' ? 'ltr' : 'auto';
  if (kind === 'text') return <TextArea {...common} dir={dir} />;

  return <TextField {...common} dir={dir} type={kind === 'mail' ? 'email' : kind === 'telephone' ? 'tel' : 'text'} inputmode={kind === 'days' ? 'numeric' : undefined} class={kind === 'days' ? 'field__day' : undefined} />;
}

function Categories({ language, room, categories, categoryForm, renaming, empty, token }: SettingsView) {
  const words = newsroomWordsIn(language).settings.categories;

  return (
    <Card title={words.title} id="categories">
      <p class="small soft">{words.lead}</p>
      <ul class="plain">
        {categories.map((category) => {
          const form = renaming?.id === category.id ? renaming.form : empty;

          return (
            <li>
              <details open={renaming?.id === category.id}>
                <summary><bdi>{said(language, category.nameAr, category.nameFr)}</bdi> <code class="small soft" dir="ltr">{category.slug}</code></summary>
                <Form action={`${room.here}/settings/categories/${category.id}`} token={token}>
                  <TextField name={`name-ar-${category.id}`} label={words.nameAr} form={form} value={category.nameAr} dir="rtl" required marked={false} />
                  <TextField name={`name-fr-${category.id}`} label={words.nameFr} form={form} value={category.nameFr} dir="ltr" required marked={false} />
                  <Button>{words.rename}</Button>
                </Form>
              </details>
            </li>
          );
        })}
      </ul>
      <Form action={`${room.here}/settings/categories`} token={token}>
        <h3>{words.add}</h3>
        <TextField name="categoryAr" label={words.nameAr} form={categoryForm} dir="rtl" required marked={false} />
        <TextField name="categoryFr" label={words.nameFr} form={categoryForm} dir="ltr" required marked={false} />
        <TextField name="categorySlug" label={words.path} hint={words.pathHint} form={categoryForm} dir="ltr" required marked={false} />
        <Button>{words.addButton}</Button>
      </Form>
    </Card>
  );
}

function Offices({ language, room, offices, officeForm, token }: SettingsView) {
  const words = newsroomWordsIn(language).settings.offices;

  return (
    <Card title={words.title} id="offices">
      <p class="small soft">{words.lead}</p>
      <ul class="plain">{offices.map((office) => <li><bdi>{said(language, office.nameAr, office.nameFr)}</bdi></li>)}</ul>
      <Form action={`${room.here}/settings/offices`} token={token}>
        <h3>{words.add}</h3>
        <TextField name="officeAr" label={words.nameAr} form={officeForm} dir="rtl" required marked={false} />
        <TextField name="officeFr" label={words.nameFr} form={officeForm} dir="ltr" />
        <Button>{words.addButton}</Button>
      </Form>
    </Card>
  );
}
