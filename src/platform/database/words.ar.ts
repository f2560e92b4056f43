/** Why the house does not open, said where it was started. */
export const ar = {
  refusals: {
    'database.address_unreadable': () => 'المتغير DATABASE_URL ليس عنوانا من نوع postgres://user:password@host:5432/database.',
    'database.no_answer': ({ server, seconds }) => `لم تجب قاعدة البيانات ${server} داخل أجل ${seconds} ثوان: تحقق من DATABASE_URL ومن أن الخادم يشتغل.`,
    'database.closed_door': ({ server, reason }) => `رفضت قاعدة البيانات ${server} الاتصال: ${reason}.`,
    'database.too_old': ({ version, oldest }) => `إصدار PostgreSQL هو ${version}، والمطلوب ${oldest} أو ما بعده.`,
    'database.role_missing': ({ role, reason }) => `يحتاج البرنامج إلى الدور ${role} ولا يملك هذا الحساب إنشاءه (${reason}): اطلب من مدير قاعدة البيانات إنشاءه ومنحه لهذا الحساب.`,
    'database.application_owns': ({ account }) => `الحساب ${account} المذكور في DATABASE_URL هو صاحب الجداول أو يمكنه أن يصير صاحبها: عيّن حسابا لا يملك شيئا، وضع حساب المالك في DATABASE_OWNER_URL.`,
    'database.may_not_create_tables': ({ reason }) => `لا يملك حساب DATABASE_URL حق إنشاء الجداول في المخطط public (${reason}).`,
    'database.migration_changed': ({ name }) => `تغير ملف ${name} بعد تطبيقه على قاعدة البيانات هذه: أرجعه إلى أصله وأضف ترحيلا جديدا.`,
    'database.migration_unknown': ({ name }) => `طُبق على قاعدة البيانات هذه الترحيل ${name} الذي لا تعرفه هذه النسخة: شغل النسخة الأحدث من البرنامج.`,
    'database.folder_closed': ({ folder }) => `لا يملك هذا الحساب حق الكتابة في المجلد ${folder}.`,
    'database.not_created': ({ reason }) => `تعذر إنشاء قاعدة البيانات المدمجة: ${reason}`,
    'database.not_started': ({ log, reason }) => `لم تشتغل قاعدة البيانات المدمجة (${reason}): التفاصيل في ${log}.`,
    'database.no_server_for_this_machine': ({ machine }) => `لا توجد قاعدة بيانات مدمجة لهذا الجهاز (${machine}): حدد واحدة بواسطة DATABASE_URL.`,
    'house.already_open': ({ address }) => `البرنامج يشتغل من هذا المجلد: ${address}`,
    'house.port_taken': ({ port }) => `المنفذ ${port} يستعمله برنامج آخر: أوقفه أو اختر منفذا آخر، مثلا PORT=3001 npm start.`,
    'house.port_forbidden': ({ port }) => `لا يملك هذا الحساب حق فتح المنفذ ${port}: اختر منفذا آخر، مثلا PORT=3001 npm start.`,
    'house.port_unreadable': ({ port }) => `القيمة PORT=${port} ليست رقم منفذ بين 0 و65535.`,
    'house.host_unknown': ({ host }) => `العنوان HOST=${host} ليس من عناوين هذا الجهاز.`,
    'house.nobody_yet': () => 'قاعدة البيانات فارغة: حدد أولا الهيئة صاحبة المنصة ومديرها بواسطة bin/multaqa init --body … --name … --email ….',
  } satisfies Record<string, (facts: Record<string, string | number>) => string>,
  fault: 'وقع خلل في البرنامج، وليس في ما طلبت. أعد المحاولة مع MULTAQA_DEBUG=1 لمعرفة مصدره.',
  stopping: 'جار الإيقاف…',
  stopped: 'تم الإيقاف.',
  building: 'جار إعداد البرنامج…',
  creating: 'جار إنشاء قاعدة البيانات…',
  loading: 'جار تحميل العالم التجريبي…',
  ready: (address: string) => `ملتقى يشتغل: ${address}`,
  accounts: 'حسابات للتجربة:',
};

export type Words = typeof ar;
