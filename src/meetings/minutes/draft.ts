import type { MinutesContent } from './content.ts';
import { lineIn } from './content.ts';
import type { MinutesLanguage } from './minutes.ts';
import { minutesWordsIn } from './words.ts';

/** A first text of the minutes from what happened: who, where, point by point what was said and came out, what was concluded. The author goes on from there. */
export function draftOf(content: MinutesContent, language: MinutesLanguage): string {
  const { draft } = minutesWordsIn(language);
  const told = (line: { ar: string; fr: string | null }) => lineIn(line, language);
  const opening = draft.opening({ title: told(content.title), on: content.heldOn, until: content.endsOn, place: told(content.place), chairs: content.chairs.map(told) });
  const said = (speeches: MinutesContent['said']) => speeches.map(({ speaker, summary }) => `– ${told(speaker)}: ${told(summary)}`);
  const points = content.points.flatMap((point) => [`${point.number}. ${told(point.title)}`, ...said(point.said), ...(point.outcome ? [told(point.outcome)] : []), '']);
  const list = (heading: string, lines: readonly string[]) => (lines.length ? [heading, ...lines.map((text) => `– ${text}`), ''] : []);

  return [
    opening, '',
    ...list(draft.attendance, content.attendance.map(({ who, institution, count }) => draft.present(told(who), institution ? told(institution) : null, count))),
    ...(points.length ? [draft.proceedings, ...points] : []),
    ...(content.said.length ? [draft.discussion, ...said(content.said), ''] : []),
    ...list(draft.decided, content.decided.map(told)),
    ...list(draft.conclusions, content.conclusions.map(told)),
    ...list(draft.recommendations, content.recommendations.map(({ text, to }) => draft.recommendation(told(text), told(to)))),
  ].join('\n').trim();
}
