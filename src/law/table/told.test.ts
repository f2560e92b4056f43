import { describe, expect, test } from 'vitest';
import type { Day } from '#platform/days';
import type { Level } from '../rules.ts';
import { levels } from '../rules.ts';
import { articleText } from '../words.ts';
import type { RuleName } from './told.ts';
import { rulesTold } from './told.ts';
import { ruleText, tableWordsIn } from './words.ts';

const day = '2026-11-25' as Day;

function ruleOf(level: Level, name: RuleName) {
  const told = rulesTold(level, day).find(({ rule }) => rule === name);

  return told && `${ruleText(told, 'en')} (${told.articles.join(', ')})`;
}

describe('the table of rules', () => {
  test.each<[Level, RuleName, string | undefined]>([
    ['region', 'ordinary_sessions', 'Three a year, in March, July, October; they open on the first Monday of the month, or the next working day if it is a holiday. (111-14:36)'],
    ['province', 'notice', 'Written notice at least 7 days before the opening, with the agenda, the timetable of the sittings and their points, and the documents. (112-14:36)'],
    ['commune', 'notice', 'Written notice at least 10 days before the opening, with the agenda, the timetable of the sittings and their points, and the documents. (113-14:35)'],
    ['commune', 'ordinary_length', '15 days in a row at most, extended once by the president’s decision by 7 working days at most. (113-14:34)'],
    ['commune', 'extraordinary', 'Called by the president, or asked by at least a third of the members in office; the president gives the reasons of a refusal within 10 days. Asked by the absolute majority, it is held within 15 days. (113-14:36)'],
    ['region', 'agenda_to_state', 'Sent by the president to the wali of the region at least 20 days before the session. (111-14:41)'],
    ['province', 'quorum', 'More than half of the members in office present at the opening; leaving afterwards does not undo it. (112-14:43)'],
    ['commune', 'minutes_to_state', 'To the governor against receipt, within 15 working days after the closing. (113-14:116)'],
    ['commune', 'posting', 'At the seat, within 8 days after the closing. (113-14:273)'],
    ['commune', 'committees', '2 to 5 standing committees. (113-14:25)'],
    ['province', 'committees', 'At least 3 standing committees. (112-14:26)'],
    ['commune', 'vice_presidents', '3 up to 13 seats, 4 up to 15 seats, 5 up to 23 seats, 6 up to 34 seats, 7 up to 42 seats, 8 up to 50 seats, 9 up to 60 seats, 10 above. (113-14:16)'],
    ['province', 'vice_presidents', undefined],
    ['commune', 'administration', 'A directorate of services, or a general directorate of services in the communes that a decree lists. (113-14:126, 113-14:128)'],
  ])('%s: %s', (level, name, sentence) => {
    expect(ruleOf(level, name)).toBe(sentence);
  });

  test('every rule of every level has a whole sentence and its articles in each language', () => {
    for (const level of levels) {
      for (const told of rulesTold(level, day)) {
        for (const language of ['ar', 'fr', 'en'] as const) {
          const sentence = ruleText(told, language);
          expect(sentence, `${level} ${told.rule} ${language}`).toMatch(/^(?!.*(undefined|NaN|\[object)).+\.$/u);
          expect(tableWordsIn(language).names[told.rule]).toBeTruthy();
          expect(told.articles.map((article) => articleText(article, language)).join()).not.toContain('undefined');
        }
      }
    }
  });
});
