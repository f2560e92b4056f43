import type { Language } from '#platform/words';
import { Chip } from '#ui';
import { wordsIn } from '../words.ts';

/** The rooms of one meeting: what it is, then what is prepared for it, what happens in it and what remains of it. */
export const meetingRooms = ['overview', 'programme', 'invitations', 'session', 'presence', 'hall', 'minutes'] as const;
export type MeetingRoom = (typeof meetingRooms)[number];

/** The rooms that have pages: a tab stands only where its route does. */
const openRooms: ReadonlySet<MeetingRoom> = new Set<MeetingRoom>(['overview', 'programme', 'invitations', 'session', 'presence', 'hall', 'minutes']);

export interface TabbedMeeting {
  id: number;
  kind: 'forum' | 'communication' | 'committee' | 'council_session';
}

/** The address of a meeting's room. */
export function roomPath(meetingId: number, room: MeetingRoom): string {
  return room === 'overview' ? `/meetings/${meetingId}` : `/meetings/${meetingId}/${room}`;
}

/** The way between the rooms of a meeting; those who do not run it have only what they may read. */
export function MeetingTabs({ meeting, current, language, mayRun }: { meeting: TabbedMeeting; current: MeetingRoom; language: Language; mayRun: boolean }) {
  const words = wordsIn(language);
  const open = meetingRooms.filter((room) => openRooms.has(room) && (mayRun || room === 'overview' || room === 'programme' || room === 'minutes' || room === 'session') && (room !== 'session' || meeting.kind === 'council_session'));

  return (
    <nav class="offices" aria-label={words.rooms.label}>
      {open.map((room) => <Chip href={roomPath(meeting.id, room)} on={room === current}>{words.rooms[room]}</Chip>)}
    </nav>
  );
}
