import type { Language } from '#platform/words';
import { Standing } from '#ui';
import type { Part } from '../keeping/part.ts';
import { wordsIn } from '../words.ts';

/** Where a debtor's part stands: sign, word and colour. */
export function PartStanding({ part, language }: { part: Part; language: Language }) {
  const { parts } = wordsIn(language);
  switch (part.kind) {
    case 'kept':
      return <Standing tone={part.tacit ? 'tacit' : 'done'}>{part.late ? parts.late : parts.kept}</Standing>;
    case 'before_the_promise':
      return <Standing tone="none">{parts.before_the_promise}</Standing>;
    case 'released':
      return <Standing tone="no">{parts.released}</Standing>;
    case 'due':
      return <Standing tone="due">{parts.due}</Standing>;
    case 'overdue':
      return <Standing tone="late">{parts.overdue}</Standing>;
  }
}

/** The same, told with its days. */
export function partText(part: Part, language: Language): string {
  const words = wordsIn(language);
  switch (part.kind) {
    case 'kept':
      return [words.keptOn(part.on), part.tacit ? words.tacit : '', part.late ? words.lateBy(part.days) : ''].filter(Boolean).join(language === 'ar' ? '، ' : ', ');
    case 'before_the_promise':
      return words.beforeOn(part.on);
    case 'released':
      return words.releasedOn(part.on);
    case 'due':
      return words.dueBy(part.by);
    case 'overdue':
      return words.overdueBy(part.days, part.by);
  }
}
