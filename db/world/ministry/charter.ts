import { openInstrument } from '#instruments';
import type { InstrumentKind } from '#instruments';
import type { Day } from '#platform/days';
import { dayIn } from '#platform/days';
import { chronicle, toldBy } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import { Lots } from '../random.ts';
import type { Stage } from '../stage.ts';
import { moment, officerOn } from '../stage.ts';
import type { Story } from '../teller.ts';
import { tellStories } from '../teller.ts';
import type { Ministry, Structure } from './bodies.ts';
import { charterText, policyText } from './texts.ts';

/** The texts that are signed at the forum. */
export interface SignedTexts {
  charterId: number;
  policyId: number;
}

/** Opens the charter and the policy, some weeks before the forum signs them. */
export async function openTexts({ db }: Stage, { bodyId, central, regional }: Ministry): Promise<SignedTexts> {
  const day = '2020-01-27' as Day;
  const minister = await officerOn(db, 'wazir@shughl.example', day);
  const open = (kind: InstrumentKind, reference: string, told: { titleAr: string; titleFr: string; textAr: string; textFr: string }, bodyIds: readonly number[]) =>
    openInstrument(db, minister, {
      ...told, kind, reference, programmeId: null, ownerBodyId: bodyId, startedOn: day, firstYear: null, lastYear: null, matter: null, needsVisa: null, majorityBase: null, visaReasonAr: null, visaReasonFr: null,
      majorityReasonAr: null, signatureDays: 30, parties: { bodyIds }, submission: `world/${kind}`,
    }, moment(day, '09:00'));
  const charterId = await open('charter', 'ميثاق/2020', { titleAr: 'ميثاق المسؤولية المهنية', titleFr: 'Charte de la responsabilité professionnelle', textAr: charterText.ar, textFr: charterText.fr }, regional.map((structure) => structure.bodyId));
  const policyId = await open('policy', 'سياسة/2020', { titleAr: 'سياسة أمن نظم المعلومات للوزارة', titleFr: 'Politique de sécurité des systèmes d’information du ministère', textAr: policyText.ar, textFr: policyText.fr }, [bodyId, ...central.map((structure) => structure.bodyId), ...regional.map((structure) => structure.bodyId)]);

  return { charterId, policyId };
}

const evaluatedYears = [2020, 2021, 2022, 2023, 2024, 2025] as const;

/** The directors sign the charter before the minister, who signs after them; each year is evaluated early in the next, and some are still awaited. */
export async function tellCharter(stage: Stage, ministry: Ministry, charterId: number): Promise<void> {
  const tell = ({ slug }: Structure): Chronicle => {
    const lots = new Lots(`${slug} charter`);
    const story = chronicle().sent('2020-02-03').signed('2020-02-21').countersigned('2020-02-21');
    for (const year of evaluatedYears) if (year < 2025 || lots.next() < 0.6) story.evaluated(`${year + 1}-0${lots.between(1, 3)}-${lots.between(10, 27)}`, year);

    return story;
  };
  await tellStories(stage.db, await storiesIn(stage, charterId, ministry.regional, tell), await castOf(stage, ministry), stage.now);
}

/** The minister signs the policy on the first day; it is diffused, and each structure says that it has read it. The one of Fès-Meknès has not yet. */
export async function tellPolicy(stage: Stage, ministry: Ministry, policyId: number): Promise<void> {
  const cast = await castOf(stage, ministry);
  const top = { bodyId: ministry.bodyId, slug: '', nameFr: 'Ministère' };
  await tellStories(stage.db, await storiesIn(stage, policyId, [top], () => chronicle().signed('2020-02-20').diffused('2020-02-24')), cast, stage.now);
  const acknowledge = ({ slug }: Pick<Structure, 'slug'>) => {
    const lots = new Lots(`${slug} policy`);

    return slug.endsWith('-03') ? chronicle() : chronicle().acknowledged(`2020-03-${String(lots.between(2, 20)).padStart(2, '0')}`);
  };
  await tellStories(stage.db, await storiesIn(stage, policyId, [...ministry.central, ...ministry.regional], acknowledge), cast, stage.now);
}

async function storiesIn<Told extends Pick<Structure, 'bodyId' | 'slug' | 'nameFr'>>({ db, now }: Stage, instrumentId: number, structures: readonly Told[], tell: (structure: Told) => Chronicle): Promise<Story[]> {
  const parties = new Map((await db.selectFrom('parties').select(['id', 'bodyId']).where('instrumentId', '=', instrumentId).execute()).map(({ id, bodyId }) => [bodyId, id]));

  return structures.map((structure) => ({ partyId: parties.get(structure.bodyId) ?? 0, bodyId: structure.bodyId, name: structure.nameFr, acts: toldBy(tell(structure).acts, dayIn(now)), fromDocument: new Set() }));
}

async function castOf({ db }: Stage, { bodyId, central, regional }: Ministry) {
  const minister = await officerOn(db, 'wazir@shughl.example', '2020-02-20' as Day);

  return { owner: { userId: minister.userId, bodyId }, clerks: new Map([...central, ...regional].map((structure) => [structure.bodyId, structure.clerk])) };
}
