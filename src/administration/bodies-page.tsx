import type { Language } from '#platform/words';
import { count as counted } from '#platform/words';
import { Button, Card, Empty, Form, PageHead, Pages, SelectField, TextField } from '#ui';
import type { BodiesAsked, ListedBody } from './queries.ts';
import { bodyKinds, onePage } from './queries.ts';
import { wordsIn } from './words.ts';

export interface BodiesView {
  language: Language;
  asked: BodiesAsked;
  bodies: readonly ListedBody[];
  count: number;
}

/** Every body that the house knows: its names, its territory, the seats of its council, who holds office in it. */
export function BodiesPage({ language, asked, bodies, count }: BodiesView) {
  const words = wordsIn(language).bodies;

  return (
    <div class="stack">
      <PageHead title={words.title} lead={words.lead(counted(count, language))} />
      <Form action="/administration/bodies" method="get" token="" class="inline-form">
        <TextField name="search" label={words.search} value={asked.search} maxlength={100} dir="auto" />
        <SelectField name="kind" label={words.kind} value={asked.kind ?? ''} options={[{ value: '', label: words.everyKind }, ...bodyKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))]} />
        <Button>{words.find}</Button>
      </Form>
      <Card>
        {bodies.length === 0 ? <Empty>{words.none}</Empty> : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">{words.nameAr}</th>
                <th scope="col">{words.nameFr}</th>
                <th scope="col">{words.territory}</th>
                <th scope="col">{words.seats}</th>
                <th scope="col">{words.holders}</th>
              </tr>
            </thead>
            <tbody>
              {bodies.map((body) => (
                <tr>
                  <th scope="row">
                    <span lang="ar" dir="rtl">{body.nameAr}</span>
                    <span class="article">{words.kinds[body.kind]}</span>
                  </th>
                  <td><span lang="fr" dir="ltr">{body.nameFr}</span></td>
                  <td>{body.territoryCode ? <bdi dir="ltr" class="number">{body.territoryCode}</bdi> : '–'}{(language === 'ar' ? body.aroundAr : body.aroundFr) ? <span class="article"><bdi>{language === 'ar' ? body.aroundAr : body.aroundFr}</bdi></span> : null}</td>
                  <td class="number" data-label={words.seats}>{body.seats ?? '–'}</td>
                  <td class="number" data-label={words.holders}>{body.officeHolders ? <a href={`/administration/accounts?search=${encodeURIComponent(language === 'ar' ? body.nameAr : body.nameFr)}`}>{body.officeHolders}</a> : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <Pages language={language} count={count} size={onePage} page={asked.page} hrefOf={(page) => `/administration/bodies?${new URLSearchParams({ search: asked.search, kind: asked.kind ?? '', page: String(page) }).toString()}`} />
    </div>
  );
}
