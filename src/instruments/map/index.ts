export type { BoardMapProps } from './board-map.tsx';
export { BoardMap, mapGroupsOf } from './board-map.tsx';
export { outlines } from './outlines.ts';
export { ProvinceMap } from './province-map.tsx';
export type { MapGroup } from './region-map.tsx';
export { KingdomMap, RegionMap } from './region-map.tsx';
