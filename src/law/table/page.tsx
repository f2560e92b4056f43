import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { Card, PageHead } from '#ui';
import type { Level } from '../rules.ts';
import { levels } from '../rules.ts';
import { articleText } from '../words.ts';
import type { RuleName, RuleTold } from './told.ts';
import { rulesTold } from './told.ts';
import { ruleText, tableWordsIn } from './words.ts';

/** Every rule of the three levels side by side, each with its article, as on a day. */
export function RulesPage({ language, day }: { language: Language; day: Day }) {
  const words = tableWordsIn(language);
  const columns = levels.toReversed().map((level) => ({ level, rules: new Map(rulesTold(level, day).map((told) => [told.rule, told])) }));
  const names = (Object.keys(words.names) as RuleName[]).filter((name) => columns.some(({ rules }) => rules.has(name)));

  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
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
