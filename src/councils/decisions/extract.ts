import { articleText, quorumNeeded, ruleSetFor } from '#law';
import type { Point } from '#meetings';
import type { Actor } from '#people';
import type { Trx } from '#platform/database';
import { dayIn } from '#platform/days';
import { saveFile } from '#platform/files';
import { pdfOf } from '#platform/pdf';
import type { CountedCall } from '../sessions/quorum.ts';
import type { LockedSession } from '../sessions/store.ts';
import type { Counts, VoteRule } from '../votes/vote.ts';
import { neededOf } from '../votes/vote.ts';
import { figuresOf, headOf } from './decision-document.ts';
import { sessionHeading } from './headings.ts';
import { recordTemplate } from './record.typ.ts';
import { decisionWordsIn } from './words.ts';

/** What a session recorded on a point that is no decision: no quorum, a postponement, a first vote that fell short. */
export type Extracted =
  | { kind: 'no_quorum'; counted: CountedCall }
  | { kind: 'postponed'; because: string; inOffice: number; present: number }
  | { kind: 'first_vote'; vote: VoteRule; result: Counts };

/** Keeps an extract of the session's record, the evidence of the act that follows from it. Gives the file's id. */
export async function keepExtract(trx: Trx, actor: Actor, session: LockedSession, { origin, point, what }: { origin: string; point: Point; what: Extracted }, at: Date): Promise<number> {
  const words = decisionWordsIn('ar');
  const heading = { ...(await sessionHeading(trx, session)), decidedOn: dayIn(at) };
  const bytes = await pdfOf({
    template: recordTemplate,
    view: { ...headOf(heading, 'ar', { title: words.extractTitle, address: `${origin}/meetings/${session.meetingId}/session` }), about: point.titleAr, approved: false, voices: [], notes: [], ...toldIn(what, session) },
  });
  const { id } = await saveFile(trx, { bytes, name: `${words.extractTitle} ${point.id}.pdf`, mediaType: 'application/pdf', uploadedBy: actor.userId, ownerBodyId: session.council.id }, at);

  return id;
}

function toldIn(what: Extracted, { days }: Pick<LockedSession, 'days'>) {
  const words = decisionWordsIn('ar');
  const { figures } = words;
  switch (what.kind) {
    case 'no_quorum': {
      const { call, membersInOffice, membersPresent, quorumNeeded: needed } = what.counted;

      return { paragraphs: [words.noQuorum(call as 1 | 2 | 3, membersPresent, needed)], result: null, rule: null, figures: [{ label: figures.inOffice, value: String(membersInOffice) }, { label: figures.atOpening, value: String(membersPresent) }, { label: figures.quorum, value: String(needed) }] };
    }
    case 'postponed':
      return { paragraphs: [words.postponed(what.because)], result: null, rule: null, figures: [{ label: figures.inOffice, value: String(what.inOffice) }, { label: figures.present, value: String(what.present) }, { label: figures.quorum, value: String(quorumNeeded(what.inOffice, ruleSetFor(days.level, days.opensOn))) }] };
    case 'first_vote':
      return { paragraphs: [words.firstVote(what.result.for, neededOf(what.vote).needed)], result: null, rule: articleText(what.vote.article, 'ar'), figures: figuresOf(what.vote, what.result, null, 'ar') };
  }
}
