import { asksVisa } from '#law';
import type { Matter } from '#law';
import type { Point } from '#meetings';
import type { Actor } from '#people';
import type { Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { saveFile } from '#platform/files';
import { refusal, refuseIf } from '#platform/refusals';
import { lockCouncil } from '../members/register.ts';
import { partyOfPoint } from '../own-acts/point-party.ts';
import { putOnAgenda, recordOwnAct } from '../own-acts/record.ts';
import type { LockedSession } from '../sessions/store.ts';
import type { Result } from '../votes/close-vote.ts';
import type { LockedVote } from '../votes/store.ts';
import { voteFacts } from '../votes/vote-facts.ts';
import { decisionPdf } from './decision-document.ts';
import { namedVoices, sessionHeading } from './headings.ts';
import { decisionWordsIn } from './words.ts';

export interface NewDecision {
  point: Point;
  vote: LockedVote;
  result: Result;
  textAr: string | null;
  textFr: string | null;
  reservationsAr: string | null;
  firstNumber: number | null;
  origin: string;
}

/**
 * Enters a result into the council's register of decisions (113-14 art. 47, 112-14 art. 48, 111-14 art. 50): the next
 * number of the year, its document, and the party's act where the point is on an instrument. The register is held until
 * the transaction ends, so that numbers have no gap and none is given twice. Gives the decision's id.
 */
export async function enterDecision(trx: Trx, actor: Actor, session: LockedSession, decision: NewDecision, at: Date): Promise<number> {
  const { point, vote, result, origin } = decision;
  const decidedOn = dayIn(at);
  const year = Number(decidedOn.slice(0, 4));
  await lockCouncil(trx, session.council.id);
  const number = await nextNumber(trx, session.council.id, year, decision.firstNumber);
  await putOnAgenda(trx, actor, session, [point], { day: decidedOn, submission: `vote/${vote.id}` }, at);
  const history = await partyOfPoint(trx, session.council.id, point.instrumentId);
  const needsVisa = result.approved && (history ? history.context.needsVisa : asksVisa(session.council.level, decidedOn, vote.matter as Matter | null));

  const withReservations = decision.reservationsAr !== null;
  const texts = textsOf(decision);
  const told = { ...(await sessionHeading(trx, session)), number, year, decidedOn, title: point, ...texts, vote, result, voices: await namedVoices(trx, vote), needsVisa, withReservations, origin };
  const bytes = await decisionPdf(told, 'ar');
  const file = await saveFile(trx, { bytes, name: `${decisionWordsIn('ar').fileName(number, year)}.pdf`, mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: session.council.id }, at);
  const actId = history && (await recordOwnAct(trx, actor, session, history, { pointId: point.id, keptFileId: file.id, submission: `vote/${vote.id}`, facts: await voteFacts(trx, session, history, { vote, result, reference: `${number}/${year}`, withReservations }, at) }, at));

  const row = {
    bodyId: session.council.id, meetingId: session.meetingId, pointId: point.id, voteId: vote.id, year, number, decidedOn, titleAr: point.titleAr, titleFr: point.titleFr, ...texts,
    outcome: result.approved ? ('approved' as const) : ('rejected' as const), withReservations, needsVisa, visaMatter: needsVisa ? (vote.matter ?? 'financial_incidence') : null, fileId: file.id, actId: actId ?? null, recordedBy: actor.userId, recordedAt: at,
  };
  const { id } = await trx.insertInto('decisions').values(row).returning('id').executeTakeFirstOrThrow();

  return id;
}

/** The decision's texts: as written or by the usual sentence, with the reservations below, which were voted in Arabic. */
function textsOf({ point, result, textAr, textFr, reservationsAr }: NewDecision): { textAr: string; textFr: string | null } {
  const [ar, fr] = [decisionWordsIn('ar'), decisionWordsIn('fr')];
  const french = textFr ?? (point.titleFr ? fr.formula(result.approved, point.titleFr) : null);
  const arabic = textAr ?? ar.formula(result.approved, point.titleAr);
  if (!reservationsAr) return { textAr: arabic, textFr: french };

  return { textAr: `${arabic}\n\n${ar.reserved(reservationsAr)}`, textFr: french && `${french}\n\n${fr.reserved(reservationsAr)}` };
}

/** The register goes on where the year's last decision stands; its first one may follow those of a paper register. */
async function nextNumber(trx: Trx, bodyId: number, year: number, firstNumber: number | null): Promise<number> {
  const last = await trx.selectFrom('decisions').select((eb) => eb.fn.max('number').as('number')).where('bodyId', '=', bodyId).where('year', '=', year).executeTakeFirst();
  if (last?.number) return last.number + 1;
  refuseIf(firstNumber !== null && (firstNumber < 1 || firstNumber > 9999) ? refusal('vote.first_number_unclear') : undefined);

  return firstNumber ?? 1;
}
