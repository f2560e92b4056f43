import type { Day } from '#platform/days';
import { dayIn, weekdayOf } from '#platform/days';
import { percentage } from './isolate.ts';
import type { Language } from './language.ts';

/** The months as Moroccan administrations print them; the Gulf and Levant names are foreign here. */
const months: Record<Language, readonly string[]> = {
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const shortMonths: Record<Language, readonly string[]> = {
  ar: months.ar,
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const weekdays: Record<Language, readonly string[]> = {
  ar: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const grouping: Record<Language, { thousands: string; decimal: string }> = {
  ar: { thousands: '.', decimal: ',' },
  fr: { thousands: '\u202f', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
};

function parts(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function dateNumber(date: number, language: Language): string {
  return language === 'fr' && date === 1 ? '1er' : String(date);
}

/** `month` counts from 1. */
export function monthName(month: number, language: Language): string {
  return months[language][month - 1] ?? '';
}

export function shortMonth(month: number, language: Language): string {
  return shortMonths[language][month - 1] ?? '';
}

/** A day of every year: «10 ماي», «1er mai». `month` counts from 1. */
export function yearlyDay(month: number, date: number, language: Language): string {
  return `${dateNumber(date, language)} ${monthName(month, language)}`;
}

/** «10 ماي», or with another year than `near`, «10 ماي 2023». */
export function shortDay(day: Day, language: Language, near?: Day): string {
  const { year, month, date } = parts(day);
  const spoken = yearlyDay(month, date, language);

  return near && near.startsWith(String(year)) ? spoken : `${spoken} ${year}`;
}

/** The same where room is short: «10 janv. 2024» in French; Arabic months have no short form. */
export function briefDay(day: Day, language: Language, near?: Day): string {
  const { year, month, date } = parts(day);
  const spoken = `${dateNumber(date, language)} ${shortMonth(month, language)}`;

  return near && near.startsWith(String(year)) ? spoken : `${spoken} ${year}`;
}

/** «الأربعاء 10 ماي 2023», as the founding document writes it. */
export function longDay(day: Day, language: Language): string {
  return `${weekdays[language][weekdayOf(day) - 1]} ${shortDay(day, language)}`;
}

/** «أكتوبر 2023». */
export function monthYear(day: Day, language: Language): string {
  const { year, month } = parts(day);

  return `${monthName(month, language)} ${year}`;
}

/** A whole number with its thousands kept apart; digits are always 0-9. */
export function count(value: number, language: Language): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+(?!\d))/g, grouping[language].thousands);

  return value < 0 ? `-${digits}` : digits;
}

/** An amount of money without its currency, from centimes, with its centimes only where there are some: «42.500,50». */
export function amount(centimes: number, language: Language): string {
  const whole = Math.trunc(Math.abs(centimes) / 100);
  const rest = Math.abs(centimes) % 100;
  const digits = count(whole, language) + (rest ? grouping[language].decimal + String(rest).padStart(2, '0') : '');

  return centimes < 0 ? `-${digits}` : digits;
}

/** An amount of money with its currency: «42.500,50 درهم». */
export function dirhams(centimes: number, language: Language): string {
  return `${amount(centimes, language)} ${language === 'ar' ? 'درهم' : 'DH'}`;
}

/** A share of a whole, rounded down so that nothing shows as complete before it is: «61%». */
export function percent(part: number, whole: number, language: Language): string {
  const value = whole > 0 ? Math.floor((part * 100) / whole) : 0;

  return percentage(value, language);
}

const atTheHour: Record<Language, string> = { ar: ' على الساعة ', fr: ' à ', en: ', ' };

/** A day and the hour in Casablanca: «10 ماي 2023 على الساعة 14:05». */
export function timeOf(instant: Date, language: Language): string {
  return `${shortDay(dayIn(instant), language)}${atTheHour[language]}${hourIn(instant)}`;
}

/** The hour in Casablanca: «14:05». */
export function hourIn(instant: Date): string {
  return instant.toLocaleTimeString('en-GB', { timeZone: 'Africa/Casablanca', hour: '2-digit', minute: '2-digit' });
}

/** The first letter as a capital where the language has capitals. */
export function sentence(text: string, language: Language): string {
  return language === 'ar' ? text : text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
