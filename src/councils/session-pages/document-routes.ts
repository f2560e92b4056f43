import { Hono } from 'hono';
import { entriesOf, staysOf } from '#meetings';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env } from '#platform/web';
import { languageOfAddress } from '#platform/web';
import type { AskedSession } from '../asked.ts';
import { sessionAsked } from '../asked.ts';
import { attendancePdf } from '../sessions/attendance.ts';
import { lettersPdf } from '../sessions/letters.ts';
import { seatedIn } from '../sessions/present.ts';
import type { Formality } from '../sessions/formality.ts';
import type { SessionView } from '../sessions/queries.ts';
import { sessionView } from '../sessions/queries.ts';
import { sessionWordsIn } from '../sessions/words.ts';

export const documentRoutes = new Hono<Env>();

documentRoutes.get('/meetings/:id/session/letters.pdf', async (c) => {
  const { db, clock, url } = c.var;
  const asked = await sessionAsked(c, ['keeper', 'state']);
  const view = await sessionView(db, asked, clock());
  refuseIf(isOwed(asked, view, 'notice_to_members') ? undefined : refusal('page.not_found'));
  const documents = await db.selectFrom('agendaMaterials').innerJoin('agendaPoints', 'agendaPoints.id', 'agendaMaterials.pointId').select(['agendaMaterials.titleAr', 'agendaMaterials.titleFr']).where('agendaPoints.meetingId', '=', asked.meetingId).where('agendaPoints.answer', '=', 'accepted').where('agendaMaterials.removedAt', 'is', null).orderBy('agendaPoints.position').orderBy('agendaMaterials.id').execute();
  const only = c.req.query('member');
  const members = only ? view.members.filter(({ id }) => String(id) === only) : view.members;
  if (members.length === 0) throw new RefusalError(refusal('page.not_found'));
  const language = languageOfAddress(c);

  return pdf(await lettersPdf({ asked, points: view.points, sittings: view.sittings, documents, members, inOffice: view.members.length, printedOn: asked.today, origin: url.origin }, language), `${sessionWordsIn(language).letter}.pdf`);
});

documentRoutes.get('/meetings/:id/session/attendance.pdf', async (c) => {
  const { db, clock, url } = c.var;
  const asked = await sessionAsked(c, ['keeper', 'state']);
  const view = await sessionView(db, asked, clock());
  refuseIf(isOwed(asked, view, 'attendance_to_state') ? undefined : refusal('page.not_found'));
  const [seated, stays] = [await seatedIn(db, asked.meetingId), staysOf(await entriesOf(db, asked.meetingId))];
  const language = languageOfAddress(c);
  const rows = view.members.map((member) => ({ ...member, stays: stays.get(seated.get(member.id) ?? 0) ?? [] }));

  return pdf(await attendancePdf({ asked, rows, calls: view.calls, coming: view.coming, printedOn: asked.today, origin: url.origin }, language), `${sessionWordsIn(language).attendance}.pdf`);
});

/** The State's representative has a copy of what was sent; the council's keeper has it before. */
function isOwed({ sight }: AskedSession, { formalities }: SessionView, formality: Formality): boolean {
  return sight === 'keeper' || formalities.some((done) => done.formality === formality);
}

function pdf(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' } });
}
