import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { nameOf } from '#bodies';
import { conventionsByProgramme } from '#instruments';
import type { MeetingView } from '#meetings';
import { meetingView, wordingFor } from '#meetings';
import { actorIn, whyNotActFor } from '#people';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { Previewed } from './candidates.ts';
import { NewCommitmentPage } from './pages/forms.tsx';
import type { TypedCommitment } from './pages/read-form.ts';
import { commitmentFrom, commitmentSchema } from './pages/read-form.ts';
import { previewCommitment, recordCommitment } from './record-commitment.ts';
import { wordsIn } from './words.ts';

/** Making a commitment out of a meeting's sentence, with a look at who would owe it before it is frozen. */
export const newCommitmentRoutes = new Hono<Env>();

newCommitmentRoutes.get('/meetings/:id/commitments/new', async (c) => {
  const meeting = await meetingAsked(c);

  return showForm(c, meeting, null, null);
});

newCommitmentRoutes.post('/meetings/:id/commitments', async (c) => {
  const meeting = await meetingAsked(c);

  return answerForm(c, {
    schema: commitmentSchema,
    accepted: async (typed) => {
      if (typed.preview) return showPreview(c, meeting, typed);
      const id = await recordCommitment(c.var.db, actorIn(c), commitmentFrom(typed, meeting.id), c.var.clock());

      return seeOther(c, `/commitments/${id}`);
    },
    refused: (refused) => showForm(c, meeting, refused, null),
  });
});

async function meetingAsked(c: Context<Env>): Promise<MeetingView> {
  const asked = c.req.param('id') ?? '';
  const meeting = /^[1-9]\d{0,8}$/u.test(asked) ? await meetingView(c.var.db, actorIn(c), Number(asked)) : undefined;
  if (!meeting) throw new RefusalError(refusal('page.not_found'));
  refuseIf(whyNotActFor(actorIn(c), meeting.ownerBodyId, 'run_meetings'));

  return meeting;
}

/** Nothing is recorded yet: the same form with the debtors and their days above it. */
async function showPreview(c: Context<Env>, meeting: MeetingView, typed: TypedCommitment): Promise<Response> {
  const preview = await previewCommitment(c.var.db, actorIn(c), commitmentFrom(typed, meeting.id));

  return showForm(c, meeting, { typed: (await formOf(c)).typed(), errors: {}, refusal: null }, preview);
}

async function showForm(c: Context<Env>, meeting: MeetingView, refused: RefusedForm | null, preview: readonly Previewed[] | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = wordsIn(language);
  const [programmes, provinces, bodies] = await Promise.all([
    conventionsByProgramme(db, actorIn(c)),
    db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'province').orderBy('code').execute(),
    db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('kind', 'in', ['regional_council', 'provincial_council', 'wilaya', 'prefecture_administration', 'ministry']).orderBy('territoryCode').execute(),
  ]);
  const view = {
    language, token, preview,
    action: `/meetings/${meeting.id}/commitments`,
    form: filledForm(c, refused ?? { typed: { provinceCode: meeting.territoryCode ?? '' }, errors: {}, refusal: null }, { sentenceAr: words.sentence, speakerAr: words.speakerTitle, dueOn: words.dueOn, year: words.year }),
    submission: refused?.typed['submission'] ?? randomUUID(),
    meeting: wordingFor(language, meeting.titleAr, meeting.titleFr),
    conclusions: meeting.conclusions.map((conclusion) => ({ value: String(conclusion.id), label: wordingFor(language, conclusion.textAr, conclusion.textFr).slice(0, 120) })),
    instruments: programmes.flatMap((programme) => programme.instruments.map((instrument) => ({ value: String(instrument.id), label: wordingFor(language, instrument.titleAr, instrument.titleFr) }))),
    provinces: provinces.map((province) => ({ value: province.code, label: nameOf(province, language) })),
    bodies: bodies.map((body) => ({ value: String(body.id), label: nameOf(body, language) })),
  };
  const crumbs = [{ label: view.meeting, href: `/meetings/${meeting.id}` }, { label: words.record }];

  return render(c, { title: words.recordTitle, current: 'commitments', crumbs }, <NewCommitmentPage {...view} />);
}
