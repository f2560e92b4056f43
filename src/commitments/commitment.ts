import type { InstrumentKind, Step } from '#instruments';
import { isMoneyStep, procedureFor, steps } from '#instruments';
import type { CouncilLevel } from '#instruments';
import type { Day } from '#platform/days';
import { addDays } from '#platform/days';
import { refusal } from '#platform/refusals';
import type { DueRule } from './keeping/due.ts';

/** What keeps the promise: a step of an instrument, or a deliverable that the debtor brings with its evidence. */
export type Keeping =
  | { by: 'step'; instrumentId: number; step: Step; year: number | null }
  | { by: 'deliverable'; ar: string; fr: string | null };

/** A commitment as the form tells it: the sentence as spoken, who said it, what keeps it, until when. */
export interface SpokenCommitment {
  meetingId: number;
  conclusionId: number | null;
  sentenceAr: string;
  sentenceFr: string | null;
  spokenByTitleAr: string;
  spokenByTitleFr: string | null;
  spokenByInstitutionAr: string | null;
  spokenByInstitutionFr: string | null;
  keeping: Keeping;
  due: DueRule;
}

/** A body that is about to owe, with its place in the instrument where a step of one keeps the promise. */
export interface Candidate {
  bodyId: number;
  nameAr: string;
  nameFr: string;
  level: CouncilLevel | null;
  territoryCode: string | null;
  party: { id: number; kind: InstrumentKind; isOwner: boolean } | null;
}

/** Days: some ten years, beyond every mandate that could be asked for it. */
const furthestDue = 3653;

/** Why a sentence cannot be recorded as a commitment. */
export function whyNotCommit({ sentenceAr, spokenByTitleAr, keeping, due }: SpokenCommitment, meetingOn: Day) {
  if (!sentenceAr.trim()) return refusal('commitment.sentence_missing');
  if (!spokenByTitleAr.trim()) return refusal('commitment.speaker_missing');
  if (keeping.by === 'deliverable' && !keeping.ar.trim()) return refusal('commitment.deliverable_missing');
  if (keeping.by === 'step' && isYearly(keeping.step) !== (keeping.year !== null)) return refusal(keeping.year === null ? 'commitment.year_missing' : 'commitment.year_unneeded');
  if (due.kind === 'fixed' && due.on < meetingOn) return refusal('commitment.due_before_meeting', { meetingOn });
  const until = addDays(meetingOn, furthestDue);
  if (due.kind === 'fixed' && due.on > until) return refusal('commitment.due_too_far', { until });

  return undefined;
}

/** Why these bodies cannot owe it: nobody, a body that is no party, a step that is not its own, no session to wait for. */
export function whyNotOwe(candidates: readonly Candidate[], keeping: Keeping, due: DueRule) {
  if (candidates.length === 0) return refusal('commitment.debtors_missing');
  const idle = due.kind === 'next_ordinary_session' ? candidates.find(({ level }) => !level) : undefined;
  if (idle) return refusal('commitment.debtor_without_sessions', { name: idle.nameAr });
  if (keeping.by === 'deliverable') return undefined;
  const strangers = candidates.filter(({ party }) => !party);
  if (strangers[0]) return refusal('commitment.debtor_not_party', { name: strangers[0].nameAr, count: strangers.length });
  const other = candidates.find(({ party, level }) => party && !procedureFor({ ...party, level }).some(({ step }) => step === keeping.step));

  return other ? refusal('commitment.step_not_theirs', { name: other.nameAr, step: keeping.step }) : undefined;
}

/** The body that holds the meeting, and who owns the instrument that is promised on, if any. */
export interface Convener {
  bodyId: number;
  kind: string;
  territoryCode: string | null;
  instrumentOwnerId: number | null;
}

const ofATerritory: ReadonlySet<string> = new Set(['regional_council', 'provincial_council', 'prefecture_administration']);

/**
 * Why a meeting cannot bind these bodies: councils are autonomous, and nobody writes down a debt for whoever has no business
 * with them. A body binds itself, those of its own territory, and the parties of an instrument of its own; a ministry anybody.
 */
export function whyNotBind(candidates: readonly Candidate[], { bodyId, kind, territoryCode, instrumentOwnerId }: Convener) {
  const isUnder = (code: string | null) => territoryCode !== null && ofATerritory.has(kind) && code !== null && (code === territoryCode || code.startsWith(`${territoryCode}.`));
  const stranger = kind === 'ministry' ? undefined : candidates.find((candidate) => candidate.bodyId !== bodyId && !isUnder(candidate.territoryCode) && !(candidate.party && instrumentOwnerId === bodyId));

  return stranger ? refusal('commitment.not_theirs_to_bind', { name: stranger.nameAr }) : undefined;
}

/** True for a step that is taken anew each year. */
export function isYearly(step: Step): boolean {
  return isMoneyStep(step) || step === 'evaluated';
}

/** The steps that a promise may name. */
export const promisedSteps: readonly Step[] = steps;

export type CommitmentRefusal =
  | NonNullable<ReturnType<typeof whyNotCommit>>['code']
  | NonNullable<ReturnType<typeof whyNotOwe>>['code']
  | NonNullable<ReturnType<typeof whyNotBind>>['code']
  | 'commitment.instrument_not_theirs'
  | 'commitment.unknown'
  | 'commitment.recorded_twice'
  | 'commitment.conclusion_elsewhere'
  | 'commitment.instrument_unknown'
  | 'commitment.query_unclear'
  | 'commitment.day_unclear'
  | 'release.reason_missing'
  | 'release.not_a_debtor'
  | 'release.already_released'
  | 'release.already_kept'
  | 'delivery.in_future'
  | 'delivery.unknown'
  | 'delivery.already_replaced'
  | 'delivery.kept_by_a_step'
  | 'delivery.not_a_debtor'
  | 'delivery.reason_missing'
  | 'delivery.document_missing'
  | 'delivery.recorded_twice';
