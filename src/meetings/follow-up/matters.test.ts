import { describe, expect, test } from 'vitest';
import { toDay } from '#platform/days';
import type { Matter, MatterStanding, SaidBefore } from './matters.ts';
import { toReadOut } from './matters.ts';
import { standingFrom } from './recommendations.ts';

const matter = (id: number, standing: MatterStanding): Matter => ({ kind: 'commitment', id, textAr: 'نص', textFr: null, standing, news: '', href: null });
const meeting = (meetingId: number, heldOn: string, ...standings: MatterStanding[]): SaidBefore => ({ meetingId, titleAr: 'لقاء', titleFr: null, heldOn: toDay(heldOn), matters: standings.map((standing, index) => matter(meetingId * 10 + index, standing)) });
const told = (said: SaidBefore[]) => toReadOut(said).map(({ meetingId, matters }) => `${meetingId}: ${matters.map(({ standing }) => standing).join(' ')}`);

describe('what is read out when a meeting opens', () => {
  test.each<[string, SaidBefore[], string[]]>([
    ['everything of the last meeting, what is late first', [meeting(1, '2023-05-10', 'kept', 'open', 'late')], ['1: late open kept']],
    ['of earlier ones only what is awaited', [meeting(1, '2023-04-05', 'kept', 'late'), meeting(2, '2023-05-10', 'kept')], ['2: kept', '1: late']],
    ['nothing of an earlier one that is settled', [meeting(1, '2023-04-05', 'kept', 'let_go'), meeting(2, '2023-05-10', 'open')], ['2: open']],
    ['a meeting that said nothing does not hide the one before it', [meeting(1, '2023-04-05', 'kept'), meeting(2, '2023-05-10')], ['1: kept']],
    ['of two on one day the later recorded is the last', [meeting(1, '2023-05-10', 'kept'), meeting(2, '2023-05-10', 'kept')], ['2: kept']],
    ['nothing where nothing was said', [], []],
  ])('%s', (_, said, expected) => expect(told(said)).toEqual(expected));
});

describe('a recommendation', () => {
  test.each([
    ['without an answer is open', undefined, 'open'],
    ['under way is open', 'under_way', 'open'],
    ['that was followed is kept', 'followed', 'kept'],
    ['that was not followed is let go', 'not_followed', 'let_go'],
  ] as const)('%s', (_, answer, standing) => expect(standingFrom(answer)).toBe(standing));
});
