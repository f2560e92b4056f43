import { sql } from 'kysely';
import { simpleParser } from 'mailparser';
import type { SendMailOptions } from 'nodemailer';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#platform/database';
import { connect } from '#platform/database';
import { toDay } from '#platform/days';
import { calendarText } from '#platform/calendars';
import { testDatabase } from '../../../tests/database.ts';
import type { Courier, CourierOptions } from './courier.ts';
import { startCourier } from './courier.ts';
import { deliver } from './delivery.ts';
import type { PostBox } from './post-box.ts';
import { openPostBox } from './post-box.ts';
import { senderMark } from './letter.ts';
import type { NewMail } from './queue.ts';
import { queueMails } from './queue.ts';
import { retryMails } from './retry.ts';
import { mailSettings, senderIn } from './settings.ts';

let db: Db;
let ownerDb: Db;
let url: string;
let ownerUrl: string;
let box: PostBox;
const couriers: Courier[] = [];
const at = new Date('2026-11-24T09:00:00Z');
const fates: string[] = [];

beforeAll(async () => {
  ({ db, ownerDb, url, ownerUrl } = await testDatabase());
});
beforeEach(async () => {
  box = await openPostBox({ refuses: (recipient) => (recipient.startsWith('nobody') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : recipient.startsWith('busy') ? Object.assign(new Error('Try later'), { responseCode: 451 }) : undefined) });
});
afterEach(async () => {
  await Promise.all(couriers.splice(0).map((one) => one.stop()));
  await box.close();
  fates.splice(0);
});

async function courier(more: Partial<CourierOptions> = {}): Promise<Courier> {
  const started = await startCourier({
    databaseUrl: url, mailUrl: box.url, sender: { name: 'ملتقى', address: 'multaqa@region.example' }, address: 'https://multaqa.example', clock: () => at, interval: 0.5,
    told: async (_trx, { about }, outcome) => void fates.push(`${about} ${outcome}`), ...more,
  });
  couriers.push(started);

  return started;
}

const calendar = calendarText({ method: 'REQUEST', events: [{ uid: 'u@multaqa', sequence: 0, stamp: at, summary: 'اللقاء التواصلي حول برنامج التكوين المستمر لفائدة المنتخبين', day: toDay('2026-12-10'), startsAt: '09:30', endsAt: null, status: 'CONFIRMED', organizer: { name: 'مجلس الجهة', address: senderMark } }] });
const mailTo = (to: string, more: Partial<NewMail> = {}): NewMail => ({
  kind: 'invitation', about: `participant/${to}`, to, name: 'السيد رئيس جماعة آيت نعمان', language: 'ar', subject: 'دعوة إلى اللقاء التواصلي الرابع حول برنامج التكوين المستمر لفائدة أعضاء المجالس',
  letter: { language: 'ar', heading: 'دعوة', paragraphs: ['يشرفنا أن ندعوكم <إلى> اللقاء.'], link: { label: 'صفحة دعوتكم', path: '/i/abc' } }, calendar: { method: 'REQUEST', text: calendar }, ...more,
});
const send = (mails: readonly NewMail[]) => db.transaction().execute((trx) => queueMails(trx, mails, at));
const until = (isSo: () => boolean | Promise<boolean>) => expect.poll(isSo, { timeout: 15_000, interval: 50 }).toBe(true);
const isSettled = async (id: string) => (await db.selectFrom('mails').select('state').where('id', '=', id).executeTakeFirst())?.state !== 'queued';

