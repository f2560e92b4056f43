import type { PlanRefusal } from './plan.ts';
import type { FreezeRefusal } from './programme-lock.ts';
import type { SittingRefusal } from './sittings.ts';
import type { StateRefusal } from './state.ts';

/** Every "no" of preparing a meeting that the words of a meeting's record do not already say. */
export type PreparingRefusal = Exclude<
  PlanRefusal | StateRefusal | SittingRefusal | FreezeRefusal | 'plan.changed_meanwhile' | 'sitting.changed_meanwhile' | 'plan.other_kind_than_series' | 'plan.postpone_instead' | 'programme.changed_meanwhile',
  'meeting.title_missing' | 'meeting.number_without_series' | 'meeting.number_not_positive' | 'meeting.place_missing'
>;
