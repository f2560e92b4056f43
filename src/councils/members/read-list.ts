import { CsvError, parse } from 'csv-parse/sync';
import { isAddress } from '#meetings';
import { refusal, RefusalError } from '#platform/refusals';
import { languages } from '#platform/words';
import type { MemberRole } from './member.ts';
import { memberRoles } from './member.ts';
import { memberWordsIn } from './words.ts';

/** A member as a line of a pasted list gives one. */
export interface ListedMember {
  name: string;
  role: MemberRole;
  mail: string | null;
}

const rolesByWord = new Map(memberRoles.flatMap((role) => [[role, role] as const, ...languages.map((language) => [memberWordsIn(language).roles[role].toLocaleLowerCase('fr'), role] as const)]));

/**
 * Reads a list as it is pasted from a sheet or typed: a member a line in the order of protocol, the name first, then the
 * role and the mail address where there are some, apart by a tab, a semicolon or a comma. Refuses the first line that it
 * cannot read, by its number.
 */
export function membersIn(text: string): ListedMember[] {
  const delimiter = text.includes('\t') ? '\t' : text.includes(';') ? ';' : /[،,]/u.test(text) ? [',', '،'] : ';';
  const rows = linesOf(text, delimiter);
  if (rows.length === 0) throw new RefusalError(refusal('members.none_given'));

  return rows.map((cells, index) => memberIn(cells, index + 1));
}

/** A sheet writes a cell of several lines between quotation marks; one that never closes leaves no line that can be read. */
function linesOf(text: string, delimiter: string | string[]): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError) throw new RefusalError(refusal('members.quote_unclear', { line: Number(error['lines'] ?? 1) }));
    throw error;
  }
}

function memberIn([name = '', ...others]: readonly string[], line: number): ListedMember {
  if (!name.trim()) throw new RefusalError(refusal('members.name_missing', { line }));
  const [word = '', address = ''] = others[0]?.includes('@') ? ['', others[0]] : others;
  const role = word ? rolesByWord.get(word.toLocaleLowerCase('fr')) : 'member';
  if (!role) throw new RefusalError(refusal('members.role_unclear', { line, word }));
  if (address && !isAddress(address.toLocaleLowerCase('en'))) throw new RefusalError(refusal('members.mail_unclear', { line }));

  return { name: name.slice(0, 200), role, mail: address ? address.toLocaleLowerCase('en') : null };
}
