import type { OfficeRole } from '#people';
import type { Relation, Who } from './people.ts';

/** Who comes through: everybody, everybody signed in, or the offices of each body named. */
export type Rule = 'everybody' | 'signed in' | Partial<Record<Relation, readonly OfficeRole[]>>;

/** One route and the address at which it is tried, `{names}` standing for what the scene holds. */
export interface Row {
  route: string;
  address: string;
  rule: Rule;
  /** Where the form stands that is sent, and what is typed into it. */
  page?: string;
  fields?: Readonly<Record<string, string>>;
  /** Files that the form carries, by field. */
  files?: Readonly<Record<string, string>>;
  /** True where the act, once its author may do it, is refused for another reason in this scene. */
  mayFail?: boolean;
}

/** Whether somebody comes through by a rule. */
export function comesThrough(rule: Rule, who: Who): boolean {
  if (rule === 'everybody') return true;
  if (who === 'unknown') return false;
  if (rule === 'signed in') return true;
  if (who === 'none') return false;
  const [relation, role] = who.split(':') as [Relation, OfficeRole];

  return rule[relation]?.includes(role) ?? false;
}
