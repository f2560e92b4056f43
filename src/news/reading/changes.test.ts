import { describe, expect, test } from 'vitest';
import type { ArticleVersion } from '../articles/article.ts';
import type { Change } from './changes.ts';
import { changesBetween } from './changes.ts';

const version: ArticleVersion = { texts: [], categoryId: null, officeId: 1, placeAr: null, placeFr: null, happenedOn: null, pictures: [], subjects: [], correctionAr: null, correctionFr: null };
const told = (body: string) => ({ ...version, texts: [{ language: 'ar' as const, title: 'عنوان', standfirst: 'ملخص', body }] });
const same = (count: number): Change => ({ kind: 'same', count });

describe('what changed between two versions', () => {
  test.each<[string, string, string, Change[]]>([
    ['nothing is told of what stayed', 'أ\n\nب', 'أ\n\nب', []],
    ['a paragraph put in', 'أولى', 'أولى\n\nثانية', [same(3), { kind: 'added', text: 'ثانية' }]],
    ['a paragraph taken out', 'أولى\n\nثانية', 'ثانية', [same(2), { kind: 'removed', text: 'أولى' }, same(1)]],
    ['words within a paragraph', 'حضر ثلاثون رئيسا', 'حضر أربعون رئيسا', [same(2), { kind: 'changed', pieces: [{ kind: 'same', text: 'حضر ' }, { kind: 'removed', text: 'ثلاثون' }, { kind: 'added', text: 'أربعون' }, { kind: 'same', text: ' رئيسا' }] }]],
    ['another paragraph in its place', 'حضر ثلاثون رئيسا', 'شيء آخر تماما', [same(2), { kind: 'added', text: 'شيء آخر تماما' }, { kind: 'removed', text: 'حضر ثلاثون رئيسا' }]],
  ])('%s', (_, before, after, changes) => expect(changesBetween(told(before), told(after)).texts.flatMap((text) => text.changes)).toEqual(changes));

  test('a language that was added, and facts by name', () => {
    const after: ArticleVersion = { ...told('متن'), placeAr: 'إفران', pictures: [{ pictureId: 3, texts: [] }], texts: [...told('متن').texts, { language: 'fr', title: 'Titre', standfirst: '', body: '' }] };
    expect(changesBetween(told('متن'), after)).toEqual({ texts: [{ language: 'fr', changes: [{ kind: 'added', text: 'Titre' }] }], facts: ['place', 'pictures', 'pictureWords'] });
  });

  test('a long text is compared in no time', () => {
    const long = (mark: string) => Array.from({ length: 2000 }, (_, index) => `${mark} ${index}`).join('\n\n');
    const begun = performance.now();
    changesBetween(told(long('أ')), told(long('ب')));
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
