import type { Article, Level } from '#law';
import { articleKey, articleText, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { DeadlineRule } from '../standings/index.ts';
import { pageWordsIn } from '../pages/words.ts';

/** What a step's last day rests on: the article of the level's organic law, or the agreement itself. */
export function basisText(rule: DeadlineRule | null, level: Level | null, day: Day, language: Language): string | null {
  if (!rule) return null;
  if (rule === 'agreed.signature' || rule === 'agreed.payment') return pageWordsIn(language).agreed;
  const key = articleOf(rule, level, day);

  return key && articleText(key, language);
}

/** The key of the article behind a deadline at a level; none for a delay that the instrument itself agrees. */
export function articleOf(rule: DeadlineRule | null, level: Level | null, day: Day): string | null {
  if (!rule || !level || rule === 'agreed.signature' || rule === 'agreed.payment') return null;

  return articleKey(articleFor(rule, ruleSetFor(level, day)));
}

type LegalRule = Extract<DeadlineRule, `law.${string}`>;

function articleFor(rule: LegalRule, rules: ReturnType<typeof ruleSetFor>): Article {
  switch (rule) {
    case 'law.agenda':
      return rules.agendaToState.article;
    case 'law.session':
      return rules.ordinarySessions.article;
    case 'law.minutes':
      return rules.minutesToState.article;
    case 'law.visa':
      return rules.visa.article;
    case 'law.opposition':
      return rules.opposition.article;
  }
}
