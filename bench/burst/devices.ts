/** A process of its own that holds many devices: it is given a plan, follows it as fast as answers come, and gives what came of it. */
import { randomUUID } from 'node:crypto';
import type { Counts, Lane } from './lane.ts';
import { laneTo } from './lane.ts';
import type { Device, Outcome, Plan, SentEntry, SentVoice } from './plan.ts';
import { watcherOf } from './watcher.ts';

const counts: Counts = {};
const entries: SentEntry[] = [];
const voices: SentVoice[] = [];
const surprises: string[] = [];

function expect(isAsExpected: boolean, told: () => string): void {
  if (!isAsExpected && surprises.length < 20) surprises.push(told());
}

type Busy = Exclude<Device, { kind: 'watcher' }>;

async function live(base: string, device: Busy): Promise<void> {
  const lane = laneTo(base, device.cookie, counts);
  if (device.kind === 'door') await atTheDoor(lane, device);
  else if (device.kind === 'member') await voting(lane, device);
  else await reading(lane, device);
  lane.close();
}

/** Entries go in portions, alone where the network is there; some answers are lost, and the telephone sends what it has once more. */
async function atTheDoor(lane: Lane, { meetingId, entries: planned, batch }: Extract<Device, { kind: 'door' }>): Promise<void> {
  const presence = `/meetings/${meetingId}/presence`;
  await lane.learn(`${presence}/check-in?telephone`);
  for (let start = 0; start < planned.length; start += batch) {
    const some = planned.slice(start, start + batch);
    const sent = some.map(({ participantId, direction }): SentEntry => ({ nonce: randomUUID(), participantId, direction, fates: [] }));
    const happenedAt = new Date().toISOString();
    const stated = JSON.stringify(sent.map(({ nonce, participantId, direction }) => ({ nonce, by: { participantId }, direction, happenedAt, proof: 'qr', device: 'burst' })));
    for (let times = some.some(({ isSentTwice }) => isSentTwice) ? 2 : 1; times > 0; times -= 1) await send(lane, presence, stated, sent);
    entries.push(...sent);
  }
}

async function send(lane: Lane, presence: string, stated: string, sent: readonly SentEntry[]): Promise<void> {
  const { status, text } = await lane.post('presence', `${presence}/entries`, { entries: stated });
  expect(status === 200, () => `presence ${status} ${text.slice(0, 300)}`);
  if (status !== 200) return;
  const { fates } = JSON.parse(text) as { fates: { nonce: string; status: string }[] };
  for (const entry of sent) entry.fates.push(fates.find(({ nonce }) => nonce === entry.nonce)?.status ?? 'none');
}

const choices = ['for', 'against', 'abstain'] as const;

/** Members change their minds until the count; now and then an earlier voice arrives once more, after a later one. */
async function voting(lane: Lane, { memberId, path, voices: many }: Extract<Device, { kind: 'member' }>): Promise<void> {
  await lane.learn(path);
  let before: { nonce: string; choice: SentVoice['choice'] } | undefined;
  for (let sent = 0; sent < many; sent += 1) {
    const isLate = before !== undefined && sent % 10 === 9;
    const given = isLate && before ? before : { nonce: randomUUID(), choice: choices[Math.floor(Math.random() * choices.length)] ?? 'for' };
    const { status, text } = await lane.post('votes', `${path}/voice`, given);
    expect(status === 303, () => `votes ${status} ${/<div class="[^"]*(?:error-summary|notice)[\s\S]{0,600}/u.exec(text)?.[0] ?? text.slice(0, 300)}`);
    voices.push({ ...given, memberId, isLate, status });
    if (sent % 10 === 7) before = given;
    if (sent % 5 === 4) expect((await lane.get('the page of a vote', path)).status === 200, () => 'the page of a vote');
  }
}

async function reading(lane: Lane, { reads }: Extract<Device, { kind: 'reader' }>): Promise<void> {
  for (const { what, path } of reads) {
    const { status, text } = await lane.get(what, path);
    expect(status === 200, () => `${what} ${status} ${text.slice(0, 300)}`);
  }
}

/** Those who watch are there before the first and look until after the last. Gives when the others were done. */
async function follow({ base, devices }: Plan): Promise<Outcome> {
  const watchers = devices.filter((device) => device.kind === 'watcher').map((device) => watcherOf(base, device));
  await Promise.all(watchers.map(({ begun }) => begun));
  const started = performance.now();
  await Promise.all(devices.filter((device) => device.kind !== 'watcher').map((device) => live(base, device))).catch((error: unknown) => void surprises.push(String(error)));
  const seconds = (performance.now() - started) / 1000;

  return { seconds, counts, entries, voices, watched: await Promise.all(watchers.map(({ end }) => end())), surprises };
}

process.once('message', (plan) => void follow(plan as Plan).then((outcome) => process.send?.(outcome, () => process.disconnect())));
