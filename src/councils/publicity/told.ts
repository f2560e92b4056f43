import { articleText, ruleSetFor } from '#law';
import type { Level } from '#law';
import type { Db, Trx } from '#platform/database';
import type { Language } from '#platform/words';
import { longDay, timeOf } from '#platform/words';
import { voteWordsIn } from '../votes/words.ts';
import type { Door } from './queries.ts';
import { doorsOf } from './queries.ts';
import { publicityWordsIn } from './words.ts';

/** What became of a sitting's publicity, in a sentence: who asked, the voices, from when, by which article. */
export function doorTold(door: Door, level: Level, language: Language): string {
  const { told, sitting: named, asker } = publicityWordsIn(language);
  const sitting = named(longDay(door.day, language), door.startsAt);
  if (door.kind === 'reopened') return told.reopened(sitting, timeOf(door.happenedAt, language));
  const { to } = ruleSetFor(level, door.day).agendaToState;
  const counted = voteWordsIn(language).counted(door.votesFor, door.votesAgainst, door.votesAbstained);
  const decided = { sitting, asker: asker(door.askedBy, to, door.askers, door.membersInOffice), counted, article: articleText(door.article, language) };
  const sentence = door.kind === 'closed' ? told.closed(decided, timeOf(door.closedFrom ?? door.happenedAt, language)) : told.keptPublic(decided, timeOf(door.happenedAt, language));

  return door.voices ? `${sentence} ${told.tie(door.voices)}` : sentence;
}

/** The same of a whole session in the languages of its minutes, each with its instant. */
export async function doorsTold(db: Db | Trx, meetingId: number): Promise<{ at: Date; ar: string; fr: string }[]> {
  const session = await db.selectFrom('councilSessions').select('level').where('meetingId', '=', meetingId).executeTakeFirst();
  if (!session) return [];

  return (await doorsOf(db, meetingId)).map((door) => ({ at: door.happenedAt, ar: doorTold(door, session.level, 'ar'), fr: doorTold(door, session.level, 'fr') }));
}
