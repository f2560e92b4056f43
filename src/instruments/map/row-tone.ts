import type { BoardRow } from '../board/board.ts';
import { isSigned } from '../board/board.ts';

export type DotTone = 'done' | 'due' | 'late' | 'no';

/** One colour for a whole row: what is late comes first, then whether it was sent back, then whether it is signed. */
export function rowTone(row: BoardRow): DotTone {
  if (row.late) return 'late';
  if (isSigned(row)) return 'done';

  return row.next?.reading.kind === 'back' ? 'no' : 'due';
}
