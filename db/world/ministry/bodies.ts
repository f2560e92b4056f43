import type { OfficeRole } from '#people';
import type { Db } from '#platform/database';
import type { Day } from '#platform/days';
import type { Clerk } from '../staff.ts';

/** The first day in office of those who serve the ministry in the story. */
export const servingSince = '2019-10-14' as Day;

interface Directorate {
  slug: string;
  nameAr: string;
  nameFr: string;
  headAr: string;
  headFr: string;
}

const secretariatSlug = 'ministry-employment-secretariat';

/** The central structures of the ministry (decree 2.14.280). */
const central: readonly Directorate[] = [
  { slug: secretariatSlug, nameAr: 'الكتابة العامة للوزارة', nameFr: 'Secrétariat général du ministère', headAr: 'الكاتب العام للوزارة', headFr: 'Secrétaire général du ministère' },
  { slug: 'ministry-employment-inspection', nameAr: 'المفتشية العامة', nameFr: 'Inspection générale', headAr: 'المفتش العام', headFr: 'Inspecteur général' },
  { slug: 'ministry-employment-observatory', nameAr: 'مديرية المرصد الوطني لسوق الشغل', nameFr: 'Direction de l’Observatoire national du marché du travail', headAr: 'مدير المرصد الوطني لسوق الشغل', headFr: 'Directeur de l’Observatoire national du marché du travail' },
  { slug: 'ministry-employment-jobs', nameAr: 'مديرية التشغيل', nameFr: 'Direction de l’emploi', headAr: 'مدير التشغيل', headFr: 'Directeur de l’emploi' },
  { slug: 'ministry-employment-labour', nameAr: 'مديرية الشغل', nameFr: 'Direction du travail', headAr: 'مدير الشغل', headFr: 'Directeur du travail' },
  { slug: 'ministry-employment-protection', nameAr: 'مديرية الحماية الاجتماعية للعمال', nameFr: 'Direction de la protection sociale des travailleurs', headAr: 'مدير الحماية الاجتماعية للعمال', headFr: 'Directeur de la protection sociale des travailleurs' },
  { slug: 'ministry-employment-staff', nameAr: 'مديرية الموارد البشرية والميزانية والشؤون العامة', nameFr: 'Direction des ressources humaines, du budget et des affaires générales', headAr: 'مدير الموارد البشرية والميزانية والشؤون العامة', headFr: 'Directeur des ressources humaines, du budget et des affaires générales' },
  { slug: 'ministry-employment-cooperation', nameAr: 'مديرية التعاون الدولي والشراكة', nameFr: 'Direction de la coopération internationale et du partenariat', headAr: 'مدير التعاون الدولي والشراكة', headFr: 'Directeur de la coopération internationale et du partenariat' },
];

/** Where the directorate of a region is, as its slug names it. */
export const regionalSlug = (regionCode: string) => `ministry-employment-${regionCode}`;
export const ministrySlug = 'ministry-employment';

/** Brings in the ministry with its central structures and a directorate in each region. The house knows territories and councils; a ministry comes with its own story. */
export async function openMinistry(db: Db): Promise<void> {
  const { id: parentId } = await db.insertInto('bodies').values({ kind: 'ministry', level: null, territoryCode: null, parentId: null, slug: ministrySlug, nameAr: 'وزارة الشغل والإدماج المهني', nameFr: 'Ministère du Travail et de l’Insertion professionnelle' }).returning('id').executeTakeFirstOrThrow();
  const regions = await db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '=', 'region').orderBy('code').execute();
  await db.insertInto('bodies').values([
    ...central.map(({ slug, nameAr, nameFr }) => ({ kind: 'unit' as const, level: null, territoryCode: null, parentId, slug, nameAr, nameFr })),
    ...regions.map(({ code, nameAr, nameFr }) => ({ kind: 'regional_directorate' as const, level: null, territoryCode: code, parentId, slug: regionalSlug(code), nameAr: `المديرية الجهوية للشغل والإدماج المهني، ${nameAr}`, nameFr: `Direction régionale du travail et de l’insertion professionnelle, ${nameFr}` })),
  ]).execute();
}

/** A structure of the ministry with its head: by office, never by name. */
export interface Structure {
  bodyId: number;
  slug: string;
  nameAr: string;
  nameFr: string;
  headAr: string;
  headFr: string;
  isRegional: boolean;
  /** Who records for it. */
  clerk: Clerk;
}

export interface Ministry {
  bodyId: number;
  central: Structure[];
  regional: Structure[];
}

/** The ministry with the heads of its structures in office. They have no password, but for those whose accounts are there to try. */
export async function staffMinistry(db: Db, at: Date): Promise<Ministry> {
  const bodies = await db.selectFrom('bodies').select(['id', 'kind', 'slug', 'nameAr', 'nameFr']).where('slug', 'like', `${ministrySlug}%`).orderBy('id').execute();
  const heads = bodies.filter(({ kind }) => kind !== 'ministry').map((body) => ({ ...body, ...headOf(body) }));
  const known = new Map((await db.selectFrom('offices').select(['bodyId', 'userId']).where('bodyId', 'in', heads.map(({ id }) => id)).execute()).map(({ bodyId, userId }) => [bodyId, userId]));
  const vacant = heads.filter(({ id }) => !known.has(id));
  await db.insertInto('users').values(vacant.map(({ slug, headAr }) => ({ id: `head-${slug}`, name: headAr, email: `${slug}@shughl.example`, emailVerified: false, createdAt: at, updatedAt: at }))).execute();
  await db.insertInto('offices').values(vacant.map(({ id, slug, kind, headAr, headFr }) => ({ userId: `head-${slug}`, bodyId: id, role: roleOf(kind), titleAr: headAr, titleFr: headFr, startsOn: servingSince, appointedAt: at }))).execute();
  const bodyId = bodies.find(({ kind }) => kind === 'ministry')?.id ?? 0;
  await db.insertInto('offices').values({ userId: `head-${secretariatSlug}`, bodyId, role: 'secretary_general', titleAr: 'الكاتب العام للوزارة', titleFr: 'Secrétaire général du ministère', startsOn: servingSince, appointedAt: at }).execute();
  const structures = heads.map(({ id, slug, kind, nameAr, nameFr, headAr, headFr }): Structure => ({ bodyId: id, slug, nameAr, nameFr, headAr, headFr, isRegional: kind === 'regional_directorate', clerk: { userId: known.get(id) ?? `head-${slug}`, bodyId: id } }));

  return { bodyId, central: structures.filter(({ isRegional }) => !isRegional), regional: structures.filter(({ isRegional }) => isRegional) };
}

function headOf({ slug }: { slug: string }): Pick<Structure, 'headAr' | 'headFr'> {
  const { headAr = 'المدير الجهوي', headFr = 'Directeur régional' } = central.find((structure) => structure.slug === slug) ?? {};

  return { headAr, headFr };
}

function roleOf(kind: string): OfficeRole {
  return kind === 'regional_directorate' ? 'regional_director' : 'director_of_services';
}
