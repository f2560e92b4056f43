export type { Body, BodyQuery } from './queries.ts';
export { bodiesByQuery, bodyOf, bodyOfTerritory, nameOf, ownerBody } from './queries.ts';
