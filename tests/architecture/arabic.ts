import { filesIn, type House } from './house.ts';

const arabicFiles = /^(?:src\/.*\.ar\.ts|db\/world\/.*\.ts)$/u;
const alone = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'u');

/** What no line of Arabic holds in this house, with what stands there instead. */
const strange: [RegExp, string][] = [
  [/\p{Script=Arabic}[,;?]/u, 'holds a comma, semicolon or question mark of another script'],
  [/[\u0660-\u0669\u06f0-\u06f9]/u, 'holds digits other than 0-9'],
  [alone('بلدية|البلدية|محافظة|المحافظة|مايو|يوليو|أغسطس|سبتمبر|نوفمبر|ديسمبر'), 'holds a word that is not of Moroccan administrations'],
  [/رقم \d+-\d+/u, 'writes the number of a law as French does'],
  [alone('اختر|أدخل|اكتب|اطلب|أضف|اضغط|حاول|اتصل|أوقف|أرجع|انقر'), 'commands the reader, to whom the house speaks in the plural'],
];

const helpers = /const (?<name>\w+) = \(\w+[^)]*\)[^=]*=> plural\.ar\([^{]*\{[^}]*two: '(?<two>[^' ]+)/gu;

/** Counts in the nominative put after a preposition: «في نقطتان». */
function dualsAstray(source: string): string[] {
  const nominative = [...source.matchAll(helpers)].filter(({ groups }) => groups?.['two']?.endsWith('ان')).map(({ groups }) => groups?.['name'] ?? '');
  if (nominative.length === 0) return [];
  const astray = new RegExp(String.raw`(?<!\p{L})(?:في|من|إلى|عن|على|بعد|قبل|خلال|منذ|أصل|بـ) ?\$\{(?:${nominative.join('|')})\(`, 'u');

  return source.split('\n').filter((line) => astray.test(line));
}

/** An example of a list that is typed with semicolons between its cells. */
const typedList = /^\s*example: /u;

/** Lines that an official would not have written. */
export function strangeArabicIn(house: House): string[] {
  return filesIn(house, arabicFiles).flatMap(([path, source]) => {
    const lines = source.split('\n');
    const at = (line: string): string => `${path}:${lines.indexOf(line) + 1}`;

    return [...lines.filter((line) => !typedList.test(line)).flatMap((line) => strange.filter(([sign]) => sign.test(line)).map(([, why]) => `${at(line)} ${why}`)), ...dualsAstray(source).map((line) => `${at(line)} puts a nominative dual after a preposition`)];
  });
}
