import { matterText } from '#law';
import type { Language } from '#platform/words';
import { pageWordsIn } from '../pages/words.ts';
import type { CouncilLevel } from '../standings/index.ts';
import type { CouncilRules } from './council-rules.ts';
import { councilRulesFor } from './council-rules.ts';
import type { InstrumentView } from './queries.ts';

/** What the councils' decisions on an instrument are about, and the majority and visa that each level needs: once where all are alike. */
export function RulesOfTheCouncils({ language, instrument, levels }: { language: Language; instrument: InstrumentView; levels: readonly CouncilLevel[] }) {
  const words = pageWordsIn(language);
  const visaReason = language === 'ar' ? instrument.visaReasonAr : (instrument.visaReasonFr ?? instrument.visaReasonAr);
  const byLevel = levels.map((level) => ({ level, ...councilRulesFor(instrument, level, instrument.startedOn) }));
  if (!byLevel.length) return null;

  return (
    <>
      <dt>{words.matter}</dt>
      <dd>{instrument.matter ? matterText(instrument.matter, language) : words.forms.noMatter}</dd>
      <dt>{words.majority}</dt>
      <dd><PerLevel language={language} byLevel={byLevel} say={({ majorityBase }) => words.majorityBases[majorityBase]} /><Reason text={instrument.majorityReasonAr} /></dd>
      <dt>{words.visa}</dt>
      <dd><PerLevel language={language} byLevel={byLevel} say={({ needsVisa }) => (needsVisa ? words.visaAsked : words.visaNotAsked)} /><Reason text={visaReason} /></dd>
    </>
  );
}

type OfLevel = CouncilRules & { level: CouncilLevel };

function PerLevel({ language, byLevel, say }: { language: Language; byLevel: readonly OfLevel[]; say: (rules: OfLevel) => string }) {
  const said = [...new Set(byLevel.map(say))];
  if (said.length === 1) return <>{said[0]}</>;
  const { levels } = pageWordsIn(language);

  return (
    <ul class="list">
      {byLevel.map((rules) => <li><span class="strong">{levels[rules.level]}</span>{' '}{say(rules)}</li>)}
    </ul>
  );
}

function Reason({ text }: { text: string | null }) {
  return text ? <span class="article" dir="auto">{text}</span> : null;
}
