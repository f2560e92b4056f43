import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/database.ts';
import { now } from '../../../tests/now.ts';
import { oneMeeting } from '../../../tests/one-meeting.ts';
import { linesOf } from '../../../tests/pdf-text.ts';
import { actorNamed } from '../../../tests/world-actors.ts';
import { toDay } from '#platform/days';
import { addParticipant } from '../participants/add-participant.ts';
import { lettersPdf } from './letters.ts';
import { invitedMeeting } from './meeting.ts';
import { peopleOf } from './people.ts';

test('letters printed together are each whole in their own language, foot and all, and count no page of the others', async () => {
  const { db } = await testDatabase({ world: true });
  const officer = await actorNamed(db, 'takwin@region.example');
  const meetingId = await oneMeeting(db, officer);
  for (const [titleAr, titleFr, language] of [['رئيس جماعة آيت نعمان', null, 'ar'], ['صحفي', 'Journaliste', 'fr']] as const) await addParticipant(db, officer, { meetingId, name: null, titleAr, titleFr, institutionAr: null, institutionFr: null, bodyId: null, mail: null, language, capacity: 'guest', hasVote: false }, now);
  const meeting = await invitedMeeting(db, meetingId);
  const people = await peopleOf(db, meetingId);
  if (!meeting) throw new Error('no meeting');
  const pages = await Promise.all([people, people.slice(0, 1), people.slice(1)].map(async (some) => linesOf(await lettersPdf(meeting, some, { printedOn: toDay('2026-11-24'), origin: 'https://multaqa.example', all: people }))));
  const [both = [], arabic = [], french = []] = pages.map((page) => page.flat());
  expect(both).toEqual([...arabic, ...french]);
  expect(french.join('\n')).not.toMatch(/\p{Script=Arabic}{3}/u);
  expect(french.join('\n')).toContain('Journaliste');
  expect([arabic.some((line) => line.includes('التوقيع والخاتم')), french.some((line) => line.includes('Signature et cachet'))]).toEqual([true, true]);
});
