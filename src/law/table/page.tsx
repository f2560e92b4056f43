import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { Card, Chip, PageHead } from '#ui';
import type { Level } from '../rules.ts';
import { levels } from '../rules.ts';
import { articleText } from '../words.ts';
import type { RuleName, RuleTold } from './told.ts';
import { rulesTold } from './told.ts';
import { ruleText, tableWordsIn } from './words.ts';

/** Every rule of the three levels side by side, or of one, each with its article, as on a day. */
export function RulesPage({ language, day, level: asked }: { language: Language; day: Day; level: Level | null }) {
  const words = tableWordsIn(language);
  const columns = levels.toReversed().filter((level) => asked === null || level === asked).map((level) => ({ level, rules: new Map(rulesTold(level, day).map((told) => [told.rule, told])) }));
  const names = (Object.keys(words.names) as RuleName[]).filter((name) => columns.some(({ rules }) => rules.has(name)));

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <nav class="chips spaced" aria-label={words.choose}>
        <Chip on={asked === null} href="/law">{words.all}</Chip>
        {levels.toReversed().map((level) => <Chip on={asked === level} href={`/law?level=${level}`}>{words.levels[level]}</Chip>)}
      </nav>
      <Card>
        <table class="table table--cards rules">
          <thead>
            <tr>
              <th scope="col">{words.rule}</th>
              {columns.map(({ level }) => <th scope="col">{words.levels[level]}</th>)}
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr id={name}>
                <th scope="row">{words.names[name]}</th>
                {columns.map(({ level, rules }) => <Cell language={language} level={level} told={rules.get(name)} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </>
  );
}

function Cell({ language, level, told }: { language: Language; level: Level; told: RuleTold | undefined }) {
  const words = tableWordsIn(language);

  return (
    <td data-label={words.levels[level]}>
      {told ? ruleText(told, language) : <span class="soft">{words.notRead}</span>}
      {told?.articles.map((article) => <span class="article">{articleText(article, language)}</span>)}
    </td>
  );
}
