import { expect, test } from 'vitest';
import { called, callingOf } from './index.ts';

const person = { name: 'عبد الحي الزرهاوي', office: 'Secrétaire général' };

test('an Arabic page begins with the name, another with the office that its reader can read', () => {
  expect(callingOf({ ...person, office: 'الكاتب العام' }, 'ar')).toEqual(['عبد الحي الزرهاوي', 'الكاتب العام']);
  expect(callingOf(person, 'fr')).toEqual(['Secrétaire général', 'عبد الحي الزرهاوي']);
  expect(called(person, 'fr')).toBe('Secrétaire général (\u2068عبد الحي الزرهاوي\u2069)');
  expect(called(person, 'ar')).toBe('\u2068عبد الحي الزرهاوي\u2069');
});

test('who holds no office is called by name', () => expect(called({ name: 'نورة', office: null }, 'fr')).toBe('\u2068نورة\u2069'));
