import type pg from 'pg';

const escape = (text: unknown): string => String(text ?? '').replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

type Row = Record<string, unknown>;

const within = `select p.id from parties p join instruments i on i.id = p.instrument_id where i.programme_id = $1`;

/** The queries that the page asks, those of the signed-in reader's session and offices among them. */
async function rowsFor(pool: pg.Pool, programmeId: number, year: number): Promise<[Row[], Row[], Row[]]> {
  await pool.query(`select s.*, u.* from sessions s join users u on u.id = s.user_id limit 1`);
  await pool.query(`select o.*, b.* from offices o join bodies b on b.id = o.body_id limit 1`);
  await pool.query(`select cy.year, sum(cost) from contribution_years cy join instruments i on i.id = cy.instrument_id where i.programme_id = $1 group by 1`, [programmeId]);
  const [parties, standings, money] = await Promise.all([
    pool.query<Row>(`select p.id, p.instrument_id, b.name_ar, (select s.seats from council_seats s where s.territory_code = b.territory_code and s.term_starts_on <= current_date order by s.term_starts_on desc limit 1) seats, t.latitude, t.longitude from parties p join instruments i on i.id = p.instrument_id join bodies b on b.id = p.body_id
      left join territories t on t.code = b.territory_code
      where i.programme_id = $1 order by p.instrument_id, p.position`, [programmeId]),
    pool.query<Row>(`select * from standings where party_id in (${within}) order by party_id, step, year`, [programmeId]),
    pool.query<Row>(`select * from contribution_standings where party_id in (${within}) and year = $2`, [programmeId, year]),
    pool.query('select * from fixed_holidays'),
    pool.query('select * from lunar_holidays'),
  ]);

  return [parties.rows, standings.rows, money.rows];
}

/** What a page of the same table costs at the least: the board's own queries, and strings joined by hand. Nothing is read by a rule. */
export async function bareBoard(pool: pg.Pool, programmeId: number, year: number): Promise<string> {
  const [parties, standings, money] = await rowsFor(pool, programmeId, year);
  const own = Map.groupBy(standings, (standing) => standing['party_id']);
  const due = new Map(money.map((contribution) => [contribution['party_id'], contribution]));
  let html = '<!doctype html><html lang="ar" dir="rtl"><body><table class="board"><tbody>';
  for (const party of parties) html += rowOf(party, own.get(party['id']) ?? [], due.get(party['id']));

  return `${html}</tbody></table></body></html>`;
}

function rowOf(party: Row, standings: readonly Row[], paid: Row | undefined): string {
  let html = `<tr><th scope="row"><a href="/conventions/${escape(party['instrument_id'])}/parties/${escape(party['id'])}"><bdi>${escape(party['name_ar'])}</bdi></a><small>${escape(party['seats'])}</small></th>`;
  for (const step of ['agenda', 'deliberated', 'visa', 'signed']) {
    const standing = standings.find((other) => other['step'] === step);
    html += `<td class="group" data-label="${step}"><span class="standing standing--${escape(standing?.['state'])}"><b aria-hidden="true">✓</b><span>${escape(standing?.['happened_on'] ?? standing?.['due_on'])}</span></span></td>`;
  }
  const share = paid?.['due'] ? (100 * Number(paid['received'])) / Number(paid['due']) : 0;

  return `${html}<td class="group" data-label="money"><div class="amount"><span><bdi>${escape(paid?.['received'])}</bdi> <span class="soft small">${escape(paid?.['due'])}</span></span><svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="money"><rect class="meter__done" x="0.00" y="0" width="${share}" height="8"></rect></svg></div></td></tr>`;
}
