import type { Context } from 'hono';
import { Hono } from 'hono';
import { actorIn } from '#people';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, languageOfAddress, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { readOutAt } from '../follow-up/said-before.tsx';
import { visibilities } from '../kinds.ts';
import type { MeetingSubject } from '../pages/subject.ts';
import { idIn, meetingSubject } from '../pages/subject.ts';
import { isAhead } from '../preparing/state.ts';
import { wordingFor } from '../wording.ts';
import type { Order } from './arrange-points.ts';
import { orderPoint, withdrawPoint } from './arrange-points.ts';
import { addMaterial, removeMaterial } from './materials.ts';
import { answerSchema, materialSchema, orderSchema, reasonSchema } from './point-form.ts';
import { AnswerPage, MaterialPage, ReasonPage } from './point-pages.tsx';
import { pointRoutes } from './point-routes.tsx';
import { programmePdf } from './programme-pdf.ts';
import { ProgrammePage } from './programme-page.tsx';
import { answerPoint, withdrawProposal } from './propose-point.ts';
import type { Programme, ToldPoint } from './queries.ts';
import { ownBodies, programmeOf } from './queries.ts';
import { programmeWordsIn } from './words.ts';

/** The programme of a meeting: its page, its print, and what is done with its points. */
export const programmeRoutes = new Hono<Env>().route('/', pointRoutes);

programmeRoutes.get('/meetings/:id/programme', async (c) => showProgramme(c, await meetingSubject(c), null));

programmeRoutes.get('/meetings/:id/programme.pdf', async (c) => {
  const subject = await meetingSubject(c);
  const programme = await seenBy(c, subject);
  const bytes = await programmePdf(subject.meeting, { programme, readOut: await readOutAt(c, subject.meeting) }, { address: new URL(`${subject.here}/programme`, c.var.url).href, at: c.var.clock() }, languageOfAddress(c));
  const name = encodeURIComponent(`${subject.title}.pdf`);

  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'cache-control': 'private, no-store' } });
});

const point = '/meetings/:id/points/:pointId';

programmeRoutes.get(`${point}/order`, async (c) => showReason(c, await askedPoint(c), 'order', null));

programmeRoutes.post(`${point}/order`, async (c) => {
  const asked = await askedPoint(c);

  return answerForm(c, {
    schema: orderSchema,
    accepted: async ({ programmeVersion, because, ...typed }) => {
      const order: Order = typed.way ? { way: typed.way } : { parentId: typed.parentId, sittingId: typed.sittingId, index: Number(typed.index ?? 0) };
      await orderPoint(c.var.db, actorIn(c), { ...order, meetingId: asked.subject.meeting.id, pointId: asked.point.id, because, programmeVersion: programmeVersion ?? 0 }, c.var.clock());

      return seeOther(c, `${asked.subject.here}/programme#point-${asked.point.id}`);
    },
    refused: async (refused) => (asked.subject.meeting.state === 'convened' ? showReason(c, asked, 'order', refused) : showProgramme(c, await meetingSubject(c), refused)),
  });
});

programmeRoutes.get(`${point}/withdrawal`, async (c) => showReason(c, await askedPoint(c), 'withdrawal', null));

programmeRoutes.post(`${point}/withdrawal`, async (c) => {
  const asked = await askedPoint(c);

  return answerForm(c, {
    schema: reasonSchema,
    accepted: async ({ because }) => {
      await withdrawPoint(c.var.db, actorIn(c), { meetingId: asked.subject.meeting.id, pointId: asked.point.id, because }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done.withdrawn);

      return seeOther(c, `${asked.subject.here}/programme`);
    },
    refused: async (refused) => (asked.subject.meeting.state === 'convened' ? showReason(c, asked, 'withdrawal', refused) : showProgramme(c, await meetingSubject(c), refused)),
  });
});

programmeRoutes.get(`${point}/answer`, async (c) => showAnswer(c, await askedPoint(c), null));

programmeRoutes.post(`${point}/answer`, async (c) => {
  const asked = await askedPoint(c);

  return answerForm(c, {
    schema: answerSchema,
    accepted: async ({ answer, because }) => {
      await answerPoint(c.var.db, actorIn(c), { meetingId: asked.subject.meeting.id, pointId: asked.point.id, answer, because }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done[answer]);

      return seeOther(c, `${asked.subject.here}/programme`);
    },
    refused: (refused) => showAnswer(c, asked, refused),
  });
});

programmeRoutes.post(`${point}/proposal/withdrawal`, async (c) => {
  const { subject, point: proposed } = await askedPoint(c);
  await withdrawProposal(c.var.db, actorIn(c), { meetingId: subject.meeting.id, pointId: proposed.id }, c.var.clock());
  c.var.leaveNotice(programmeWordsIn(c.var.language).done.withdrawn);

  return seeOther(c, `${subject.here}/programme#proposals`);
});

programmeRoutes.get(`${point}/materials/new`, async (c) => {
  const asked = await askedPoint(c);
  refuseIf(asked.subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));

  return showMaterial(c, asked, null);
});

