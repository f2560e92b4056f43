import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { nameOf } from '#bodies';
import { instrumentReadBy, recordableBy } from '#instruments';
import { wordingFor } from '#meetings';
import { actorIn, whyNotActFor } from '#people';
import { dayIn } from '#platform/days';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { csvOf, sentFile, xlsxOf } from '#platform/spreadsheets';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { OwedRow } from './export.ts';
import { owedColumns, owedRows } from './export.ts';
import { climbsOf } from './escalation/queries.ts';
import { noticeRoutes } from './escalation/routes.tsx';
import { CommitmentPage } from './pages/commitment-page.tsx';
import { CommitmentsPage } from './pages/commitments-page.tsx';
import { newsOf } from './pages/commitment-line.tsx';
import { DeliveryPage, ReleasePage } from './pages/forms.tsx';
import { deliverySchema, releaseSchema } from './pages/read-form.ts';
import type { CommitmentView, DebtorView } from './queries.ts';
import { commitmentsIn, commitmentView } from './queries.ts';
import { recordDelivery, rightToDeliver } from './record-delivery.ts';
import { releaseDebtor } from './release-debtor.ts';
import { newCommitmentRoutes } from './new-commitment-routes.tsx';
import { wordsIn } from './words.ts';

export const commitmentRoutes = new Hono<Env>().route('/', newCommitmentRoutes).route('/', noticeRoutes);

commitmentRoutes.get('/commitments', async (c) => {
  const commitments = await commitmentsIn(c.var.db, { reader: actorIn(c) }, dayIn(c.var.clock()));

  return render(c, { title: wordsIn(c.var.language).commitments, current: 'commitments' }, <CommitmentsPage language={c.var.language} commitments={commitments} />);
});

commitmentRoutes.get('/commitments/list.csv', async (c) => sentFile(csvOf(owedColumns(c.var.language), await owedTo(c)), 'commitments.csv'));

commitmentRoutes.get('/commitments/list.xlsx', async (c) => {
  const { language } = c.var;

  return sentFile(await xlsxOf(wordsIn(language).commitments, owedColumns(language), await owedTo(c), { rtl: language === 'ar' }), 'commitments.xlsx');
});

/** Every part of what the reader may read. */
async function owedTo(c: Context<Env>): Promise<OwedRow[]> {
  return owedRows(await commitmentsIn(c.var.db, { reader: actorIn(c) }, dayIn(c.var.clock())));
}

commitmentRoutes.get('/commitments/:id', async (c) => {
  const commitment = await commitmentAsked(c);
  const { language } = c.var;
  const actor = actorIn(c);
  const mayDeliver = (debtor: DebtorView) => !('code' in rightToDeliver(actor, { bodyId: debtor.bodyId, ownerBodyId: commitment.ownerBodyId }));
  const mayRelease = !whyNotActFor(actor, commitment.ownerBodyId, 'run_meetings');
  const instrument = commitment.instrumentId === null ? undefined : await instrumentReadBy(c.var.db, actor, commitment.instrumentId, commitment.ownerBodyId);
  const recordable = new Set(instrument ? recordableBy(actor, instrument.ownerBodyId, commitment.debtors.map((debtor) => debtor.bodyId)) : []);
  const climbs = await climbsOf(c.var.db, [commitment.id]);
  const mayRecord = (debtor: DebtorView) => recordable.has(debtor.bodyId);
  const crumbs = [{ label: wordsIn(language).commitments, href: '/commitments' }, { label: wordingFor(language, commitment.meetingAr, commitment.meetingFr), href: `/meetings/${commitment.meetingId}` }, { label: wordsIn(language).commitment }];

  return render(c, { title: newsOf(commitment, language), current: 'commitments', crumbs }, <CommitmentPage {...{ language, commitment, mayDeliver, mayRecord, mayRelease, climbs }} />);
});

const debtorPath = '/commitments/:id/debtors/:bodyId';

commitmentRoutes.get(`${debtorPath}/release`, async (c) => {
  const asked = await debtorAsked(c);
  refuseIf(whyNotActFor(actorIn(c), asked.commitment.ownerBodyId, 'run_meetings'));

  return showRelease(c, asked, null);
});

