import type { Speech } from './speech.ts';
import { stateOf } from './speech.ts';

/** Whoever speaks, by name where there is one, title and institution. */
export interface Speaker {
  name: string | null;
  titleAr: string;
  titleFr: string | null;
  institutionAr: string | null;
  institutionFr: string | null;
  bodyId: number | null;
}

export interface SpokenFor extends Speech {
  speaker: Speaker;
}

/** Time used by one speaker or one institution, in whole seconds, with how often they spoke. */
export interface TimeUsed<Whose> {
  whose: Whose;
  meeting: number;
  point: number;
  speeches: number;
}

/** The seconds that a speech has taken until an instant: none before it is called, none of whoever was absent. */
export function secondsOf(speech: Pick<Speech, 'calledAt' | 'endedAt' | 'withdrawnAt' | 'wasAbsent'>, at: Date): number {
  const state = stateOf(speech);
  if ((state !== 'speaking' && state !== 'ended') || !speech.calledAt) return 0;

  return Math.max(0, Math.floor(((speech.endedAt ?? at).getTime() - speech.calledAt.getTime()) / 1000));
}

/** The seconds beyond what was allowed, as far as a speech has come. */
export function secondsOver(speech: Parameters<typeof secondsOf>[0] & Pick<Speech, 'limitSeconds'>, at: Date): number {
  return speech.limitSeconds === null ? 0 : Math.max(0, secondsOf(speech, at) - speech.limitSeconds);
}

/** What each speaker used, of the meeting and of its current point, whoever used most first. */
export function timeBySpeaker(speeches: readonly SpokenFor[], currentPointId: number | null, at: Date): TimeUsed<Speaker>[] {
  return summed(speeches, ({ participantId }) => String(participantId), ({ speaker }) => speaker, currentPointId, at);
}

/** The same for each institution; those who come for none count each under the own title. */
export function timeByInstitution(speeches: readonly SpokenFor[], currentPointId: number | null, at: Date): TimeUsed<Speaker>[] {
  return summed(speeches, ({ speaker }) => institutionKey(speaker), ({ speaker }) => speaker, currentPointId, at);
}

function institutionKey({ bodyId, institutionAr, titleAr }: Speaker): string {
  if (bodyId !== null) return `body ${bodyId}`;

  return institutionAr?.trim() ? `named ${institutionAr.trim()}` : `title ${titleAr.trim()}`;
}

function summed<Whose>(speeches: readonly SpokenFor[], key: (speech: SpokenFor) => string, whose: (speech: SpokenFor) => Whose, currentPointId: number | null, at: Date): TimeUsed<Whose>[] {
  const spoken = speeches.filter((speech) => ['speaking', 'ended'].includes(stateOf(speech)));
  const groups = [...Map.groupBy(spoken, key).values()];
  const used = groups.flatMap((own) => own[0] ? [{ whose: whose(own[0]), meeting: sum(own, at), point: sum(own.filter(({ pointId }) => pointId === currentPointId), at), speeches: own.length }] : []);

  return used.toSorted((one, other) => other.meeting - one.meeting);
}

function sum(speeches: readonly SpokenFor[], at: Date): number {
  return speeches.reduce((total, speech) => total + secondsOf(speech, at), 0);
}

/** Seconds as a clock shows them: `4:05`, `1:02:09`. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (count: number) => String(count).padStart(2, '0');

  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
