import type { Awaited, Board, BoardScope, ListedProgramme, Upcoming } from '#instruments';
import { boardOf, upcomingOf } from '#instruments';
import type { Actor } from '#people';
import { bodiesActedFor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';

/** How a programme or a convention stands for those who lead: what is late, who is awaited, which legal days come. */
export interface Overview {
  titleAr: string;
  titleFr: string | null;
  /** The board's address. */
  href: string;
  parties: number;
  late: number;
  year: number;
  /** Of the year's contributions what is past its day, in centimes. */
  arrears: number;
  waiting: Readonly<Record<Awaited, number>>;
  upcoming: readonly Upcoming[];
}

/** A board that somebody leads. */
interface Led extends Pick<Overview, 'titleAr' | 'titleFr' | 'href'> {
  scope: BoardScope;
}

/** The most boards that one desk reads: whoever follows more has a programme's board for all of them. */
const mostBoards = 5;

/** The overviews of what somebody leads: of whole programmes where they are theirs, else convention by convention. Nobody without the office to remind has any. */
export async function overviewsFor(db: Db, actor: Actor, followed: readonly ListedProgramme[], today: Day): Promise<Overview[]> {
  if (bodiesActedFor(actor, 'remind').length === 0) return [];
  const year = Number(today.slice(0, 4));
  const boards = followed.flatMap(({ id, isOwn, titleAr, titleFr, instruments }): Led[] =>
    id !== null && isOwn ? [{ titleAr, titleFr, href: `/programmes/${id}/board`, scope: { programmeId: id } }] : instruments.map((instrument) => ({ titleAr: instrument.titleAr, titleFr: instrument.titleFr, href: `/conventions/${instrument.id}/board`, scope: { instrumentId: instrument.id } })),
  );

  return Promise.all(boards.slice(0, mostBoards).map(async ({ scope, ...named }) => ({ ...named, ...overviewOf(await boardOf(db, scope, { day: today, today, year }), year) })));
}

/** Reads an overview from a board. Pure. */
export function overviewOf(board: Board, year: number): Omit<Overview, 'titleAr' | 'titleFr' | 'href'> {
  const waitingFor = (awaited: Awaited) => board.rows.filter(({ next }) => next?.awaited === awaited).length;

  return {
    parties: board.figures.parties,
    late: board.figures.late,
    year,
    arrears: board.figures.arrears,
    waiting: { council: waitingFor('council'), authority: waitingFor('authority'), owner: waitingFor('owner'), party: waitingFor('party') },
    upcoming: upcomingOf(board.rows, board.day, 3),
  };
}