commitmentRoutes.post(`${debtorPath}/release`, async (c) => {
  const asked = await debtorAsked(c);

  return answerForm(c, {
    schema: releaseSchema,
    accepted: async ({ because }) => {
      await releaseDebtor(c.var.db, actorIn(c), { commitmentId: asked.commitment.id, bodyId: asked.debtor.bodyId, because }, c.var.clock());

      return seeOther(c, `/commitments/${asked.commitment.id}`);
    },
    refused: (refused) => showRelease(c, asked, refused),
  });
});

commitmentRoutes.get(`${debtorPath}/deliveries/new`, async (c) => {
  const asked = await debtorAsked(c);
  const right = rightToDeliver(actorIn(c), { bodyId: asked.debtor.bodyId, ownerBodyId: asked.commitment.ownerBodyId });
  if ('code' in right) throw new RefusalError(right);

  return showDelivery(c, asked, null);
});

commitmentRoutes.post(`${debtorPath}/deliveries`, async (c) => {
  const asked = await debtorAsked(c);

  return answerForm(c, {
    schema: deliverySchema,
    accepted: async ({ submission, happenedOn, note, evidence }) => {
      const document = evidence ? { bytes: new Uint8Array(await evidence.arrayBuffer()), name: evidence.name } : null;
      await recordDelivery(c.var.db, actorIn(c), { commitmentId: asked.commitment.id, bodyId: asked.debtor.bodyId, outcome: 'delivered', happenedOn, note, evidence: document, replacesId: null, because: null, submission }, c.var.clock());

      return seeOther(c, `/commitments/${asked.commitment.id}`);
    },
    refused: (refused) => showDelivery(c, asked, refused),
  });
});

commitmentRoutes.get(`${debtorPath}/deliveries/:deliveryId/evidence`, async (c) => {
  const { debtor } = await debtorAsked(c);
  const fileId = debtor.deliveries.find((delivery) => String(delivery.id) === c.req.param('deliveryId'))?.fileId;
  const file = fileId ? await contentOf(c.var.db, fileId) : undefined;
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});

async function commitmentAsked(c: Context<Env>): Promise<CommitmentView> {
  const asked = c.req.param('id') ?? '';
  const commitment = /^[1-9]\d{0,8}$/u.test(asked) ? await commitmentView(c.var.db, Number(asked), dayIn(c.var.clock()), actorIn(c)) : undefined;
  if (!commitment) throw new RefusalError(refusal('page.not_found'));

  return commitment;
}

interface Asked {
  commitment: CommitmentView;
  debtor: DebtorView;
}

async function debtorAsked(c: Context<Env>): Promise<Asked> {
  const commitment = await commitmentAsked(c);
  const debtor = commitment.debtors.find((other) => String(other.bodyId) === c.req.param('bodyId'));
  if (!debtor) throw new RefusalError(refusal('page.not_found'));

  return { commitment, debtor };
}

/** What every form about one debtor needs. */
function formView(c: Context<Env>, { commitment, debtor }: Asked, refused: RefusedForm | null) {
  const { language, csrfToken: token } = c.var;
  const words = wordsIn(language);

  return {
    language, token,
    form: filledForm(c, refused, { because: words.releaseReason, happenedOn: words.deliveredOn, evidence: words.evidence }),
    submission: refused?.typed['submission'] ?? randomUUID(),
    name: nameOf(debtor, language),
    sentence: wordingFor(language, commitment.sentenceAr, commitment.sentenceFr),
    action: `/commitments/${commitment.id}/debtors/${debtor.bodyId}`,
  };
}

function showRelease(c: Context<Env>, asked: Asked, refused: RefusedForm | null): Promise<Response> {
  const view = formView(c, asked, refused);

  return render(c, { title: wordsIn(c.var.language).release, current: 'commitments' }, <ReleasePage {...view} action={`${view.action}/release`} />);
}

function showDelivery(c: Context<Env>, asked: Asked, refused: RefusedForm | null): Promise<Response> {
  const view = formView(c, asked, refused);

  return render(c, { title: wordsIn(c.var.language).deliver, current: 'commitments' }, <DeliveryPage {...view} action={`${view.action}/deliveries`} today={dayIn(c.var.clock())} />);
}
