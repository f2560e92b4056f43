import { Hono } from 'hono';
import { z } from 'zod';
import type { OfficeRole } from '#people';
import { actorIn, officeRoles, wordsIn as peopleWordsIn } from '#people';
import { dayIn } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import { RefusalError, refuseIf, refusal } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { addParticipant } from '../participants/add-participant.ts';
import { applyParticipants, countsOf, previewed, previewParticipants } from '../participants/import-list.ts';
import { addList, listedBodies, removeList } from '../participants/lists.ts';
import { capacities } from '../participants/participant.ts';
import { wordingFor } from '../wording.ts';
import { meetingRun, numberAsked } from './asked.ts';
import { personFields } from './details-routes.tsx';
import { NewImportPage, NewListPage, NewPersonPage, PreviewPage } from './forms.tsx';
import type { InvitedMeeting } from './meeting.ts';
import { wordsIn } from './words.ts';

const here = '/meetings/:id{[0-9]+}/invitations';
const pathOf = ({ id }: Pick<InvitedMeeting, 'id'>): string => `/meetings/${id}/invitations`;

/** How people come on a meeting's list: one by one, by office or institution, or from a file. */
export const listRoutes = new Hono<Env>();

const ticked = z.string().optional().transform((text) => text === 'yes');
const person = z.object(personFields);

listRoutes.get(`${here}/new`, async (c) => showPerson(c, await meetingRun(c), null));

listRoutes.post(`${here}/new`, async (c) => {
  const meeting = await meetingRun(c);

  return answerForm(c, {
    schema: person,
    accepted: async (given) => {
      await addParticipant(c.var.db, actorIn(c), { ...given, bodyId: null, meetingId: meeting.id }, c.var.clock());
      c.var.leaveNotice(wordsIn(c.var.language).pages.added);

      return seeOther(c, pathOf(meeting));
    },
    refused: (refused) => showPerson(c, meeting, refused),
  });
});

function showPerson(c: Ask, meeting: InvitedMeeting, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = wordsIn(language).pages;

  return render(c, headOf(c, meeting, words.add), <NewPersonPage language={language} token={token} here={`${pathOf(meeting)}/new`} form={filledForm(c, refused, { titleAr: words.titleField, mail: words.mail })} />);
}

const headOf = (c: Ask, meeting: InvitedMeeting, title: string) => ({
  title, current: 'meetings' as const,
  crumbs: [{ label: wordingFor(c.var.language, meeting.titleAr, meeting.titleFr), href: `/meetings/${meeting.id}` }, { label: wordsIn(c.var.language).pages.title, href: pathOf(meeting) }, { label: title }],
});

const list = z.object({
  invitedAs: z.enum(['office', 'institution']), role: z.enum(officeRoles).optional(), bodyKind: z.enum(listedBodies), territoryCode: optionalText(20),
  titleAr: optionalText(200), titleFr: optionalText(200), capacity: z.enum(capacities), hasVote: ticked,
});

listRoutes.get(`${here}/lists/new`, async (c) => showList(c, await meetingRun(c), null));

listRoutes.post(`${here}/lists/new`, async (c) => {
  const meeting = await meetingRun(c);

  return answerForm(c, {
    schema: list,
    accepted: async (given) => {
      const role = given.invitedAs === 'office' ? (given.role ?? 'president') : null;
      const titleAr = given.titleAr ?? titleOf(role, 'ar');
      await addList(c.var.db, actorIn(c), { ...given, role, titleAr, titleFr: given.titleFr ?? (given.titleAr ? null : titleOf(role, 'fr')), bodyId: null, meetingId: meeting.id }, c.var.clock());
      c.var.leaveNotice(wordsIn(c.var.language).pages.listAdded);

      return seeOther(c, pathOf(meeting));
    },
    refused: (refused) => showList(c, meeting, refused),
  });
});

/** What those invited by an office or as an institution are called, where nothing was written. */
export function titleOf(role: OfficeRole | null, language: 'ar' | 'fr'): string {
  return role ? peopleWordsIn(language).roles[role] : wordsIn(language).pages.representative;
}

async function showList(c: Ask, meeting: InvitedMeeting, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = wordsIn(language).pages;
  const territories = await db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '!=', 'commune').orderBy('code').execute();
  const roles = officeRoles.filter((role) => role !== 'administrator').map((value) => ({ value, label: peopleWordsIn(language).roles[value] }));

  return render(c, headOf(c, meeting, words.addList), <NewListPage language={language} token={token} here={`${pathOf(meeting)}/lists/new`} roles={roles} territories={territories.map(({ code, nameAr, nameFr }) => ({ value: code, label: wordingFor(language, nameAr, nameFr) }))} form={filledForm(c, refused, { territoryCode: words.territory })} />);
}

listRoutes.post(`${here}/lists/:list{[0-9]+}/removal`, async (c) => {
  const meeting = await meetingRun(c);
  await removeList(c.var.db, actorIn(c), { meetingId: meeting.id, listId: numberAsked(c, 'list') }, c.var.clock());

  return seeOther(c, pathOf(meeting));
});

listRoutes.get(`${here}/imports/new`, async (c) => showImport(c, await meetingRun(c), null));

listRoutes.post(`${here}/imports/new`, async (c) => {
  const meeting = await meetingRun(c);

  return answerForm(c, {
    schema: z.object({ list: z.instanceof(File, { error: 'list.file_missing' }) }),
    accepted: async ({ list: file }) => {
      const importId = await previewParticipants(c.var.db, actorIn(c), { meetingId: meeting.id, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, c.var.clock());

      return seeOther(c, `${pathOf(meeting)}/imports/${importId}`);
    },
    refused: (refused) => showImport(c, meeting, refused),
  });
});

function showImport(c: Ask, meeting: InvitedMeeting, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = wordsIn(language).pages.import;

  return render(c, headOf(c, meeting, words.title), <NewImportPage language={language} token={token} here={`${pathOf(meeting)}/imports/new`} form={filledForm(c, refused, { list: words.file })} />);
}

listRoutes.get(`${here}/imports/:import{[0-9]+}`, async (c) => showPreview(c, await meetingRun(c), null));

listRoutes.post(`${here}/imports/:import{[0-9]+}/application`, async (c) => {
  const meeting = await meetingRun(c);
  try {
    const { added, changed } = await applyParticipants(c.var.db, actorIn(c), { meetingId: meeting.id, importId: numberAsked(c, 'import') }, c.var.clock());
    c.var.leaveNotice(wordsIn(c.var.language).pages.import.applied(added, changed));

    return seeOther(c, pathOf(meeting));
  } catch (error) {
    if (!(error instanceof RefusalError) || !/^(?:list|participant)\./u.test(error.refusal.code)) throw error;
    refuseIf(error.refusal.code === 'list.unknown' ? refusal('page.not_found') : undefined);
    c.status(422);

    return showPreview(c, meeting, error.refusal);
  }
});

async function showPreview(c: Ask, meeting: InvitedMeeting, refused: Refusal | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const importId = numberAsked(c, 'import');
  const { rows, appliedAt } = await previewed(db, meeting.id, importId);
  const words = wordsIn(language).pages.import;
  const view = { language, token, rows, counts: countsOf(rows), here: `${pathOf(meeting)}/imports/${importId}`, anew: `${pathOf(meeting)}/imports/new`, refusal: refused ? c.var.explain(refused) : null, appliedOn: appliedAt ? words.appliedOn(dayIn(appliedAt)) : null };

  return render(c, headOf(c, meeting, words.previewTitle), <PreviewPage {...view} />);
}
