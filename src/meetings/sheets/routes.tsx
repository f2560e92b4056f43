import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { instantOf } from '#platform/calendars';
import { dayIn } from '#platform/days';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, languageOfAddress, requiredText, seeOther, submissionMark } from '#platform/web';
import { filledForm, render } from '#ui';
import { addressee, peopleOf } from '../invitations/people.ts';
import { idIn } from '../pages/subject.ts';
import { readShortCode } from '../participants/codes.ts';
import { isHour } from '../preparing/sittings.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import { presenceSubject } from '../presence/asked.ts';
import { whyNotTakePresence } from '../presence/redeem.ts';
import { spanAsked, spansOf } from '../presence/spans.ts';
import { presenceWordsIn } from '../presence/words.ts';
import type { MeetingHead } from '../queries.ts';
import { scansOf, sheetsOf, typedRows } from './queries.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { SheetsPage } from './sheets-page.tsx';
import { attachScan, openSheet, takeBackRow, typeRow } from './type-back.ts';
import { TypingPage } from './typing-page.tsx';
import { sheetWordsIn } from './words.ts';

const here = '/meetings/:id{[0-9]+}/presence/sheets';
const sheet = `${here}/:sheet{[0-9]+}`;

/** Sheets to sign: printed, and typed back by whoever runs the meeting. */
export const sheetRoutes = new Hono<Env>();

sheetRoutes.get(here, (c) => showSheets(c, null));

