import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { openDiary } from '#diaries';
import { now } from '../now.ts';
import { layCommitment, layConvention } from './scene-of-promises.ts';
import { layCouncil } from './scene-of-a-council.ts';
import { layMeetings } from './scene-of-meetings.ts';
import { layPortal } from './scene-of-a-portal.ts';
import type { Bodies } from './people.ts';

export interface Stage {
  db: Db;
  bodies: Bodies;
  /** Somebody of the own council, by office. */
  own: (role: string) => Promise<Actor>;
}

/** One of everything, each under the name that stands for it in addresses. */
export type Scene = Readonly<Record<string, string>>;

/** Lays out one of everything that belongs to the own council. */
export async function layScene(db: Db, bodies: Bodies): Promise<Scene> {
  const own = async (role: string): Promise<Actor> => {
    const actor = await actorOf(db, `matrix-own:${role}`, dayIn(now));
    if (!actor) throw new Error(`Nobody is ${role}`);

    return actor;
  };
  const stage: Stage = { db, bodies, own };
  const convention = await layConvention(stage);
  const meetings = await layMeetings(stage);
  const commitment = await layCommitment(stage, Number(meetings['held']));
  const council = await layCouncil(stage);
  const portal = await layPortal(stage);

  return { own: String(bodies.own), party: String(bodies.party), other: String(bodies.other), second: String(bodies.second), ...(await layHouse(stage)), ...convention, ...meetings, ...commitment, ...council, ...portal };
}

/** A calendar's address, an office that could be ended, a list of territories that was looked at. */
async function layHouse({ db, own }: Stage): Promise<Scene> {
  const president = await own('president');
  const diary = await openDiary(db, president, { bodyId: null, label: 'هاتفي' }, now);
  const [{ id: diaryId }, { id: office }] = await Promise.all([
    db.selectFrom('calendarAddresses').select('id').executeTakeFirstOrThrow(),
    db.selectFrom('offices').select('id').where('userId', '=', 'matrix-other:president').executeTakeFirstOrThrow(),
  ]);

  return { diary, diaryId: String(diaryId), office: String(office), territories: '1' };
}
