import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

test.each([
  ['fr', 'Président de la commune d’Aït Naamane', 'Commune d’Ait Naamane', 'Président de la commune d’Aït Naamane'],
  ['fr', 'Vice-présidente chargée de la formation continue', 'Conseil de la région Fès-Meknès', 'Vice-présidente chargée de la formation continue, Conseil de la région Fès-Meknès'],
  ['ar', 'رئيس جماعة آيت نعمان', 'جماعة آيت نعمان', 'رئيس جماعة آيت نعمان'],
  ['ar', 'مدير المصالح', 'جماعة أكوراي', 'مدير المصالح، جماعة أكوراي'],
] as const)('an office is told with its body once (%s: %s)', (language, title, body, told) => expect(wordsIn(language).office(title, body)).toBe(told));
