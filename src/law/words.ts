import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { monthYear } from '#platform/words';
import type { HolidayName } from './calendar.ts';
import type { Delay, Matter } from './rules.ts';
import { ar } from './words.ar.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

const all = { ar, fr, en };

/** An article's name from its key, `113-14:33`: «المادة 33 من القانون التنظيمي رقم 113.14». */
export function articleText(key: string, language: Language): string {
  const [law = '', number = ''] = key.split(':');

  return all[language].article(number, law.replace('-', '.'));
}

/** «الدورة العادية لشهر أكتوبر 2023», from the session's month, `YYYY-MM`. */
export function sessionText(session: string, language: Language): string {
  return all[language].ordinarySession(monthYear(`${session}-01` as Day, language));
}

export function holidayText(name: HolidayName, language: Language): string {
  return all[language].holidays[name];
}

/** «20 يوما», «3 أيام عمل». */
export function delayText({ count, unit }: Pick<Delay, 'count' | 'unit'>, language: Language): string {
  return unit === 'days' ? all[language].days(count) : all[language].workingDays(count);
}

export function matterText(matter: Matter, language: Language): string {
  return all[language].matters[matter];
}
