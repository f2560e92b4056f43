import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShortCode, shortCode } from './codes.ts';

describe('short codes', () => {
  const code = fc.constant(null).map(() => shortCode(new Set()));

  test('are read back as typed by people, in small letters and with blanks', () => {
    fc.assert(fc.property(code, (drawn) => void expect(readShortCode(` ${drawn.slice(0, 3).toLowerCase()}-${drawn.slice(3)} `)).toBe(drawn)));
  });

  test('with one sign mistyped are no code', () => {
    fc.assert(fc.property(code, fc.nat(4), (drawn, place) => {
      const other = drawn[place] === 'A' ? 'B' : 'A';
      expect(readShortCode(drawn.slice(0, place) + other + drawn.slice(place + 1))).toBeUndefined();
    }));
  });

  test('with two neighbours exchanged are no code', () => {
    fc.assert(fc.property(code, fc.nat(2), (drawn, place) => {
      const [one = '', other = ''] = [drawn[place], drawn[place + 1]];
      fc.pre(one !== other);
      expect(readShortCode(drawn.slice(0, place) + other + one + drawn.slice(place + 2))).toBeUndefined();
    }));
  });

  test('are given once in a meeting', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 2000; count += 1) taken.add(shortCode(taken));
    expect(taken.size).toBe(2000);
  });
});
