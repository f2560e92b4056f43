import { fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/database';
import type { Counts } from './lane.ts';
import type { Device, Outcome, Plan, ToEnter } from './plan.ts';
import type { Scene } from './scene.ts';

/** The devices of a burst of about so many requests: two in five take presence, one in five votes, the others read; meanwhile projectors and one telephone in six watch the hall. */
export function crowdOf({ meetingId, participants, session, members, officers, screen: shown }: Scene, requests: number): Device[] {
  const vote = `/meetings/${session.meetingId}/session/votes/${session.voteId}`;
  const own = Math.max(1, Math.round((requests * 0.3) / participants.length));
  const [screen = '', ...doors] = officers;
  const roll = Array.from({ length: Math.ceil(requests * 0.005) }, () => ({ what: 'the roll', path: `/meetings/${meetingId}/presence` }));

  return [
    ...doorsOf({ meetingId, participants }, doors, Math.round((requests * 0.4) / 1.1)),
    ...members.map(({ id, cookie }): Device => ({ kind: 'member', cookie, memberId: id, path: vote, voices: Math.round((requests * 0.2) / members.length) })),
    ...participants.map(({ token }): Device => ({ kind: 'reader', cookie: '', reads: Array.from({ length: own }, () => ({ what: 'an own invitation', path: `/i/${token}` })) })),
    ...doors.map((cookie): Device => ({ kind: 'reader', cookie, reads: Array.from({ length: Math.ceil((requests * 0.05) / doors.length) }, () => ({ what: 'the hall', path: `/meetings/${meetingId}/hall` })) })),
    { kind: 'reader', cookie: screen, reads: roll },
    ...Array.from({ length: 4 }, (): Device => ({ kind: 'watcher', cookie: '', what: 'a projector', path: `/hall/${shown}/stream`, showsPresent: true })),
    ...participants.filter((_, index) => index % 6 === 0).map(({ token }): Device => ({ kind: 'watcher', cookie: '', what: 'a telephone in the room', path: `/i/${token}/hall/stream`, showsPresent: false })),
  ];
}

/** Telephones at the doors that share so many entries: everybody comes, and goes, and comes again; one in ten is sent twice. */
export function doorsOf({ meetingId, participants }: Pick<Scene, 'meetingId' | 'participants'>, cookies: readonly string[], count: number, batch = 1): Device[] {
  const entries = Array.from({ length: count }, (_, index): ToEnter => ({ participantId: participants[index % participants.length]?.id ?? 0, direction: Math.floor(index / participants.length) % 2 ? 'departure' : 'arrival', isSentTwice: index % 10 === 5 }));
  const share = Math.ceil(count / cookies.length);

  return cookies.map((cookie, index): Device => ({ kind: 'door', cookie, meetingId, batch, entries: entries.slice(index * share, (index + 1) * share) }));
}

/** Lets devices loose on a house, in a process of their own, and gives what they saw. */
export function letLoose(base: string, devices: Device[]): Promise<Outcome> {
  const child = fork(join(projectRoot, 'bench/burst/devices.ts'), { execArgv: ['--disable-warning=ExperimentalWarning'], serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.once('message', (outcome) => resolve(outcome as Outcome));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The devices ended with ${code} and said nothing`)));
    child.send({ base, devices } satisfies Plan);
  });
}

/** The milliseconds below which such a share of the answers came. */
export function percentile(taken: readonly number[], share: number): number {
  return taken.toSorted((one, other) => one - other)[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
}

/** How often each status came, over all kinds of request. */
export function statusesOf(counts: Counts): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { statuses } of Object.values(counts)) for (const [status, count] of Object.entries(statuses)) all[status] = (all[status] ?? 0) + count;

  return all;
}