sheetRoutes.get(`${here}.pdf`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const { db, clock, url } = c.var;
  const span = spanAsked(await spansIn(c, meeting), c.req.query('span'), clock());
  const pdf = await sheetPdf(meeting, await peopleOf(db, meeting.id), span, { printedOn: dayIn(clock()), address: `${url.origin}${home}/presence/sheets` }, languageOfAddress(c));

  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="sheet-${meeting.id}-${span.key}.pdf"` } });
});

async function spansIn(c: Ask, meeting: MeetingHead) {
  return spansOf({ startsOn: meeting.heldOn, endsOn: meeting.endsOn }, await sittingsOf(c.var.db, meeting.id));
}

const hour = z.string().refine(isHour, 'presence.hour_unclear');

sheetRoutes.post(here, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);

  return answerForm(c, {
    schema: z.object({ span: requiredText(40), from: hour, to: hour, submission: requiredText(100) }),
    fields: { 'sheet.ends_before_it_begins': 'to', 'sheet.not_over': 'to' },
    accepted: async ({ span: key, from, to, submission }) => {
      const span = (await spansIn(c, meeting)).find((one) => one.key === key);
      if (!span) throw new RefusalError(refusal('page.not_found'));
      const hours = { from: instantOf(span.day, from), to: instantOf(span.day, to) };
      const id = await openSheet(c.var.db, actorIn(c), { ...hours, meetingId: meeting.id, sittingId: span.sitting?.id ?? null, submission }, c.var.clock());

      return seeOther(c, `${home}/presence/sheets/${id}`);
    },
    refused: (refused) => showSheets(c, refused),
  });
});

async function showSheets(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { meeting, here: home, crumbs } = await presenceSubject(c);
  const { language, csrfToken: token, db } = c.var;
  const words = sheetWordsIn(language);
  const [spans, sheets] = await Promise.all([spansIn(c, meeting), sheetsOf(db, meeting.id)]);
  const view = { language, token, meeting, here: `${home}/presence/sheets`, spans, sheets, form: filledForm(c, refused, { from: words.from, to: words.to }), submission: randomUUID(), mayType: !whyNotTakePresence(meeting) };

  return render(c, { title: words.title, current: 'meetings', crumbs: [...crumbs, { label: presenceWordsIn(language).pages.title, href: `${home}/presence` }, { label: words.title }] }, <SheetsPage {...view} />);
}

sheetRoutes.get(sheet, (c) => showTyping(c, null));

sheetRoutes.post(`${sheet}/rows`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const sheetId = idIn(c.req.param('sheet')) ?? 0;

  return answerForm(c, {
    schema: z.object({ code: requiredText(20), nonce: z.uuid() }),
    fields: { 'presence.wrong_code': 'code', 'presence.unknown_code': 'code', 'sheet.row_typed': 'code' },
    accepted: async ({ code, nonce }) => {
      const read = readShortCode(code);
      if (!read) throw new RefusalError(refusal('presence.wrong_code'));
      const participantId = await typeRow(c.var.db, actorIn(c), { meetingId: meeting.id, sheetId, code: read, nonce }, c.var.clock());
      c.var.leaveNotice(sheetWordsIn(c.var.language).marked(await nameOf(c, meeting.id, participantId)));

      return seeOther(c, `${home}/presence/sheets/${sheetId}`);
    },
    refused: (refused) => showTyping(c, refused),
  });
});

async function nameOf(c: Ask, meetingId: number, participantId: number): Promise<string> {
  const [person] = await peopleOf(c.var.db, meetingId, [participantId], { removed: true });

  return person ? addressee(person, c.var.language) : '';
}

sheetRoutes.post(`${sheet}/rows/:person{[0-9]+}/removal`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const [sheetId, participantId] = [idIn(c.req.param('sheet')) ?? 0, idIn(c.req.param('person')) ?? 0];
  const words = sheetWordsIn(c.var.language);
  await takeBackRow(c.var.db, actorIn(c), { meetingId: meeting.id, sheetId, participantId, because: sheetWordsIn('ar').slip }, c.var.clock());
  c.var.leaveNotice(words.takenBack(await nameOf(c, meeting.id, participantId)));

  return seeOther(c, `${home}/presence/sheets/${sheetId}`);
});

sheetRoutes.post(`${sheet}/scans`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const sheetId = idIn(c.req.param('sheet')) ?? 0;

  return answerForm(c, {
    schema: z.object({ submission: submissionMark, file: z.instanceof(File, { message: 'field.missing' }) }),
    fields: Object.fromEntries(['empty', 'too_big', 'kind_not_accepted', 'not_what_it_says'].map((code) => [`file.${code}`, 'file'])),
    accepted: async ({ file, submission }) => {
      await attachScan(c.var.db, actorIn(c), { meetingId: meeting.id, sheetId, file: { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }, submission }, c.var.clock());
      c.var.leaveNotice(sheetWordsIn(c.var.language).attached);

      return seeOther(c, `${home}/presence/sheets/${sheetId}`);
    },
    refused: (refused) => showTyping(c, refused),
  });
});

sheetRoutes.get(`${sheet}/scans/:scan{[0-9]+}`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const asked = await sheetAsked(c, meeting.id);
  const scan = (await scansOf(c.var.db, asked.id)).find(({ id }) => id === idIn(c.req.param('scan')));
  const file = scan ? await contentOf(c.var.db, scan.fileId) : undefined;
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});

async function sheetAsked(c: Ask, meetingId: number) {
  const found = (await sheetsOf(c.var.db, meetingId)).find(({ id }) => id === idIn(c.req.param('sheet')));
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return found;
}

async function showTyping(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { meeting, here: home, crumbs } = await presenceSubject(c);
  const { language, csrfToken: token, db } = c.var;
  const words = sheetWordsIn(language);
  const asked = await sheetAsked(c, meeting.id);
  const typed = await typedRows(db, asked.id);
  const [people, scans] = await Promise.all([peopleOf(db, meeting.id, typed.map(({ participantId }) => participantId), { removed: true }), scansOf(db, asked.id)]);
  const rows = typed.flatMap(({ participantId, ...row }) => people.filter(({ id }) => id === participantId).map((person) => ({ person, ...row })));
  const view = { language, token, here: `${home}/presence/sheets/${asked.id}`, sheet: asked, rows, scans, form: filledForm(c, refused, { code: words.code, file: words.scan }), nonce: randomUUID(), mayType: !whyNotTakePresence(meeting) };

  return render(c, { title: words.begin, current: 'meetings', crumbs: [...crumbs, { label: words.title, href: `${home}/presence/sheets` }, { label: words.begin }] }, <TypingPage {...view} />);
}
