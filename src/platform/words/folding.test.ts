import { expect, test } from 'vitest';
import { folded } from './index.ts';

test.each([
  ['أيت إسحاق', 'ايت اسحاق'],
  ['الدَّارُ البيضاءُ', 'الدار البيضاء'],
  ['مولاي يعقوبــ', 'مولاي يعقوب'],
  ['قصبة', 'قصبه'],
  ['تطوانى', 'تطواني'],
  ['Fès-Meknès', 'fes meknes'],
  ['M’diq', 'm diq'],
  ['\u206601-03/2023\u2069', '01 03/2023'],
])('%s is looked for as %s', (written, looked) => expect(folded(written)).toBe(looked));
