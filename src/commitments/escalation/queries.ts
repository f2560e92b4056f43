import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import type { Level } from './ladder.ts';
import { levels } from './ladder.ts';

/** How far what a debtor owes has climbed: at each level reached, since when; an office that was empty has no day. */
export interface Climb {
  level: Level;
  on: Day | null;
}

/** How far each debtor of some commitments has climbed, by `commitment body`. */
export async function climbsOf(db: Db, commitmentIds: readonly number[]): Promise<Map<string, Climb[]>> {
  const rows = await db.selectFrom('escalations').select(['commitmentId', 'bodyId', 'level', 'userId', 'sentAt']).where('commitmentId', 'in', [0, ...commitmentIds]).orderBy('id').execute();
  const byDebtor = Map.groupBy(rows, ({ commitmentId, bodyId }) => climbKey(commitmentId, bodyId));

  return new Map([...byDebtor].map(([key, reached]) => [key, levels.flatMap((level) => climbTo(level, reached.filter((row) => row.level === level)))]));
}

export const climbKey = (commitmentId: number, bodyId: number): string => `${commitmentId} ${bodyId}`;

function climbTo(level: Level, reached: readonly { userId: string | null; sentAt: Date }[]): Climb[] {
  if (reached.length === 0) return [];
  const told = reached.find(({ userId }) => userId !== null);

  return [{ level, on: told ? dayIn(told.sentAt) : null }];
}

/** That a person was told of a debtor's part: when, as what, and who was told before. */
export interface Notice {
  commitmentId: number;
  bodyId: number;
  level: Level;
  dueOn: Day;
  on: Day;
  titleAr: string;
  titleFr: string | null;
  /** The level below, unless this one is the first. */
  below: Climb | null;
}

/** What a person was told of, the last first. */
export async function noticesTo(db: Db, userId: string): Promise<Notice[]> {
  const rows = await db
    .selectFrom('escalations')
    .innerJoin('offices', 'offices.id', 'escalations.officeId')
    .select(['escalations.commitmentId', 'escalations.bodyId', 'escalations.level', 'escalations.dueOn', 'escalations.sentAt', 'offices.titleAr', 'offices.titleFr'])
    .where('escalations.userId', '=', userId)
    .orderBy('escalations.id', 'desc')
    .limit(mostShown)
    .execute();
  const climbs = await climbsOf(db, rows.map(({ commitmentId }) => commitmentId));

  return rows.map(({ sentAt, ...row }) => ({ ...row, on: dayIn(sentAt), below: climbs.get(climbKey(row.commitmentId, row.bodyId))?.find(({ level }) => level === levels[levels.indexOf(row.level) - 1]) ?? null }));
}

const mostShown = 500;
