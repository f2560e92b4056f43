import type { Db } from '#platform/database';
import { hashPassword, saveAccount } from '#people';
import type { OfficeRole } from '#people';
import type { Day } from '#platform/days';
import { ministrySlug, regionalSlug, servingSince } from './ministry/bodies.ts';

/** Somebody of the fictional staff. No name is a living person's. */
export interface DemonstrationAccount {
  email: string;
  password: string;
  name: string;
  /** The slug of the body in which the office is held. */
  body: string;
  role: OfficeRole;
  officeAr: string;
  officeFr: string;
  /** The first day in office. */
  since: Day;
}

/** The day on which the councils of this mandate were installed. */
const installedOn = '2021-10-11' as Day;

/** Everybody can read it: it works on the embedded database alone, and lets nobody in elsewhere. */
export const demonstrationPassword = 'zaytoun-argan-toubkal';

const account = (email: string, name: string, body: string, role: OfficeRole, officeAr: string, officeFr: string): DemonstrationAccount => ({ email, password: demonstrationPassword, name, body, role, officeAr, officeFr, since: body.startsWith(ministrySlug) ? servingSince : installedOn });

/** The accounts to try, each at its own desk. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  account('takwin@region.example', 'نورة الوراكلي', 'region-03', 'training_officer', 'رئيسة مصلحة التكوين المستمر بالجهة', 'Cheffe du service de la formation continue'),
  account('naiba@region.example', 'إلهام السفياني', 'region-03', 'vice_president', 'نائبة رئيس الجهة المكلفة بالتكوين المستمر', 'Vice-présidente chargée de la formation continue'),
  account('rais@aitnaamane.example', 'حدو أمزيان', 'commune-03.171.07.03', 'president', 'رئيس جماعة آيت نعمان', 'Président de la commune d’Aït Naamane'),
  account('maliya@aitnaamane.example', 'زهرة التازغداني', 'commune-03.171.07.03', 'finance_officer', 'المكلفة بالمالية والميزانية بجماعة آيت نعمان', 'Chargée des finances, commune d’Aït Naamane'),
  account('katib@elhajeb.example', 'عبد الحي الزرهاوي', 'administration-03.171', 'secretary_general', 'الكاتب العام لعمالة إقليم الحاجب', 'Secrétaire général de la province d’El Hajeb'),
  account('wali@fes-meknes.example', 'السيد الوالي', 'wilaya-03', 'state_representative', 'والي جهة فاس-مكناس', 'Wali de la région Fès-Meknès'),
  account('admin@region.example', 'سعيد المنصاتي', 'region-03', 'administrator', 'مدير المنصة', 'Administrateur de la plateforme'),
  account('katiba@aitnaamane.example', 'تودة إغرمان', 'commune-03.171.07.03', 'council_secretary', 'كاتبة مجلس جماعة آيت نعمان', 'Secrétaire du conseil, commune d’Aït Naamane'),
  account('tawasol@shughl.example', 'مليكة الصفريوي', ministrySlug, 'training_officer', 'رئيسة قسم الموارد البشرية والتواصل بوزارة الشغل والإدماج المهني', 'Cheffe de la division des ressources humaines et de la communication, ministère du Travail'),
  account('akhbar@region.example', 'هاجر البقالي', 'region-03', 'communication_officer', 'مسؤولة خلية التواصل بالجهة', 'Responsable de la cellule de la communication de la Région'),
  account('akhbar@shughl.example', 'إدريس التمسماني', ministrySlug, 'communication_officer', 'رئيس مصلحة التواصل بوزارة الشغل والإدماج المهني', 'Chef du service de la communication, ministère du Travail'),
  account('wazir@shughl.example', 'السيد الوزير', ministrySlug, 'minister', 'وزير الشغل والإدماج المهني', 'Ministre du Travail et de l’Insertion professionnelle'),
  account('mudir.fes@shughl.example', 'بوعزة تيزكين', regionalSlug('03'), 'regional_director', 'المدير الجهوي للشغل والإدماج المهني بجهة فاس-مكناس', 'Directeur régional du travail, Fès-Meknès'),
];

/** Opens the accounts to try, with their offices and one password. Gives the account ids by address. */
export async function hireStaff(db: Db, password: string, at: Date): Promise<Map<string, string>> {
  const hashed = await hashPassword(password);
  const bodies = new Map((await db.selectFrom('bodies').select(['id', 'slug']).execute()).map(({ id, slug }) => [slug, id]));

  return db.transaction().execute(async (trx) => {
    const ids = new Map<string, string>();
    for (const { email, name, body, role, officeAr, officeFr, since } of demonstrationAccounts) {
      const userId = await saveAccount(trx, { name, email, hashed, mustChangePassword: false }, at);
      const bodyId = bodies.get(body);
      if (!bodyId) throw new Error(`No body ${body}`);
      await trx.insertInto('offices').values({ userId, bodyId, role, titleAr: officeAr, titleFr: officeFr, startsOn: since, appointedAt: at }).execute();
      ids.set(email, userId);
    }

    return ids;
  });
}

export interface Clerk {
  userId: string;
  bodyId: number;
}

/** Who heads the administration: a Region (organic law 111-14), a prefecture or province (112-14, article 119) has a general direction of services. */
const regionalOrProvincial = { ar: 'المدير العام للمصالح', fr: 'Directeur général des services' };
const communal = { ar: 'مدير المصالح', fr: 'Directeur des services' };
const training = { ar: 'رئيس مصلحة التكوين المستمر', fr: 'Chef du service de la formation continue' };

/**
 * Opens an account for each body's administration, named after its office, or for who runs its instruments. None has a
 * password: they stand behind the acts that the bodies recorded themselves. Gives the clerks by body.
 */
export async function hireClerks(db: Db, bodyIds: readonly number[], at: Date, role: 'director_of_services' | 'training_officer' = 'director_of_services'): Promise<Map<number, Clerk>> {
  const bodies = await db.selectFrom('bodies').select(['id', 'slug', 'nameAr', 'nameFr', 'kind']).where('id', 'in', [...bodyIds]).execute();
  const clerks = bodies.map(({ id, slug, nameAr, nameFr, kind }) => {
    const title = role === 'training_officer' ? training : kind === 'communal_council' ? communal : regionalOrProvincial;
    const clerkId = `${role === 'training_officer' ? 'training' : 'clerk'}-${slug}`;

    return {
      user: { id: clerkId, name: title.ar, email: `${role === 'training_officer' ? 'takwin' : 'masalih'}@${slug.replaceAll('.', '-')}.example`, emailVerified: false, createdAt: at, updatedAt: at },
      office: { userId: clerkId, bodyId: id, role, titleAr: `${title.ar}، ${nameAr}`, titleFr: `${title.fr}, ${nameFr}`, startsOn: installedOn, appointedAt: at },
    };
  });
  await db.insertInto('users').values(clerks.map(({ user }) => user)).onConflict((conflict) => conflict.doNothing()).execute();
  await db.insertInto('offices').values(clerks.map(({ office }) => office)).onConflict((conflict) => conflict.doNothing()).execute();

  return new Map(clerks.map(({ user, office }) => [office.bodyId, { userId: user.id, bodyId: office.bodyId }]));
}
