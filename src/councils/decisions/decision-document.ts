import { nameOf } from '#bodies';
import { articleText, ruleSetFor, articleKey, sessionText } from '#law';
import type { Day } from '#platform/days';
import { documentFrame, pdfOf } from '#platform/pdf';
import type { Language } from '#platform/words';
import { longDay, sentence, shortDay } from '#platform/words';
import { neededOf } from '../votes/vote.ts';
import type { Counts, VoteRule, VotingMethod } from '../votes/vote.ts';
import type { NamedVoice, SessionHeading } from './headings.ts';
import { recordTemplate } from './record.typ.ts';
import { decisionWordsIn } from './words.ts';

/** A decision with all that its document tells: the numbers are those of the recorded vote, and no others. */
export interface ToldDecision extends SessionHeading {
  number: number;
  year: number;
  decidedOn: Day;
  title: { titleAr: string; titleFr: string | null };
  textAr: string;
  textFr: string | null;
  vote: VoteRule & { method: VotingMethod };
  result: Counts & { approved: boolean; isTie: boolean; presidentSide: 'for' | 'against' | null };
  voices: readonly NamedVoice[];
  needsVisa: boolean;
  withReservations: boolean;
  origin: string;
}

/** A decision as a PDF. The Arabic one is kept as the act's evidence; a French one is a translation and says so. */
export function decisionPdf(told: ToldDecision, language: Language): Promise<Uint8Array> {
  const words = decisionWordsIn(language);
  const { council, number, year, result, vote } = told;
  const text = language === 'ar' ? told.textAr : (told.textFr ?? told.textAr);

  return pdfOf({
    template: recordTemplate,
    view: {
      ...headOf(told, language, { title: words.decisionNumber(number, year), address: `${told.origin}/councils/${council.id}/decisions/${year}/${number}` }),
      about: language === 'ar' ? told.title.titleAr : (told.title.titleFr ?? told.title.titleAr),
      paragraphs: [...words.preamble(council.level, told.decidedOn, articleText(articleKey(ruleSetFor(council.level, told.decidedOn).majority.article), language)), ...text.split('\n').filter(Boolean)],
      result: words.result(result.approved, told.withReservations),
      approved: result.approved,
      figures: figuresOf(vote, result, told.call?.membersPresent ?? null, language),
      rule: [words.rule(vote, neededOf(vote)), articleText(vote.article, language)].join(' · '),
      voices: voicesIn(told.voices, language),
      notes: [result.isTie ? words.tie(result.presidentSide) : '', told.needsVisa ? words.awaitsVisa(articleText(articleKey(ruleSetFor(council.level, told.decidedOn).visa.article), language)) : '', language === 'ar' ? '' : words.translation].filter(Boolean),
    },
  });
}

/** What stands at the head and the foot of any document of a session. */
export function headOf({ council, session, call, decidedOn }: SessionHeading & { decidedOn: Day }, language: Language, { title, address }: { title: string; address: string }) {
  const words = decisionWordsIn(language);
  const name = session.kind === 'ordinary' ? sessionText(session.opensOn.slice(0, 7), language) : words.extraordinary(shortDay(session.opensOn, language));

  return {
    ...documentFrame(language, { printedOn: decidedOn, address }),
    ...councilHead(council, language),
    title,
    session: sentence(name, language),
    day: [longDay(decidedOn, language), call ? words.calls[call.call as 1 | 2 | 3] : ''].filter(Boolean).join(' · '),
    voicesTitle: words.voicesTitle,
  };
}

/** Who issues a document of a session, and who signs it. */
export function councilHead(council: SessionHeading['council'], language: Language) {
  const words = decisionWordsIn(language);

  return { kingdom: words.kingdom, body: nameOf(council, language), signatures: [words.president, words.secretary] };
}

export function figuresOf(vote: VoteRule, result: Counts, atOpening: number | null, language: Language) {
  const { figures } = decisionWordsIn(language);
  const rows: (readonly [string, number])[] = [
    [figures.inOffice, vote.membersInOffice], ...(atOpening === null ? [] : [[figures.atOpening, atOpening] as const]), [figures.present, vote.membersPresent], ...(vote.membersRecused ? [[figures.recused, vote.membersRecused] as const] : []),
    [figures.for, result.for], [figures.against, result.against], [figures.abstained, result.abstained],
  ];

  return rows.map(([label, value]) => ({ label, value: String(value) }));
}

function voicesIn(voices: readonly NamedVoice[], language: Language) {
  const words = decisionWordsIn(language);

  return ([['for', words.figures.for], ['against', words.figures.against], ['abstain', words.figures.abstained], [null, words.silent]] as const)
    .map(([choice, label]) => ({ label, names: voices.filter((voice) => voice.choice === choice).map(({ name, presides }) => (presides ? words.presides(name) : name)) }))
    .filter(({ names }) => names.length > 0);
}
