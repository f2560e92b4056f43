import { Hono } from 'hono';
import { z } from 'zod';
import { concludedConventions } from '#instruments';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalId, optionalText, requiredDay, requiredText, seeOther, submissionMark, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import { documentKinds, fileLanguages } from '../document.ts';
import { addDocument, replaceDocument, withdrawDocument } from '../keep-document.ts';
import { documentAt, keptDocuments } from '../queries.ts';
import { documentWordsIn } from '../words.ts';
import { labelsIn, NewDocumentPage } from './forms.tsx';
import { KeptDocumentPage, KeptDocumentsPage } from './pages.tsx';
import type { Room } from './room.ts';
import { roomAsked, roomPath } from './room.ts';

/** Where documents are published, replaced and withdrawn, for those who run a portal. */
export const documentKeepingRoutes = new Hono<Env>();

const one = `${roomPath}/:document{[1-9][0-9]{0,8}}`;

const telling = {
  titleAr: requiredText(300), titleFr: optionalText(300), descriptionAr: optionalText(1000), descriptionFr: optionalText(1000),
  year: z.string().regex(/^[12]\d{3}$/u, 'field.not_a_number').transform(Number), datedOn: requiredDay, language: z.enum(fileLanguages),
};
const additionSchema = z.object({ submission: submissionMark, kind: z.enum(documentKinds), instrumentId: optionalId, ...telling, file: z.instanceof(File) });
const replacementSchema = z.object({ seen: z.coerce.number().int().positive(), changeAr: writtenText(500), changeFr: optionalText(500), ...telling, file: z.instanceof(File).optional() });
const withdrawalSchema = z.object({ becauseAr: writtenText(1000), becauseFr: optionalText(1000) });

/** The field to which each refusal belongs. */
const fields = { 'document.not_a_pdf': 'file', 'file.empty': 'file', 'file.too_big': 'file', 'file.kind_not_accepted': 'file', 'file.not_what_it_says': 'file', 'document.dated_ahead': 'datedOn', 'document.year_out_of_reach': 'year', 'document.no_convention': 'instrumentId', 'document.convention_not_concluded': 'instrumentId', 'document.change_unsaid': 'changeAr', 'document.reason_missing': 'becauseAr' };

const broughtFile = async (file: File) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });

documentKeepingRoutes.get(roomPath, async (c) => {
  const { here, portal, crumbs: [newsroom, room] } = await roomAsked(c);
  const { language, db } = c.var;
  const { title } = documentWordsIn(language).newsroom;

  return render(c, { title, current: 'newsroom', crumbs: [newsroom, room, { label: title }] }, <KeptDocumentsPage {...{ language, here, documents: await keptDocuments(db, portal.id) }} />);
});

documentKeepingRoutes.get(`${roomPath}/new`, async (c) => showNew(c, await roomAsked(c), null));

documentKeepingRoutes.post(roomPath, async (c) => {
  const room = await roomAsked(c);

  return answerForm(c, {
    schema: additionSchema, fields,
    accepted: async ({ file, ...typed }) => {
      const id = await addDocument(c.var.db, actorIn(c), { ...typed, portalId: room.portal.id, file: await broughtFile(file) }, c.var.clock());

      return done(c, `${room.here}/${id}`, 'published');
    },
    refused: (refused) => showNew(c, room, refused),
  });
});

documentKeepingRoutes.get(one, async (c) => showKept(c, await roomAsked(c), null));

documentKeepingRoutes.post(`${one}/versions`, async (c) => {
  const room = await roomAsked(c);
  const documentId = await idAsked(c, room);

  return answerForm(c, {
    schema: replacementSchema, fields,
    accepted: async ({ file, ...typed }) => {
      await replaceDocument(c.var.db, actorIn(c), { ...typed, documentId, file: file ? await broughtFile(file) : null }, c.var.clock());

      return done(c, `${room.here}/${documentId}`, 'replaced');
    },
    refused: (refused) => showKept(c, room, refused),
  });
});

documentKeepingRoutes.post(`${one}/withdrawal`, async (c) => {
  const room = await roomAsked(c);
  const documentId = await idAsked(c, room);

  return answerForm(c, {
    schema: withdrawalSchema, fields,
    accepted: async (typed) => {
      await withdrawDocument(c.var.db, actorIn(c), { ...typed, documentId }, c.var.clock());

      return done(c, `${room.here}/${documentId}`, 'withdrawnNotice');
    },
    refused: (refused) => showKept(c, room, refused),
  });
});

function done(c: Ask, path: string, notice: 'published' | 'replaced' | 'withdrawnNotice'): Response {
  c.var.leaveNotice(documentWordsIn(c.var.language).newsroom[notice]);

  return seeOther(c, path);
}

async function showNew(c: Ask, { portal, here, crumbs }: Room, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token, db, clock } = c.var;
  const { add } = documentWordsIn(language).newsroom;
  const conventions = await concludedConventions(db, { bodyId: portal.bodyId });

  return render(c, { title: add, current: 'newsroom', crumbs: [...crumbs, { label: add }] }, <NewDocumentPage {...{ language, token, here, conventions }} form={filledForm(c, refused, labelsIn(language))} today={dayIn(clock())} />);
}

/** A document of this portal, and none of another's. */
async function idAsked(c: Ask, { portal }: Room): Promise<number> {
  return (await keptAsked(c, portal.id)).id;
}

async function keptAsked(c: Ask, portalId: number) {
  const document = await documentAt(c.var.db, portalId, Number(c.req.param('document')));
  if (!document) throw new RefusalError(refusal('page.not_found'));

  return document;
}

async function showKept(c: Ask, { portal, here, crumbs }: Room, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token, clock } = c.var;
  const document = await keptAsked(c, portal.id);
  const { titleAr } = document.versions[0];
  const view = { language, token, document, here: `${here}/${document.id}`, portal: `/portals/${portal.slug}/${language === 'fr' ? 'fr' : 'ar'}`, form: filledForm(c, refused, labelsIn(language)), today: dayIn(clock()) };

  return render(c, { title: titleAr, current: 'newsroom', crumbs: [...crumbs, { label: titleAr }] }, <KeptDocumentPage {...view} />);
}
