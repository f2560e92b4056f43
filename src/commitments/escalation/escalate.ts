import { sql } from 'kysely';
import { recordEvents } from '#journal';
import type { Calendar } from '#law';
import { calendarOf, outOfQuiet } from '#law';
import { instantOf } from '#platform/calendars';
import type { Db, Trx } from '#platform/database';
import type { Day } from '#platform/days';
import { addDays, dayIn } from '#platform/days';
import { queueMails } from '#platform/mail';
import type { Round } from '#platform/mail';
import type { Language } from '#platform/words';
import type { CommitmentView } from '../queries.ts';
import { commitmentsIn } from '../queries.ts';
import type { FullTelling, Recipient } from './digest.ts';
import { digestMail } from './digest.ts';
import type { Level, Reached } from './ladder.ts';
import { digestsOf, levels, stepsFor } from './ladder.ts';
import type { HeldOffice } from './offices.ts';
import { bodiesAbove, chairsOf, namedChairs, officersOf, officesIn, secretariesOf } from './offices.ts';

const lockKey = 5_100_103;

/**
 * Tells of what is overdue by itself: nothing in quiet hours, one digest per person and day. Each step is written down with
 * its mail in one transaction, so that an hour missed is made up for and nothing is told twice.
 */
export async function escalateByItself(db: Db, at: Date): Promise<void> {
  const calendar = await calendarOf(db);
  if (outOfQuiet(at, calendar)) return;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(trx);
    const { digests, empty } = digestsOf(await tellingsOn(trx, dayIn(at), calendar), await toldOn(trx, dayIn(at)));
    const mails = await sendDigests(trx, digests, at);
    await writeDown(trx, [...empty, ...[...digests.values()].flat()], mails, at);
  });
}

/** Looked at every hour, as reminders are: the rule itself says to whom. */
export const escalationRound: Round = { name: 'overdue-commitments', cron: '31 * * * *', make: escalateByItself };

async function tellingsOn(trx: Trx, today: Day, calendar: Calendar): Promise<FullTelling[]> {
  const late = (await commitmentsIn(trx, { pastOn: today }, today)).filter(({ counts }) => counts.overdue > 0);
  const [reached, holders] = await Promise.all([reachedBy(trx, late.map(({ id }) => id)), holdersOf(trx, late, today)]);

  return late.flatMap((commitment) => commitment.debtors.flatMap((debtor) => {
    const offices = holders(commitment, debtor.bodyId);
    const named = Object.fromEntries(levels.map((level) => [level, offices[level].map(({ userId }) => userId)])) as unknown as Record<Level, string[]>;
    const steps = stepsFor({ part: debtor.part, dueOn: debtor.dueOn, reached: reached.get(`${commitment.id} ${debtor.bodyId}`) ?? [], holders: named }, today, calendar);

    return steps.map((step) => ({ ...step, commitmentId: commitment.id, bodyId: debtor.bodyId, commitment, debtor, officeId: offices[step.level].find(({ userId }) => userId === step.userId)?.id ?? null }));
  }));
}

async function reachedBy(trx: Trx, commitmentIds: readonly number[]): Promise<Map<string, Reached[]>> {
  const rows = await trx.selectFrom('escalations').select(['commitmentId', 'bodyId', 'level', 'userId', 'dueOn', 'sentAt']).where('commitmentId', 'in', [0, ...commitmentIds]).orderBy('id').execute();

  return Map.groupBy(rows.map(({ sentAt, ...row }) => ({ ...row, on: dayIn(sentAt) })), ({ commitmentId, bodyId }) => `${commitmentId} ${bodyId}`);
}

/** Who holds the offices concerned today, for any debtor of these commitments. */
async function holdersOf(trx: Trx, late: readonly CommitmentView[], today: Day): Promise<(commitment: CommitmentView, bodyId: number) => Record<Level, HeldOffice[]>> {
  const debtors = late.flatMap((commitment) => commitment.debtors.map(({ bodyId }) => bodyId));
  const [above, chairs] = [await bodiesAbove(trx, debtors), await namedChairs(trx, late.map(({ meetingId, ownerBodyId }) => ({ id: meetingId, ownerBodyId })))];
  const offices = await officesIn(trx, [...debtors, ...above.values(), ...[...chairs.values()].flat().map(({ bodyId }) => bodyId)], today);
  const byBody = Map.groupBy(offices, ({ bodyId }) => bodyId);
  const at = (bodyId: number | undefined) => byBody.get(bodyId ?? 0) ?? [];

  return ({ meetingId, step }, bodyId) => ({
    officer: officersOf(at(bodyId), step),
    secretary: secretariesOf(at(bodyId), at(above.get(bodyId))),
    chair: chairsOf(chairs.get(meetingId) ?? [], offices),
  });
}

/** Who had a digest on this day already. */
async function toldOn(trx: Trx, today: Day): Promise<Set<string>> {
  const rows = await trx.selectFrom('escalations').select('userId').distinct().where('userId', 'is not', null).where('sentAt', '>=', instantOf(today, '00:00')).where('sentAt', '<', instantOf(addDays(today, 1), '00:00')).execute();

  return new Set(rows.flatMap(({ userId }) => userId ?? []));
}

/** Gives the mail that each person gets. */
async function sendDigests(trx: Trx, digests: ReadonlyMap<string, readonly FullTelling[]>, at: Date): Promise<Map<string, string>> {
  const rows = await trx.selectFrom('users').select(['id', 'name', 'email', 'language']).where('id', 'in', ['', ...digests.keys()]).orderBy('id').execute();
  const recipients = rows.map(({ id, language, ...person }): Recipient => ({ ...person, userId: id, language: (language as Language | null) ?? 'ar' }));
  const ids = await queueMails(trx, recipients.map((recipient) => digestMail(recipient, digests.get(recipient.userId) ?? [])), at);

  return new Map(recipients.flatMap(({ userId }, index) => (ids[index] ? [[userId, ids[index]]] : [])));
}

async function writeDown(trx: Trx, tellings: readonly FullTelling[], mails: ReadonlyMap<string, string>, at: Date): Promise<void> {
  if (tellings.length === 0) return;
  const rows = tellings.map(({ commitmentId, bodyId, level, userId, officeId, debtor }) => ({ commitmentId, bodyId, level, userId, officeId, mailId: mails.get(userId ?? '') ?? null, dueOn: debtor.dueOn, sentAt: at }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) await trx.insertInto('escalations').values(rows.slice(start, start + rowsAtOnce)).execute();
  await recordEvents(trx, tellings.map(({ commitmentId, bodyId, level, userId, debtor, commitment }) => ({
    author: { userId: null, bodyId: commitment.ownerBodyId }, kind: 'commitment.escalated', subject: `commitment/${commitmentId}`, facts: { debtor: bodyId, level, told: userId, dueOn: debtor.dueOn }, at,
  })));
}

const rowsAtOnce = 1000;
