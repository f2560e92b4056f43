import type { Db } from '#platform/database';
import type { Bulletin } from '#platform/live';
import { EventStream } from '#platform/live';
import { codeLasts } from './code.ts';
import type { HallState, QuorumIn } from './state.ts';
import { hallState } from './state.ts';

/** One page that watches a hall: how it is written from the hall's state; nothing where its reader may no longer see it. */
export interface Watching {
  meetingId: number;
  write: (state: HallState) => Promise<string | null>;
  /** Shows the rotating code, and so is written anew when the code changes. */
  showsCode?: boolean;
  /** Closes the connection of a reader that takes nothing any more. */
  drop?: () => void;
}

interface Follower extends Watching {
  stream: EventStream;
  isNew: boolean;
  until: number;
}

interface Room {
  followers: Set<Follower>;
  /** What is asked of the reading after this one: everybody's, those who show the code, or the newcomers' alone. */
  asked: 'all' | 'codes' | 'newcomers' | null;
  isReading: boolean;
}

export interface LiveOptions {
  db: Db;
  clock: () => Date;
  bulletin: Bulletin;
  quorumIn: QuorumIn;
  /** Where one line goes for each error of the program. */
  report?: (line: string) => void;
  mostInRoom?: number;
  mostInAll?: number;
  /** Milliseconds between two readings of one hall, at the least: what changes within is shown together. */
  pace?: number;
}

const beatEvery = 15_000;
/** A reader that takes nothing for so long is let go. */
const longestStall = 45_000;
/** Each connection ends after some minutes and is made again, so that whoever may no longer look does not go on looking. */
const longestStay = 600_000;

/** The halls that are watched now: one reading of a hall for all who watch it, whenever PostgreSQL tells that it changed. */
export interface LiveHalls {
  /** Opens a stream; none where too many watch already. */
  watch: (watching: Watching) => ReadableStream<Uint8Array> | undefined;
  watched: () => number;
  close: () => void;
}

export function liveHalls(options: LiveOptions): LiveHalls {
  const { bulletin, mostInRoom = 800, mostInAll = 2000 } = options;
  const rooms = new Map<number, Room>();
  const all = () => [...rooms.values()].flatMap(({ followers }) => [...followers]);
  const ids = numbers();
  const refresh = (meetingId: number, asked: NonNullable<Room['asked']>) => void readRoom(rooms, meetingId, asked, options, ids);
  const stopHearing = bulletin.follow((told) => {
    if (told === null) for (const meetingId of rooms.keys()) refresh(meetingId, 'all');
    else refresh(Number(told), 'all');
  });
  const beating = setInterval(() => all().forEach(beat), beatEvery);
  const turning = turnWithCode(options.clock, () => rooms.forEach(({ followers }, meetingId) => [...followers].some(({ showsCode }) => showsCode) && refresh(meetingId, 'codes')));
  beating.unref();

  return {
    watch(watching) {
      if ((rooms.get(watching.meetingId)?.followers.size ?? 0) >= mostInRoom || all().length >= mostInAll) return undefined;
      const { stream } = enter(rooms, watching);
      refresh(watching.meetingId, 'newcomers');

      return stream.body;
    },
    watched: () => all().length,
    close() {
      stopHearing();
      clearInterval(beating);
      turning.stop();
      for (const { stream } of all()) stream.end();
    },
  };
}

function enter(rooms: Map<number, Room>, watching: Watching): Follower {
  const room = rooms.get(watching.meetingId) ?? { followers: new Set(), asked: null, isReading: false };
  rooms.set(watching.meetingId, room);
  const stream = new EventStream({ gone: () => leave(rooms, room, follower) });
  const follower: Follower = { ...watching, stream, isNew: true, until: performance.now() + longestStay * (0.75 + Math.random() / 2) };
  room.followers.add(follower);

  return follower;
}

function leave(rooms: Map<number, Room>, room: Room, follower: Follower): void {
  room.followers.delete(follower);
  if (room.followers.size === 0 && rooms.get(follower.meetingId) === room) rooms.delete(follower.meetingId);
}

function beat({ stream, until, drop }: Follower): void {
  const now = performance.now();
  if (stream.stalled(now) > longestStall) {
    stream.end();
    drop?.();
  } else if (now > until) stream.end();
  else stream.beat();
}

/** A full room is told less often, so that telling it never takes more than a quarter of the program's time from those at the door. */
const restFor = 3;

const breadths = ['newcomers', 'codes', 'all'] as const;

/** Reads a hall and writes it to those who asked; what is asked meanwhile is answered by one reading more. */
async function readRoom(rooms: Map<number, Room>, meetingId: number, asked: NonNullable<Room['asked']>, options: LiveOptions, ids: (at: Date) => number): Promise<void> {
  const room = rooms.get(meetingId);
  if (!room) return;
  room.asked = breadths[Math.max(breadths.indexOf(asked), room.asked ? breadths.indexOf(room.asked) : 0)] ?? asked;
  if (room.isReading) return;
  room.isReading = true;
  while (room.asked && room.followers.size) {
    const breadth: Room['asked'] = room.asked;
    room.asked = null;
    const from = performance.now();
    await tellRoom(room, meetingId, breadth, options, ids).catch((error: unknown) => hangUp(room, error, options));
    await new Promise((done) => setTimeout(done, Math.max(options.pace ?? 150, restFor * (performance.now() - from))));
  }
  room.isReading = false;
}

async function tellRoom(room: Room, meetingId: number, breadth: NonNullable<Room['asked']>, { db, clock, quorumIn }: LiveOptions, ids: (at: Date) => number): Promise<void> {
  const told = [...room.followers].filter(({ isNew, showsCode }) => isNew || breadth === 'all' || (breadth === 'codes' && showsCode));
  const state = await hallState(db, meetingId, clock(), quorumIn);
  const id = ids(clock());
  for (const follower of told) {
    const text = state ? await follower.write(state) : null;
    follower.isNew = false;
    if (text === null) follower.stream.end();
    else follower.stream.send(id, text);
  }
}

/** The database could not be read: whoever watches comes back by itself, and finds the page of what is wrong or the hall. */
function hangUp(room: Room, error: unknown, { report = (line) => process.stderr.write(`${line}\n`) }: LiveOptions): void {
  report(JSON.stringify({ at: new Date().toISOString(), level: 'error', about: 'hall', message: error instanceof Error ? error.message : String(error) }));
  for (const { stream } of room.followers) stream.end();
}

/** Numbers that only grow, from the instant of each reading. */
function numbers(): (at: Date) => number {
  let last = 0;

  return (at) => (last = Math.max(last + 1, at.getTime()));
}

/** Does something whenever the code changes, and a little after, so that the new one is read. */
function turnWithCode(clock: () => Date, turn: () => void): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      turn();
      wait();
    }, codeLasts(clock()) + 20);
    timer.unref();
  };
  wait();

  return { stop: () => clearTimeout(timer) };
}
