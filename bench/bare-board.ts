import type pg from 'pg';

const escape = (text: unknown): string => String(text ?? '').replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a page of the same table costs at the least: the board's own queries, and strings joined by hand. Nothing is read by a rule. */
export async function bareBoard(pool: pg.Pool, programmeId: number, year: number): Promise<string> {
  const within = `select p.id from parties p join instruments i on i.id = p.instrument_id where i.programme_id = $1`;
  const [parties, standings, money] = await Promise.all([
    pool.query(`select p.id, p.instrument_id, b.name_ar, s.seats, t.latitude, t.longitude from parties p join instruments i on i.id = p.instrument_id join bodies b on b.id = p.body_id
      left join territories t on t.code = b.territory_code left join council_seats s on s.territory_code = b.territory_code and s.term_starts_on = '2021-09-08'
      where i.programme_id = $1 order by p.instrument_id, p.position`, [programmeId]),
    pool.query(`select * from standings where party_id in (${within}) order by party_id, step, year`, [programmeId]),
    pool.query(`select * from contribution_standings where party_id in (${within}) and year = $2`, [programmeId, year]),
    pool.query('select * from fixed_holidays'),
    pool.query('select * from lunar_holidays'),
    pool.query(`select cy.year, sum(cost) from contribution_years cy join instruments i on i.id = cy.instrument_id where i.programme_id = $1 group by 1`, [programmeId]),
  ]);
  const steps = new Map<number, Record<string, Record<string, unknown>>>();
  for (const standing of standings.rows) {
    const own = steps.get(standing.party_id) ?? {};
    own[standing.step] = standing;
    steps.set(standing.party_id, own);
  }
  const due = new Map(money.rows.map((contribution) => [contribution.party_id, contribution]));
  let html = '<!doctype html><html lang="ar" dir="rtl"><body><table><tbody>';
  for (const party of parties.rows) {
    const own = steps.get(party.id) ?? {};
    const paid = due.get(party.id);
    html += `<tr><th scope="row"><a href="/conventions/${party.instrument_id}/parties/${party.id}"><bdi>${escape(party.name_ar)}</bdi></a><small>${escape(party.seats)}</small></th>`;
    for (const step of ['agenda', 'deliberated', 'visa', 'signed']) {
      const standing = own[step];
      html += `<td data-label="${step}"><span class="standing standing--${escape(standing?.['state'])}"><b aria-hidden="true">✓</b><span>${escape(standing?.['happened_on'] ?? standing?.['due_on'])}</span></span></td>`;
    }
    html += `<td><div class="amount"><span><bdi>${escape(paid?.received)}</bdi> <span class="soft small">${escape(paid?.due)}</span></span><svg class="meter" viewBox="0 0 100 8"><rect class="meter__done" width="${paid?.due ? (100 * paid.received) / paid.due : 0}" height="8"></rect></svg></div></td></tr>`;
  }

  return `${html}</tbody></table></body></html>`;
}
