import { bodyOfTerritory } from '#bodies';
import { recordEvents } from '#journal';
import type { Actor } from '#people';
import { actorOf } from '#people';
import type { Db } from '#platform/database';
import { dayIn } from '#platform/days';
import { callSessions } from './councils/called.ts';
import { holdSessions, keptCouncils, sessionSteps } from './councils/sessions.ts';
import type { Province, Region } from './conventions.ts';
import { openConvention, sentOnOf, storiesOf } from './conventions.ts';
import { tellMeetings } from './meetings.ts';
import { openMinistry } from './ministry/bodies.ts';
import { tellMinistry } from './ministry/index.ts';
import { tellPortals } from './portals/tell.ts';
import type { Stage } from './stage.ts';
import type { Clerk } from './staff.ts';
import { demonstrationPassword, hireClerks, hireStaff } from './staff.ts';
import type { Cast, Story } from './teller.ts';
import { tellStories } from './teller.ts';

/** How much is told: nothing yet in a staffed house, the home province, the home region, the whole country. */
export type Scale = 'people' | 'province' | 'region' | 'kingdom';

const homeRegion = '03';
const homeProvince = '03.171';

export interface Loading {
  scale?: Scale;
  /** Of every account to try. */
  password?: string;
  /** The house's own address, to which the codes of what was sealed lead. */
  origin?: string;
}

/** Loads the demonstration world up to a moment, its accounts with one password; does nothing where it, or any house, stands already. */
export async function loadWorld(db: Db, now: Date, progress: (sentence: string) => void, { scale = 'region', password = demonstrationPassword, origin = 'http://127.0.0.1:3000' }: Loading = {}): Promise<boolean> {
  if (await db.selectFrom('house').select('ownerBodyId').executeTakeFirst()) return false;
  const staff = await openHouse(db, password, now);
  if (scale === 'people') return true;
  const later: Later[] = [];
  const regions = scale === 'kingdom' ? await codesOf(db, 'region') : [homeRegion];
  for (const code of regions) {
    const provinces = (await provincesOf(db, code)).filter((province) => scale !== 'province' || province.code === homeProvince);
    later.push(...(await loadRegion(db, code, provinces, staff, { now, progress })));
  }
  const stage: Stage = { db, now, origin };
  await tellMeetings(stage, await actorNamed(db, staff.get('takwin@region.example') ?? '', now));
  await tellCouncils(stage, later);
  progress(`Councils: ${keptCouncils.size} keep their sessions here, and one is called`);
  await tellMinistry(stage, progress);
  await tellPortals(stage, progress);

  return true;
}

/** The house is given to the Region, and its staff hired. */
async function openHouse(db: Db, password: string, now: Date): Promise<Map<string, string>> {
  const opened = new Date('2023-01-09T08:00:00Z') < now ? new Date('2023-01-09T08:00:00Z') : now;
  const owner = await bodyOfTerritory(db, homeRegion, 'regional_council');
  if (!owner) throw new Error('The territory has no regional council');
  await openMinistry(db);
  const staff = await hireStaff(db, password, opened);
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('house').values({ ownerBodyId: owner.id, initialisedAt: opened }).execute();
    await recordEvents(trx, [...staff.values()].map((userId) => ({ author: { userId: null, bodyId: owner.id }, kind: 'account.created', subject: `account/${userId}`, facts: {}, at: opened })));
  });

  return staff;
}

interface Telling {
  now: Date;
  progress: (sentence: string) => void;
}

async function loadRegion(db: Db, code: string, provinces: readonly Province[], staff: ReadonlyMap<string, string>, { now, progress }: Telling): Promise<Later[]> {
  const council = await bodyOfTerritory(db, code, 'regional_council');
  if (!council) throw new Error(`Region ${code} has no council`);
  const at = new Date('2023-01-16T09:00:00Z');
  const owner = await clerkOfRegion(db, code, council.id, staff, at);
  const actor = await actorNamed(db, owner.userId, at);
  const programme = { ownerBodyId: council.id, titleAr: `التصميم المديري الجهوي للتكوين المستمر لفائدة أعضاء مجالس الجماعات الترابية 2023-2026`, titleFr: `Schéma directeur régional de la formation continue des élus 2023-2026`, firstYear: 2023, lastYear: 2026 };
  const { id: programmeId } = await db.insertInto('programmes').values(programme).returning('id').executeTakeFirstOrThrow();
  const region: Region = { code, councilId: council.id, programmeId };
  const later: Later[] = [];
  const inOrder = provinces.toSorted((one, other) => Number(other.code === homeProvince) - Number(one.code === homeProvince));
  for (const [index, province] of inOrder.entries()) {
    const instrumentId = await openConvention(db, actor, region, province, index + 1);
    const stories = await storiesOf(db, instrumentId, sentOnOf(province.code), now);
    const clerks = await hireClerks(db, stories.map((story) => story.bodyId), at);
    const cast: Cast = { owner, clerks };
    const acts = await tellStories(db, stories.map(untilSessions), cast, now);
    later.push({ stories: stories.flatMap(afterSessions), cast });
    progress(`${province.nameFr}: ${stories.length} parties, ${acts} acts`);
  }

  return later;
}

interface Later {
  stories: Story[];
  cast: Cast;
}

/** A story up to where its own council's sessions go on with it. */
function untilSessions(story: Story): Story {
  return story.isKept ? { ...story, acts: story.acts.filter((act) => act.step === 'sent') } : story;
}

/** What follows the sessions: the signature and the money. */
function afterSessions(story: Story): Story[] {
  return story.isKept ? [{ ...story, acts: story.acts.filter((act) => act.step !== 'sent' && !sessionSteps.has(act.step)) }] : [];
}

/** The councils' sessions on the convention of El Hajeb, then what follows them in their stories. */
async function tellCouncils(stage: Stage, later: readonly Later[]): Promise<void> {
  const { id } = await stage.db.selectFrom('instruments').select('id').where('reference', '=', '01-03/2023').executeTakeFirstOrThrow();
  await holdSessions(stage, id);
  for (const { stories, cast } of later) if (stories.length) await tellStories(stage.db, stories, cast, stage.now);
  await callSessions(stage, id);
}

/** The house's own region has its training officer; every other one an account without a password. */
async function clerkOfRegion(db: Db, code: string, councilId: number, staff: ReadonlyMap<string, string>, at: Date): Promise<Clerk> {
  const own = code === homeRegion ? staff.get('takwin@region.example') : undefined;
  if (own) return { userId: own, bodyId: councilId };
  const clerk = (await hireClerks(db, [councilId], at, 'training_officer')).get(councilId);
  if (!clerk) throw new Error(`Nobody was hired for region ${code}`);

  return clerk;
}

async function actorNamed(db: Db, userId: string, at: Date): Promise<Actor> {
  const actor = await actorOf(db, userId, dayIn(at));
  if (!actor) throw new Error(`No account ${userId}`);

  return actor;
}

async function codesOf(db: Db, level: 'region'): Promise<string[]> {
  return (await db.selectFrom('territories').select('code').where('level', '=', level).orderBy('code').execute()).map((row) => row.code);
}

function provincesOf(db: Db, region: string): Promise<Province[]> {
  return db.selectFrom('territories').select(['code', 'nameAr', 'nameFr', 'kind']).where('parentCode', '=', region).orderBy('code').execute().then((rows) =>
    rows.map(({ code, nameAr, nameFr, kind }) => ({ code, nameAr: `${kind === 'prefecture' ? 'عمالة' : 'إقليم'} ${nameAr}`, nameFr })));
}

