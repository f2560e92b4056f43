import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredDay, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import { idIn, titleIn } from '../parties/subject.ts';
import { issueVersion } from './issue-version.ts';
import { ownInstrument, readableInstrument } from './own-instrument.ts';
import type { InstrumentView } from './queries.ts';
import { versionsOf } from './queries.ts';
import { textInForce } from './text-in-force.ts';
import { whyNotChangeText } from './version.ts';
import { NewVersionPage, TextBoundPage, VersionPage } from './version-pages.tsx';

const versionSchema = z.object({
  previous: z.string().regex(/^[1-9]\d{0,3}$/u).transform(Number),
  textAr: z.string().min(1).max(60_000),
  textFr: optionalText(60_000),
  issuedOn: requiredDay,
});

/** The versions of an instrument's text: each at its own address, and the next one for whoever runs the instrument. */
export const versionRoutes = new Hono<Env>();

versionRoutes.get('/conventions/:id/versions/new', async (c) => {
  const instrument = await ownInstrument(c);
  const bound = whyNotChangeText(await textInForce(c.var.db, instrument.id));
  if (!bound) return showNew(c, instrument, null);
  const { crumbs, title, words } = about(c, instrument);

  return render(c, { title: words.versions.bound, current: 'conventions', crumbs }, <TextBoundPage language={c.var.language} title={title} sentence={c.var.explain(bound)} back={`/conventions/${instrument.id}`} />);
});

versionRoutes.post('/conventions/:id/versions', async (c) => {
  const instrument = await ownInstrument(c);

  return answerForm(c, {
    schema: versionSchema,
    accepted: async (typed) => {
      const number = await issueVersion(c.var.db, actorIn(c), { ...typed, instrumentId: instrument.id }, c.var.clock());
      c.var.leaveNotice(pageWordsIn(c.var.language).versions.issued(number));

      return seeOther(c, `/conventions/${instrument.id}`);
    },
    refused: (refused) => showNew(c, instrument, refused),
  });
});

versionRoutes.get('/conventions/:id/versions/:number', async (c) => {
  const instrument = await readableInstrument(c);
  const asked = idIn(c.req.param('number'));
  const version = (await versionsOf(c.var.db, instrument.id)).find(({ number }) => number === asked);
  if (!version) throw new RefusalError(refusal('page.not_found'));
  const { crumbs, title, words } = about(c, instrument);
  const heading = words.versions.numbered(version.number);
  const view = { language: c.var.language, title, version, current: instrument.currentVersion, here: `/conventions/${instrument.id}/versions` };

  return render(c, { title: heading, current: 'conventions', crumbs: [...crumbs, { label: heading }] }, <VersionPage {...view} />);
});

function about(c: Context<Env>, instrument: InstrumentView) {
  const words = pageWordsIn(c.var.language);
  const title = titleIn(c, instrument);

  return { words, title, crumbs: [{ label: words.conventions, href: '/conventions' }, { label: title, href: `/conventions/${instrument.id}` }] };
}

/** The form starts from the text in force at the moment at which it is shown; what was typed before stays. */
async function showNew(c: Context<Env>, instrument: InstrumentView, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const { crumbs, title, words } = about(c, instrument);
  const [current] = await versionsOf(db, instrument.id);
  if (!current) throw new RefusalError(refusal('page.not_found'));
  const labels = { textAr: `${words.text} (${words.forms.arabic})`, textFr: `${words.text} (${words.forms.french})`, issuedOn: words.versions.issuedOn };
  const view = { language, token, title, current, today: dayIn(c.var.clock()), form: filledForm(c, refused, labels), action: `/conventions/${instrument.id}/versions` };
  const heading = words.versions.next(current.number + 1);

  return render(c, { title: heading, current: 'conventions', crumbs: [...crumbs, { label: heading }] }, <NewVersionPage {...view} />);
}
