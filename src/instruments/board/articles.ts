import type { Level } from '#law';
import { articleText, ruleSetFor } from '#law';
import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import type { DeadlineRule } from '../standings/index.ts';
import { pageWordsIn } from '../pages/words.ts';

/** What a step's last day rests on: the article of the level's organic law, or the agreement itself. */
export function basisText(rule: DeadlineRule | null, level: Level | null, day: Day, language: Language): string | null {
  if (!rule) return null;
  if (rule === 'agreed.signature' || rule === 'agreed.payment') return pageWordsIn(language).agreed;
  if (!level) return null;
  const { law, number } = articleFor(rule, ruleSetFor(level, day));

  return articleText(`${law}:${number}`, language);
}

type LegalRule = Extract<DeadlineRule, `law.${string}`>;

function articleFor(rule: LegalRule, rules: ReturnType<typeof ruleSetFor>) {
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
