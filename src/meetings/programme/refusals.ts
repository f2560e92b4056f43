import type { MaterialRefusal } from './materials.ts';
import type { PointRefusal } from './point.ts';
import type { PlaceRefusal } from './tree.ts';

/** Every "no" about the points of an agenda and their documents. */
export type ProgrammeRefusal = PointRefusal | PlaceRefusal | MaterialRefusal;
