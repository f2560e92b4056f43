/** What the columns of a list of participants may be called, as people look for words. */
export const headings = {
  title: ['الصفة', 'صفة', 'المهمة', 'qualité', 'fonction', 'title', 'quality'],
  name: ['الاسم', 'الاسم الكامل', 'اسم', 'nom', 'nom et prénom', 'name'],
  institution: ['المؤسسة', 'الهيئة', 'الجماعة', 'institution', 'organisme', 'body'],
  mail: ['البريد الإلكتروني', 'البريد الالكتروني', 'البريد', 'courriel', 'e-mail', 'email', 'mail'],
  capacity: ['صفة الحضور', 'titre', 'à titre de', 'capacity'],
  language: ['اللغة', 'لغة المراسلة', 'langue', 'language'],
} as const;

export const languagesNamed = { ar: ['ar', 'العربية', 'عربية', 'arabe', 'arabic'], fr: ['fr', 'الفرنسية', 'فرنسية', 'français', 'french'], en: ['en', 'الإنجليزية', 'anglais', 'english'] } as const;
