import type { Language } from '#platform/words';

const units: Record<Language, readonly [string, string]> = { ar: ['كيلوبايت', 'ميغابايت'], fr: ['ko', 'Mo'], en: ['kB', 'MB'] };

/** How much a download weighs, for whoever pays for each megabyte: «1,2 ميغابايت». Rounded up. */
export function fileSize(bytes: number, language: Language): string {
  const [kilobytes, megabytes] = units[language];
  const small = Math.max(1, Math.ceil(bytes / 1024));
  if (small < 1024) return `${small} ${kilobytes}`;
  const tenths = (Math.ceil((bytes * 10) / 1024 / 1024) / 10).toFixed(1);

  return `${language === 'en' ? tenths : tenths.replace('.', ',')} ${megabytes}`;
}
