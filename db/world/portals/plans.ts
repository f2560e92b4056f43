import type { PortalPlan } from '#portals';

const common = { host: null, telephone: null, declaration: null, commentsOpenDays: 366, addressesKeptDays: 365 };

/** The public site of the Region. */
export const regionalPlan: PortalPlan = {
  ...common, slug: 'fes-meknes', titleAr: 'بوابة جهة فاس-مكناس', titleFr: 'Portail de la région Fès-Meknès',
  welcomeAr: 'ما تقرره الجهة مع جماعاتها وشركائها، وما أنجز منه إلى اليوم، بالأرقام والوثائق.', welcomeFr: 'Ce que la Région décide avec ses communes et ses partenaires, et ce qui en est fait à ce jour, chiffres et documents à l’appui.',
  postalAddressAr: 'مقر الجهة، فاس', postalAddressFr: 'Siège de la Région, Fès', email: 'contact@region.example',
  informationOfficerAr: 'رئيس مكتب الحصول على المعلومات', informationOfficerFr: 'Le chef du bureau de l’accès à l’information', informationEmail: 'information@region.example',
  publicationDirectorAr: 'المدير العام للمصالح', publicationDirectorFr: 'Le directeur général des services', hostingAr: 'مصلحة نظم المعلومات بالجهة', hostingFr: 'Le service des systèmes d’information de la Région', securityEmail: 'securite@region.example',
};

/** The public site of the ministry. */
export const ministerialPlan: PortalPlan = {
  ...common, slug: 'shughl', titleAr: 'بوابة الشغل والإدماج المهني', titleFr: 'Portail du travail et de l’insertion professionnelle',
  welcomeAr: 'أوراش الوزارة ومصالحها المركزية والجهوية: ما تم الالتزام به، ومن يتابعه، وأين وصل.', welcomeFr: 'Les chantiers du ministère et de ses services : ce qui a été promis, qui le suit, où il en est.',
  postalAddressAr: 'مقر الوزارة، الرباط', postalAddressFr: 'Siège du ministère, Rabat', email: 'contact@shughl.example',
  informationOfficerAr: 'رئيسة قسم التواصل', informationOfficerFr: 'La cheffe de la division de la communication', informationEmail: 'information@shughl.example',
  publicationDirectorAr: 'الكاتب العام للوزارة', publicationDirectorFr: 'Le secrétaire général du ministère', hostingAr: 'قسم نظم المعلومات بالوزارة', hostingFr: 'La division des systèmes d’information', securityEmail: 'securite@shughl.example',
};

export const regionalCategories = [
  { slug: 'takwin', nameAr: 'التكوين المستمر', nameFr: 'Formation continue' },
  { slug: 'ittifaqiyat', nameAr: 'الاتفاقيات', nameFr: 'Conventions' },
  { slug: 'khadamat', nameAr: 'خدمات رقمية', nameFr: 'Services en ligne' },
] as const;

export const ministerialCategories = [
  { slug: 'multaqa', nameAr: 'الملتقى السنوي', nameFr: 'Forum annuel' },
  { slug: 'hakama', nameAr: 'الحكامة', nameFr: 'Gouvernance' },
  { slug: 'raqmana', nameAr: 'الرقمنة', nameFr: 'Numérique' },
] as const;
