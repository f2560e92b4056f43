import type { ExcuseRefusal } from './absences/absences.ts';
import type { DecisionRefusal } from './decisions/afterwards.ts';
import type { MemberRefusal } from './members/member.ts';
import type { PublicityRefusal } from './publicity/closure.ts';
import type { RequestRefusal } from './requests/request.ts';
import type { AgendaRefusal } from './sessions/ask-point.ts';
import type { RollRefusal } from './sessions/call-roll.ts';
import type { FormalityRefusal } from './sessions/formality.ts';
import type { QuorumRefusal } from './sessions/quorum.ts';
import type { SessionRefusal } from './sessions/session.ts';
import type { VoteRefusal } from './votes/vote.ts';

/** Every reason this module can give. Days in the future are told by the instruments' words. */
export type CouncilRefusal = Exclude<MemberRefusal | SessionRefusal | QuorumRefusal | FormalityRefusal | RollRefusal | AgendaRefusal | VoteRefusal | DecisionRefusal | ExcuseRefusal | PublicityRefusal | RequestRefusal, 'date.in_future'>;
