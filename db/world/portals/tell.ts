import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addPicture, approveArticle, beginArticle, submitArticle, writeArticle } from '#news';
import type { ArticleVersion, Subject } from '#news';
import type { Actor } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { PortalPlan } from '#portals';
import { addCategory, nameAuthorOffice, openPortal } from '#portals';
import type { Stage } from '../stage.ts';
import { isReached, moment, officerOn } from '../stage.ts';
import type { ToldArticle } from './articles.ts';
import { drawingFolder, ministerialArticles, regionalArticles } from './articles.ts';
import { fillLibrary, ministerialDocuments, regionalDocuments } from './library.ts';
import { ministerialCategories, ministerialPlan, regionalCategories, regionalPlan } from './plans.ts';

interface Newsroom {
  stage: Stage;
  portalId: number;
  officeId: number;
  categories: ReadonlyMap<string, number>;
  /** Who writes and who reads before it goes out, by the addresses of their accounts. */
  writer: string;
  reader: string;
}

/** The public sites of the Region and of the ministry, with what they told of both seeds' events. */
export async function tellPortals(stage: Stage, progress: (sentence: string) => void): Promise<void> {
  const region = await openNewsroom(stage, { plan: regionalPlan, day: '2023-02-20' as Day, writer: 'akhbar@region.example', reader: 'naiba@region.example', categories: regionalCategories });
  for (const article of regionalArticles) await tellArticle(region, article);
  await fillLibrary(stage, { portalId: region.portalId, keeper: region.writer }, regionalDocuments);
  const ministry = await openNewsroom(stage, { plan: ministerialPlan, day: '2020-02-20' as Day, writer: 'akhbar@shughl.example', reader: 'wazir@shughl.example', categories: ministerialCategories });
  for (const article of ministerialArticles) await tellArticle(ministry, article);
  await fillLibrary(stage, { portalId: ministry.portalId, keeper: ministry.writer }, ministerialDocuments);
  progress(`Portals: ${[regionalPlan, ministerialPlan].map(({ slug }) => `/portals/${slug}`).join(' and ')}`);
}

interface Opening {
  plan: PortalPlan;
  day: Day;
  writer: string;
  reader: string;
  categories: readonly { slug: string; nameAr: string; nameFr: string }[];
}

async function openNewsroom(stage: Stage, { plan, day, writer, reader, categories }: Opening): Promise<Newsroom> {
  const { db } = stage;
  const at = moment(day, '09:00');
  const officer = await officerOn(db, writer, day);
  const portalId = await openPortal(db, officer, { ...plan, bodyId: bodyOf(officer) }, at);
  const officeId = await nameAuthorOffice(db, officer, { portalId, nameAr: 'خلية التواصل', nameFr: 'Cellule de la communication' }, at);
  const known = new Map<string, number>();
  for (const category of categories) known.set(category.slug, await addCategory(db, officer, { portalId, ...category }, at));

  return { stage, portalId, officeId, categories: known, writer, reader };
}

function bodyOf({ offices: [office] }: Actor): number {
  if (!office) throw new Error('The writer holds no office');

  return office.bodyId;
}

/** Written on the eve, read by a second person in the morning; corrected some days later where the story has it so. */
async function tellArticle(room: Newsroom, told: ToldArticle): Promise<void> {
  const { stage: { db }, portalId, writer, reader } = room;
  if (!isReached(room.stage, told.day)) return;
  const [writes, reads] = [await officerOn(db, writer, told.day), await officerOn(db, reader, told.day)];
  const at = moment(told.day, '08:30');
  const pictureId = await addPicture(db, writes, { portalId, bytes: await readFile(join(drawingFolder, `${told.drawing}.png`)) }, at);
  const version = await versionOf(room, told, pictureId);
  const { correction } = told;
  const first = correction ? { ...version, texts: version.texts.map((text) => ({ ...text, body: text.body.replace(correction.to, correction.from) })) } : version;
  const articleId = await beginArticle(db, writes, { portalId, kind: 'news', submission: `world/article/${portalId}/${told.day}`, ...first }, at);
  await submitArticle(db, writes, { articleId }, moment(told.day, '08:45'));
  await approveArticle(db, reads, { articleId, number: 1, effectiveAt: null }, moment(told.day, '09:30'));
  if (!correction || !isReached(room.stage, correction.day)) return;
  await writeArticle(db, writes, { articleId, seen: 1, ...version, correctionAr: correction.ar, correctionFr: correction.fr }, moment(correction.day, '10:00'));
  await submitArticle(db, writes, { articleId }, moment(correction.day, '10:05'));
  await approveArticle(db, reads, { articleId, number: 2, effectiveAt: null }, moment(correction.day, '11:00'));
}

async function versionOf({ stage: { db }, officeId, categories }: Newsroom, told: ToldArticle, pictureId: number): Promise<ArticleVersion> {
  return {
    texts: (['ar', 'fr'] as const).map((language) => ({ language, title: told.title[language], standfirst: told.standfirst[language], body: told.body[language] })),
    categoryId: categories.get(told.category) ?? null, officeId, placeAr: told.placeAr, placeFr: told.placeFr, happenedOn: told.day,
    pictures: [{ pictureId, texts: (['ar', 'fr'] as const).map((language) => ({ language, alternative: told.alternative[language], caption: told.caption[language], credit: null })) }],
    subjects: await subjectsOf(db, told.about), correctionAr: null, correctionFr: null,
  };
}

async function subjectsOf(db: Db, { instrument, territory, programme }: ToldArticle['about']): Promise<Subject[]> {
  const found = instrument ? await db.selectFrom('instruments').select(['id', 'programmeId']).where('reference', '=', instrument).executeTakeFirst() : undefined;
  const first = programme ? await db.selectFrom('programmes').select('id').orderBy('id').executeTakeFirst() : undefined;

  return [...(first ? [{ programmeId: first.id }] : []), ...(found ? [{ instrumentId: found.id }] : []), ...(territory ? [{ territoryCode: territory }] : [])];
}
