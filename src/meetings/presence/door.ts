import type { Db } from '#platform/database';
import type { Ask } from '#platform/web';
import { presenceDoor } from './gather.ts';

type Door = ReturnType<typeof presenceDoor>;

const doors = new WeakMap<Db, Door>();

/** The one door of this house through which presence comes in, whatever page or device it comes from. */
export function doorOf({ var: { db, clock } }: Ask): Door {
  const door = doors.get(db) ?? presenceDoor(db, clock);
  doors.set(db, door);

  return door;
}