describe('a mail', () => {
  test('arrives over a real socket as it was written: subject, both texts, calendar, sender', async () => {
    const [id = ''] = await send([mailTo('rais@aitnaamane.example')]);
    await courier();
    await until(() => isSettled(id));
    const mail = await simpleParser(box.kept()[0]?.raw ?? '');
    expect([mail.subject, mail.from?.text, mail.messageId, mail.headers.get('auto-submitted')]).toEqual([mailTo('').subject, '"ملتقى" <multaqa@region.example>', `<${id}@region.example>`, 'auto-generated']);
    expect(mail.text).toContain('صفحة دعوتكم:\nhttps://multaqa.example/i/abc');
    expect(mail.html).toContain('<html lang="ar" dir="rtl">');
    expect(mail.html).toContain('&lt;إلى&gt;');
    const part = String(box.kept()[0]?.raw).match(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/u);
    expect(part).not.toBeNull();
    const text = mail.attachments.find((attachment) => attachment.contentType === 'text/calendar' || attachment.contentType === 'application/ics')?.content.toString() ?? '';
    expect(text).toContain('mailto:multaqa@region.example');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('that comes to its turn in quiet hours waits until they are over, once; another goes', async () => {
    const morning = new Date('2026-11-25T08:30:00Z');
    const [late = '', other = ''] = await send([mailTo('late@x.example', { kind: 'reminder' }), mailTo('soon@x.example')]);
    const jobs = async () => (await sql<{ startAfter: Date }>`select start_after from pgboss.job where data ->> 'mailId' = ${late} and state = 'created'`.execute(ownerDb)).rows.map(({ startAfter }) => startAfter.toISOString());
    const asked: string[] = [];
    const delivery = { db, clock: () => at, told: async () => undefined, sender: { name: 'ملتقى', address: 'multaqa@region.example' }, address: 'https://multaqa.example', waits: async (_: Db, kind: string) => (kind === 'reminder' ? morning : null), post: async ({ to }: SendMailOptions) => void asked.push(String((to as { address: string }).address)) };
    for (const id of [late, late, other]) await deliver(delivery, id, false);
    expect([asked, await isSettled(late), await isSettled(other)]).toEqual([['soon@x.example'], false, true]);
    expect((await jobs()).filter((time) => time === morning.toISOString())).toHaveLength(1);
    await deliver({ ...delivery, clock: () => morning, waits: async () => null }, late, false);
    expect([asked, await isSettled(late)]).toEqual([['soon@x.example', 'late@x.example'], true]);
  });

  test('of an act that was rolled back is never on its way', async () => {
    await db.transaction().execute(async (trx) => {
      await queueMails(trx, [mailTo('gone@x.example')], at);
      throw new Error('no');
    }).catch(() => undefined);
    await courier();
    const [id = ''] = await send([mailTo('after@x.example')]);
    await until(() => isSettled(id));
    expect(box.kept().flatMap(({ recipients }) => recipients)).toEqual(['after@x.example']);
  });

  test('that has gone leaves a line, and its content is let go', async () => {
    const [id = ''] = await send([mailTo('line@x.example')]);
    await courier();
    await until(() => isSettled(id));
    expect(await db.selectFrom('mails').select(['state', 'content', 'attempts']).where('id', '=', id).executeTakeFirst()).toEqual({ state: 'sent', content: null, attempts: 1 });
    expect(fates).toEqual(['participant/line@x.example sent']);
  });

  test('is not sent before its hour', async () => {
    const [later = '', now = ''] = await send([mailTo('later@x.example', { notBefore: new Date(Date.now() + 3_600_000) }), mailTo('now@x.example')]);
    await courier();
    await until(() => isSettled(now));
    expect(await isSettled(later)).toBe(false);
  });
});

describe('nothing is lost', () => {
  test('when the program stops between the act and the sending', async () => {
    const ids = await send([mailTo('a@crash.example'), mailTo('b@crash.example')]);
    // Nobody carries mail now; then a new program starts.
    await courier();
    for (const id of ids) await until(() => isSettled(id));
    expect(box.kept().flatMap(({ recipients }) => recipients).toSorted()).toEqual(['a@crash.example', 'b@crash.example']);
  });

  test('when a program is killed with a mail in its hands: another sends it, under the same Message-ID', async () => {
    await asOwner(`update pgboss.queue set retry_delay = 1 where name = 'mail'`);
    const [id = ''] = await send([mailTo('killed@crash.example')]);
    // What a killed program leaves: the job taken and never given back, its heart not heard for longer than it may be silent.
    const taken = `update pgboss.job_common set state = 'active', started_on = now() - interval '5 minutes', heartbeat_on = now() - interval '5 minutes' where data->>'mailId' = '${id}' returning id`;
    expect((await asOwner(taken)).rows).toHaveLength(1);
    await courier({ watch: 1 });
    await expect.poll(() => isSettled(id), { timeout: 60_000, interval: 100 }).toBe(true);
    expect((await simpleParser(box.kept()[0]?.raw ?? '')).messageId).toBe(`<${id}@region.example>`);
  }, 90_000);

  test('of 300 mails in one act, each goes once', async () => {
    const started = performance.now();
    const ids = await send(Array.from({ length: 300 }, (_, index) => mailTo(`p${index}@many.example`)));
    const queued = performance.now() - started;
    await courier();
    await expect.poll(async () => Number((await db.selectFrom('mails').select((eb) => eb.fn.countAll<number>().as('count')).where('id', 'in', ids).where('state', '=', 'sent').executeTakeFirst())?.count), { timeout: 60_000, interval: 200 }).toBe(300);
    expect(new Set(box.kept().flatMap(({ recipients }) => recipients)).size).toBe(300);
    expect(box.kept()).toHaveLength(300);
    expect(queued).toBeLessThan(5000);
  }, 90_000);
});

describe('a mail that cannot go', () => {
  test('is given up at once when its address is none, with what the server said, and goes when it is asked again', async () => {
    const [id = ''] = await send([mailTo('nobody@x.example')]);
    await courier();
    await until(() => isSettled(id));
    const dead = await db.selectFrom('mails').select(['state', 'lastError']).where('id', '=', id).executeTakeFirstOrThrow();
    expect([dead.state, dead.lastError]).toEqual(['failed', '550 No such mailbox']);
    expect(fates).toEqual(['participant/nobody@x.example failed']);
    await ownerDb.updateTable('mails').set({ recipient: 'somebody@x.example' }).where('id', '=', id).execute();
    expect(await db.transaction().execute((trx) => retryMails(trx, [id]))).toBe(1);
    await until(() => isSettled(id));
    expect(fates).toEqual(['participant/nobody@x.example failed', 'participant/nobody@x.example sent']);
  });

  test('yet is tried again later, and holds up no other', async () => {
    const [busy = '', other = ''] = await send([mailTo('busy@x.example'), mailTo('other@x.example')]);
    await courier();
    await until(() => isSettled(other));
    await until(async () => (await db.selectFrom('mails').select('attempts').where('id', '=', busy).executeTakeFirst())?.attempts === 1);
    const job = `select state::text, start_after > now() as later from pgboss.job_common where data->>'mailId' = '${busy}'`;
    await expect.poll(async () => (await asOwner(job)).rows, { timeout: 10_000 }).toEqual([{ state: 'retry', later: true }]);
  });
});

async function asOwner(text: string): Promise<{ rows: Record<string, unknown>[] }> {
  const owner = connect(ownerUrl, { role: 'owner', connections: 1 });

  return owner.pool.query(text).finally(() => owner.close());
}

describe('settings', () => {
  test.each([
    ['nothing', {}, undefined],
    ['a server and a sender', { MAIL_URL: 'smtps://u:p@smtp.example.ma', MAIL_FROM: 'ملتقى <No-Reply@example.ma>' }, { name: 'ملتقى', address: 'no-reply@example.ma' }],
  ])('%s', (_, environment, sender) => expect(mailSettings(environment)?.sender).toEqual(sender));
  test.each([
    ['no address', { MAIL_URL: 'mail' }, 'mail.server_unreadable'],
    ['another protocol', { MAIL_URL: 'https://example.ma' }, 'mail.server_unreadable'],
    ['no sender', { MAIL_URL: 'smtp://localhost' }, 'mail.sender_unreadable'],
  ])('%s are refused', (_, environment, code) => expect(() => mailSettings(environment)).toThrow(code));
  test('a sender may be an address alone', () => expect(senderIn('a@b.ma')).toEqual({ name: 'ملتقى', address: 'a@b.ma' }));
});
