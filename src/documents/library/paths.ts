import type { DocumentKind } from '../document.ts';
import { documentKinds } from '../document.ts';

/** What a kind is called in addresses. */
const shelves: Record<DocumentKind, string> = { convention: 'conventions', plan: 'plans', annual_report: 'annual-reports', budget: 'budgets', other: 'others' };

/** The kind that an address names; none for `all`. */
export const kindAt = (shelf: string): DocumentKind | undefined => documentKinds.find((kind) => shelves[kind] === shelf);

export const shelfPattern = `(?:all|${documentKinds.map((kind) => shelves[kind]).join('|')})`;

/** The address of what a library has of a kind and a year, within the portal's language. */
export function shelfPath(kind?: DocumentKind, year?: number): string {
  if (kind === undefined && year === undefined) return '/library';

  return `/library/${kind === undefined ? 'all' : shelves[kind]}${year === undefined ? '' : `/${year}`}`;
}

/** The address of a document; of a former version where one is named. */
export function documentPath(id: number, version?: number): string {
  return `/library/documents/${id}${version === undefined ? '' : `/versions/${version}`}`;
}
