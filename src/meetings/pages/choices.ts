import type { Ask } from '#platform/web';
import { nameOf } from '#bodies';
import { actorIn, bodiesActedFor } from '#people';
import { bodiesNamed, seriesOf } from '../queries.ts';
import { wordingFor } from '../wording.ts';

interface Choice {
  value: string;
  label: string;
}

export interface MeetingChoices {
  owners: Choice[];
  series: Choice[];
  bodies: Choice[];
  territories: Choice[];
}

/** What the form of a meeting offers to whoever fills it in. */
export async function meetingChoices(c: Ask): Promise<MeetingChoices> {
  const { db, language } = c.var;
  const own = bodiesActedFor(actorIn(c), 'run_meetings');
  const [owners, series, bodies, territories] = await Promise.all([
    bodiesNamed(db, own),
    seriesOf(db, own),
    db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('kind', 'in', ['regional_council', 'provincial_council', 'wilaya', 'prefecture_administration']).orderBy('territoryCode').execute(),
    db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'province').orderBy('code').execute(),
  ]);
  const named = (body: { id: number; nameAr: string; nameFr: string }) => ({ value: String(body.id), label: nameOf(body, language) });

  return {
    owners: owners.map(named),
    bodies: bodies.map(named),
    series: series.map(({ id, titleAr, titleFr }) => ({ value: String(id), label: wordingFor(language, titleAr, titleFr) })),
    territories: territories.map((territory) => ({ value: territory.code, label: nameOf(territory, language) })),
  };
}
