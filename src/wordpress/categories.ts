import { folded } from '#platform/words';
import { formerOfCategory } from './former.ts';
import type { Outline } from './outline.ts';
import type { TermPart } from './parts.ts';
import type { CategoryPlanned, HouseSide, Left, Note } from './planned.ts';

/** WordPress files under it what nobody filed, in every language. */
const unfiled = new Set(['uncategorized', 'non-classe', 'non-classifiee', 'غير-مصنف', 'غير-مصنفة', 'uncategorised']);

export const isUnfiled = (slug: string): boolean => unfiled.has(slug.replace(/-(?:ar|fr|en)$/u, ''));

/** The categories of what comes; the house has one level of them, in Latin addresses. */
export function categoriesPlanned(outline: Outline, house: HouseSide, { used, before }: { used: ReadonlySet<string>; before: ReadonlySet<string> }): { planned: CategoryPlanned[]; left: Left[]; notes: Note[] } {
  const terms = [...new Map(outline.terms.filter(({ taxonomy }) => taxonomy === 'category').toReversed().map((term) => [term.slug, term])).values()].toReversed();
  const planned: CategoryPlanned[] = [];
  for (const term of [...terms, ...unlisted(outline, terms, used)]) if (used.has(term.slug)) planned.push(plannedOf(term, terms, { outline, house, planned }));

  return {
    planned,
    left: terms.filter(({ slug }) => !used.has(slug) && !before.has(slug)).map(({ line, name }) => ({ line, title: name, reason: 'unused_category' })),
    notes: [
      ...planned.filter(({ houseId }) => houseId === null).map(({ line, name }): Note => ({ line, code: 'category_in_one_language', about: name })),
      ...terms.filter(({ slug, parentSlug }) => parentSlug && used.has(slug)).map(({ line, name }): Note => ({ line, code: 'category_flattened', about: name })),
    ],
  };
}

/** Older exports list no category: they are known from the posts alone. */
function unlisted({ entries, site }: Outline, terms: readonly TermPart[], used: ReadonlySet<string>): TermPart[] {
  return [...used].filter((slug) => !terms.some((term) => term.slug === slug)).map((slug) => ({ kind: 'term', line: site.line, termId: null, taxonomy: 'category', slug, parentSlug: null, name: entries.flatMap((entry) => entry.terms).find((term) => term.slug === slug)?.name || slug }));
}

function plannedOf(term: TermPart, terms: readonly TermPart[], { outline, house, planned }: { outline: Outline; house: HouseSide; planned: readonly CategoryPlanned[] }): CategoryPlanned {
  const name = term.name || term.slug;
  const asked = house.categoryOf.get(term.slug);
  const same = house.categories.find((one) => (asked ? one.slug === asked : one.slug === term.slug || [one.nameAr, one.nameFr].some((known) => folded(known) === folded(name))));
  const former = formerOfCategory(outline.site, { termId: term.termId, slugs: lineage(term, terms) });
  const taken = new Set([...house.categories, ...planned.map(({ houseSlug }) => ({ slug: houseSlug }))].map(({ slug }) => slug));

  return { line: term.line, slug: term.slug, name, houseSlug: same?.slug ?? freeSlug(asked ?? term.slug, taken), houseId: same?.id ?? null, former };
}

/** From the topmost down. A ring of parents ends where it closes. */
function lineage(term: TermPart, terms: readonly TermPart[]): string[] {
  const line = [term.slug];
  for (let up = term.parentSlug; up !== null && !line.includes(up); up = terms.find(({ slug }) => slug === up)?.parentSlug ?? null) line.unshift(up);

  return line;
}

/** Its own where that can be written in an address of the house, else a number. */
function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug) && slug.length <= 60 && !taken.has(slug)) return slug;
  for (let number = 1; ; number += 1) if (!taken.has(`category-${number}`)) return `category-${number}`;
}
