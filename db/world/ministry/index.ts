import type { Day } from '#platform/days';
import type { Stage } from '../stage.ts';
import { isReached, moment } from '../stage.ts';
import { servingSince, staffMinistry } from './bodies.ts';
import { openTexts, tellCharter, tellPolicy } from './charter.ts';
import { tellCommittees } from './committees.ts';
import { tellForum } from './forum.ts';

/** The ministry of the first seed: its forum, what was signed there, and the committees that follow it up. */
export async function tellMinistry(stage: Stage, progress: (sentence: string) => void): Promise<void> {
  const ministry = await staffMinistry(stage.db, moment(servingSince, '08:00'));
  if (!isReached(stage, '2020-03-02' as Day)) return;
  const texts = await openTexts(stage, ministry);
  await tellForum(stage, ministry, texts);
  await tellPolicy(stage, ministry, texts.policyId);
  await tellCharter(stage, ministry, texts.charterId);
  await tellCommittees(stage, ministry);
  progress(`Ministry: ${ministry.central.length + ministry.regional.length} structures, the forum of 2020 and its committees`);
}