programmeRoutes.post(`${point}/materials`, async (c) => {
  const asked = await askedPoint(c);

  return answerForm(c, {
    schema: materialSchema,
    accepted: async ({ titleAr, titleFr, visibility, file, submission }) => {
      const document = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
      await addMaterial(c.var.db, actorIn(c), { meetingId: asked.subject.meeting.id, pointId: asked.point.id, titleAr, titleFr, visibility, file: document, submission }, c.var.clock());
      c.var.leaveNotice(programmeWordsIn(c.var.language).done.attached);

      return seeOther(c, `${asked.subject.here}/programme#point-${asked.point.id}`);
    },
    refused: (refused) => showMaterial(c, asked, refused),
  });
});

programmeRoutes.get('/meetings/:id/materials/:materialId', async (c) => {
  const programme = await seenBy(c, await meetingSubject(c));
  const id = idIn(c.req.param('materialId'));
  const material = pointsIn(programme).flatMap(({ materials }) => materials).find((other) => other.id === id);
  const file = material ? await contentOf(c.var.db, material.fileId) : undefined;
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});

programmeRoutes.post('/meetings/:id/materials/:materialId/removal', async (c) => {
  const subject = await meetingSubject(c);
  await removeMaterial(c.var.db, actorIn(c), { meetingId: subject.meeting.id, materialId: idIn(c.req.param('materialId')) ?? 0 }, c.var.clock());
  c.var.leaveNotice(programmeWordsIn(c.var.language).done.removed);

  return seeOther(c, `${subject.here}/programme`);
});

function seenBy(c: Context<Env>, { meeting, access }: MeetingSubject): Promise<Programme> {
  return programmeOf(c.var.db, meeting.id, { access, bodies: ownBodies(actorIn(c)) });
}

function pointsIn({ schedule, proposals }: Programme): ToldPoint[] {
  return [...schedule.flatMap(({ lines }) => lines.map(({ branch }) => branch.point)), ...proposals];
}

interface AskedPoint {
  subject: MeetingSubject;
  point: ToldPoint;
}

/** A point that the reader sees in this meeting; the page of what does not exist for any other. */
async function askedPoint(c: Context<Env>): Promise<AskedPoint> {
  const subject = await meetingSubject(c);
  const id = idIn(c.req.param('pointId'));
  const found = pointsIn(await seenBy(c, subject)).find((other) => other.id === id);
  if (!found) throw new RefusalError(refusal('page.not_found'));

  return { subject, point: found };
}

async function showProgramme(c: Context<Env>, subject: MeetingSubject, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const { meeting, mayRun, mayChair, title, crumbs } = subject;
  const words = programmeWordsIn(language);
  const bodies = ownBodies(actorIn(c));
  const ahead = isAhead(meeting.state);
  const view = { language, meeting, token, mayRun, mayChair, bodies, programme: await seenBy(c, subject), readOut: await readOutAt(c, meeting), form: filledForm(c, refused, words.fields), mayChange: mayRun && ahead, mayPropose: !mayRun && ahead && bodies.length > 0 && meeting.kind !== 'council_session' };

  return render(c, { title: `${words.programme} · ${title}`, current: 'meetings', crumbs: [...crumbs, { label: words.programme }] }, <ProgrammePage {...view} />);
}

/** What the small forms about one point share. */
function small(c: Context<Env>, { subject, point: { id, titleAr, titleFr } }: AskedPoint, refused: RefusedForm | null) {
  const words = programmeWordsIn(c.var.language);
  const crumbs = (label: string) => [...subject.crumbs, { label: words.programme, href: `${subject.here}/programme` }, { label }];

  return { words, crumbs, view: { language: c.var.language, token: c.var.csrfToken, about: <bdi>{wordingFor(c.var.language, titleAr, titleFr)}</bdi>, form: filledForm(c, refused, { ...words.fields, because: words.because, answer: words.answer }) }, own: `${subject.here}/points/${id}` };
}

function showReason(c: Context<Env>, asked: AskedPoint, what: 'order' | 'withdrawal', refused: RefusedForm | null): Promise<Response> {
  const { words, crumbs, view, own } = small(c, asked, refused);
  refuseIf(asked.subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  const title = what === 'order' ? words.orderPoint : words.withdrawPoint;

  return render(c, { title, current: 'meetings', crumbs: crumbs(title) }, <ReasonPage {...view} title={title} action={`${own}/${what}`} ways={what === 'order'} programmeVersion={asked.subject.meeting.programmeVersion} />);
}

function showAnswer(c: Context<Env>, asked: AskedPoint, refused: RefusedForm | null): Promise<Response> {
  const { words, crumbs, view, own } = small(c, asked, refused);
  refuseIf(asked.subject.mayChair ? undefined : refusal('authority.not_in_this_office', { capability: 'chair_meetings' }));

  return render(c, { title: words.answerTitle, current: 'meetings', crumbs: crumbs(words.answer) }, <AnswerPage {...view} action={`${own}/answer`} />);
}

function showMaterial(c: Context<Env>, asked: AskedPoint, refused: RefusedForm | null): Promise<Response> {
  const { words, crumbs, view, own } = small(c, asked, refused);

  return render(c, { title: words.attach, current: 'meetings', crumbs: crumbs(words.attach) }, <MaterialPage {...view} action={`${own}/materials`} widest={visibilities.indexOf(asked.point.visibility)} />);
}
