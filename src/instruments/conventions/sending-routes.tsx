import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Language } from '#platform/words';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredDay, seeOther } from '#platform/web';
import type { FilledForm } from '#ui';
import { Button, Card, DayField, ErrorSummary, FileField, Form, HiddenField, Notice, PageHead, TextField, render } from '#ui';
import { evidenceIn } from '../acts/evidence.ts';
import { pageWordsIn } from '../pages/words.ts';
import { partyWordsIn } from '../parties/words.ts';
import { aboutOne, ownInstrument } from './own-instrument.ts';
import type { InstrumentView } from './queries.ts';
import { unsentCount } from './queries.ts';
import { sendToParties } from './send-to-parties.ts';

const sending = z.object({
  submission: z.uuid(), happenedOn: requiredDay,
  reference: optionalText(100), note: optionalText(2000), evidence: z.instanceof(File).optional(),
});

/** Recording that a convention left for all its parties. */
export const sendingRoutes = new Hono<Env>();

sendingRoutes.get('/conventions/:id/sending/new', async (c) => showSending(c, await ownInstrument(c), null));

sendingRoutes.post('/conventions/:id/sending', async (c) => {
  const instrument = await ownInstrument(c);

  return answerForm(c, {
    schema: sending,
    accepted: async ({ evidence, ...typed }) => {
      const count = await sendToParties(c.var.db, actorIn(c), { ...typed, instrumentId: instrument.id, evidence: await evidenceIn(evidence) }, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).forms.sent(count));

      return seeOther(c, `/conventions/${instrument.id}/board`);
    },
    refused: (refused) => showSending(c, instrument, refused),
  });
});

async function showSending(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<Response> {
  const { crumbs, ...view } = aboutOne(c, instrument, refused);
  const { sendTitle } = pageWordsIn(c.var.language).forms;
  const unsent = await unsentCount(c.var.db, instrument.id);
  const submission = refused?.typed['submission'] ?? randomUUID();

  return render(c, { title: sendTitle, current: 'conventions', crumbs: [...crumbs, { label: sendTitle }] }, <SendingPage {...view} action={`/conventions/${instrument.id}/sending`} submission={submission} unsent={unsent} firstDay={instrument.startedOn} today={dayIn(c.var.clock())} />);
}

interface SendingView {
  language: Language;
  token: string;
  form: FilledForm;
  title: string;
  action: string;
  submission: string;
  unsent: number;
  firstDay: Day;
  today: Day;
}

function SendingPage({ language, token, form, title, action, submission, unsent, firstDay, today }: SendingView) {
  const { forms } = pageWordsIn(language);
  const { hints, fields } = partyWordsIn(language);
  if (unsent === 0) return <div class="narrow stack"><PageHead title={forms.sendTitle} lead={<bdi>{title}</bdi>} /><Notice tone="done">{forms.notSentYet(0)}</Notice></div>;

  return (
    <div class="narrow stack">
      <PageHead title={forms.sendTitle} lead={<bdi>{title}</bdi>} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <p>{forms.sendLead(unsent)}</p>
        <Form action={action} token={token} multipart>
          <HiddenField name="submission" value={submission} />
          <DayField name="happenedOn" label={forms.sentOn} form={form} value={today} min={firstDay} max={today} required />
          <TextField name="reference" label={forms.sendReference} form={form} maxlength={100} dir="auto" />
          <FileField name="evidence" label={forms.sendLetter} form={form} accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff" hint={hints.evidence} />
          <TextField name="note" label={fields.note} form={form} maxlength={2000} dir="auto" />
          <Button main>{forms.sendToAll(unsent)}</Button>
        </Form>
      </Card>
    </div>
  );
}
