import { diffArrays } from 'diff';
import type { ArticleText, ArticleVersion, Tongue } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of a paragraph, or of several in a row that stayed. */
export type Change = { kind: 'same'; count: number } | { kind: 'added'; text: string } | { kind: 'removed'; text: string } | { kind: 'changed'; pieces: readonly Piece[] };

export interface TextChanges {
  language: Tongue;
  changes: readonly Change[];
}

/** What of an article's facts is otherwise than before. */
export const factNames = ['category', 'office', 'place', 'happenedOn', 'pictures', 'pictureWords', 'subjects'] as const;

export type ChangedFact = (typeof factNames)[number];

/** What is otherwise in a version than in one before it, paragraph by paragraph; languages in which nothing changed are left out. */
export function changesBetween(before: Omit<ArticleVersion, 'correctionAr' | 'correctionFr'>, after: Omit<ArticleVersion, 'correctionAr' | 'correctionFr'>): { texts: TextChanges[]; facts: ChangedFact[] } {
  const texts = tongues.flatMap((language): TextChanges[] => {
    const of = (version: Pick<ArticleVersion, 'texts'>) => paragraphsOf(version.texts.find((text) => text.language === language));
    const changes = changesOf(of(before), of(after));

    return changes.some(({ kind }) => kind !== 'same') ? [{ language, changes }] : [];
  });

  return { texts, facts: factNames.filter((name) => JSON.stringify(factOf(before, name)) !== JSON.stringify(factOf(after, name))) };
}

function factOf(version: Omit<ArticleVersion, 'correctionAr' | 'correctionFr'>, name: ChangedFact): unknown {
  switch (name) {
    case 'category': return version.categoryId;
    case 'office': return version.officeId;
    case 'place': return [version.placeAr, version.placeFr];
    case 'happenedOn': return version.happenedOn;
    case 'pictures': return version.pictures.map(({ pictureId }) => pictureId);
    case 'pictureWords': return version.pictures.toSorted((one, other) => one.pictureId - other.pictureId).map(({ texts }) => tongues.map((tongue) => texts.find(({ language }) => language === tongue)).map((text) => text && [text.alternative, text.caption, text.credit]));
    case 'subjects': return version.subjects;
    default: return name satisfies never;
  }
}

function paragraphsOf(text: ArticleText | undefined): string[] {
  return text ? [text.title, text.standfirst, ...text.body.split(/\n\s*\n/u)].map((paragraph) => paragraph.trim()).filter(Boolean) : [];
}

function changesOf(before: readonly string[], after: readonly string[]): Change[] {
  const found: Change[] = [];
  const parts = diffArrays([...before], [...after]);
  for (const [index, { added, removed, value }] of parts.entries()) {
    const next = parts[index + 1];
    if (!added && !removed) found.push({ kind: 'same', count: value.length });
    else if (removed && next?.added) found.push(...rewritten(value, next.value));
    else if (removed) found.push(...value.map((text) => ({ kind: 'removed' as const, text })));
    else if (!parts[index - 1]?.removed) found.push(...value.map((text) => ({ kind: 'added' as const, text })));
  }

  return found;
}

/** Paragraphs that stand in the place of others: each beside the one that it most likely was. */
function rewritten(before: readonly string[], after: readonly string[]): Change[] {
  const left = [...before];
  const told = after.flatMap((text): Change[] => {
    const at = left.findIndex((old) => isAkin(old, text));
    if (at < 0) return [{ kind: 'added', text }];
    const gone = left.splice(0, at + 1);

    return [...gone.slice(0, -1).map((old) => ({ kind: 'removed' as const, text: old })), { kind: 'changed', pieces: piecesOf(gone.at(-1) ?? '', text) }];
  });

  return [...told, ...left.map((text) => ({ kind: 'removed' as const, text }))];
}

const wordsOf = (text: string): string[] => text.split(/(\s+)/u).filter(Boolean);

/** Whether a paragraph still is another one: a third of its words are. */
function isAkin(one: string, other: string): boolean {
  const [known, words] = [new Set(wordsOf(one).filter((word) => word.trim())), wordsOf(other).filter((word) => word.trim())];

  return words.filter((word) => known.has(word)).length * 3 >= Math.max(known.size, words.length);
}

const longestCompared = 4000;

/** Word by word, whatever the script: between blanks. A paragraph without end is told as a whole. */
function piecesOf(before: string, after: string): Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length + fresh.length > longestCompared) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];

  return diffArrays(old, fresh).map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}
