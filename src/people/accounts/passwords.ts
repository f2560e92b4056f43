import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { refusal } from '#platform/refusals';

/** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
/** The binding names its algorithms in a const enum, which erasable TypeScript cannot read: 2 is Argon2id. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two keyboards may write the same letters in two ways; they are the same password. */
const asTyped = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), cost);
}

export function isPassword(password: string, hashed: string): Promise<boolean> {
  return verify(hashed, asTyped(password));
}

/** Whether a text is one of those that everybody can read. */
export function isPublished(password: string, published: readonly string[]): boolean {
  return published.includes(asTyped(password));
}

export const shortestPassword = 12;
export const longestPassword = 200;

/** Words that people lengthen into a password, once digits and signs are taken away. */
const commonStems = new Set([
  '', 'admin', 'administrateur', 'administrator', 'azerty', 'azertyuiop', 'bienvenue', 'bonjour', 'casablanca', 'changeme', 'commune', 'iloveyou', 'letmein',
  'maroc', 'marocmaroc', 'marrakech', 'mohammed', 'morocco', 'motdepasse', 'multaqa', 'multaqamultaqa', 'password', 'passwordpassword', 'qwerty', 'qwertyuiop',
  'qwertyuiopasdfghjkl', 'azertyuiopqsdfghjklm', 'rabat', 'secret', 'soleil', 'superadmin', 'welcome', 'zaytounargantoubkal', 'كلمةالسر', 'كلمةالمرور', 'المغرب', 'مرحبا', 'السلامعليكم', 'ملتقى',
]);
const fewestSigns = 5;
const runs = ['abcdefghijklmnopqrstuvwxyz', 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

function isCommon(password: string): boolean {
  const folded = password.toLowerCase();
  const stem = folded.replace(/[^\p{L}]/gu, '');
  const isRun = stem.length > 3 && runs.some((run) => run.includes(stem));

  return new Set(folded).size < fewestSigns || isRun || commonStems.has(stem);
}

/** Why a text may not be somebody's password. Length is what protects; no mixture of signs is asked for and none is made to expire. */
export function whyNotPassword(password: string, { email, name }: { email: string; name: string }) {
  const length = [...asTyped(password)].length;
  if (length < shortestPassword) return refusal('password.too_short', { minimum: shortestPassword });
  if (length > longestPassword) return refusal('password.too_long', { maximum: longestPassword });
  const folded = fold(password);
  const own = [email, email.split('@')[0] ?? '', name].map(fold).filter((text) => text.length > 3);
  if (own.some((text) => folded.includes(text))) return refusal('password.is_personal');

  return isCommon(asTyped(password)) ? refusal('password.too_common') : undefined;
}

function fold(text: string): string {
  return asTyped(text).toLowerCase().replace(/[\s\p{P}]/gu, '');
}

const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for one sign-in, easy to read out and to copy: «fk7m-pq2x-9tzd-h4wn». */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');

  return Array.from({ length: 4 }, group).join('-');
}
