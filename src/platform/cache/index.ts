export type { Coding, KeptPage, NewPage } from './page-cache.ts';
export { codingFor, etagOf, isSameAs, PageCache } from './page-cache.ts';
