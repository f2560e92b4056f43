import type { Language } from '#platform/words';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, Form, PageHead, TextField } from '#ui';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { PlanFields } from './settings-page.tsx';

/** The form by which a body's public site is opened, with the office that speaks first on it. */
export function OpeningPage({ language, body, form, token }: { language: Language; body: { id: number; slug: string; nameAr: string; nameFr: string }; form: FilledForm; token: string }) {
  const { opening: words, settings } = newsroomWordsIn(language);
  const plan = { titleAr: body.nameAr, titleFr: body.nameFr, slug: body.slug.slice(0, 40).replace(/-+$/u, ''), commentsOpenDays: 30, addressesKeptDays: 365 };

  return (
    <>
      <PageHead title={words.of(said(language, body.nameAr, body.nameFr))} lead={words.lead} />
      <ErrorSummary language={language} form={form} />
      <Form action={`/newsroom/open/${body.id}`} token={token} class="stack narrow-column">
        <PlanFields language={language} form={form} plan={plan} />
        <Card title={settings.offices.first} class="card--padded">
          <p class="small soft">{settings.offices.lead}</p>
          <TextField name="officeAr" label={settings.offices.nameAr} form={form} dir="rtl" required />
          <TextField name="officeFr" label={settings.offices.nameFr} form={form} dir="ltr" />
        </Card>
        <p><Button main>{words.open}</Button></p>
      </Form>
    </>
  );
}
