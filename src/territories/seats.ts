import { sql } from 'kysely';
import type { Day } from '#platform/days';

/** Within a query on `bodies`: the seats of a body's council in the mandate in force on a day; none where they are not known, and for a body that is no council. */
export function seatsOn(day: Day) {
  return sql<number | null>`(select held.seats from council_seats held where bodies.kind in ('regional_council', 'provincial_council', 'communal_council') and held.territory_code = bodies.territory_code and held.term_starts_on <= ${day} order by held.term_starts_on desc limit 1)`;
}
