import type { Language } from '#platform/words';
import { ButtonLink, Card, Empty, Meter, PageHead } from '#ui';
import { pageWordsIn } from '../pages/words.ts';
import type { ListedInstrument, ListedProgramme, ListedText } from './queries.ts';

const titled = ({ titleAr, titleFr }: { titleAr: string; titleFr: string | null }, language: Language): string => (language === 'ar' ? titleAr : (titleFr ?? titleAr));

/** Every convention that a reader may read, by programme; then charters and policies, which no council votes. */
export function ConventionsPage({ language, programmes, texts, mayOpen }: { language: Language; programmes: readonly ListedProgramme[]; texts: readonly ListedText[]; mayOpen: boolean }) {
  const words = pageWordsIn(language);

  return (
    <div class="stack">
      <PageHead title={words.conventions} lead={words.conventionsLead} actions={mayOpen ? <><ButtonLink href="/programmes/new">{words.programmes.newProgramme}</ButtonLink> <ButtonLink href="/conventions/new" main>{words.forms.newConvention}</ButtonLink></> : undefined} />
      {programmes.length + texts.length === 0 ? <Empty>{words.noConventions}</Empty> : null}
      {programmes.map((programme) => (
        <Card title={programme.id === null ? undefined : <bdi>{titled(programme, language)}</bdi>}>
          {programme.id !== null && programme.isOwn ? (
            <p class="card__lead">
              <ButtonLink href={`/programmes/${programme.id}/board`} main>{words.wholeBoard}</ButtonLink>
            </p>
          ) : null}
          <ul class="list">
            {programme.instruments.map((instrument) => <Listed instrument={instrument} language={language} />)}
          </ul>
        </Card>
      ))}
      {texts.length ? (
        <Card title={words.texts}>
          <ul class="list">
            {texts.map((text) => <ListedTextLine text={text} language={language} />)}
          </ul>
        </Card>
      ) : null}
    </div>
  );
}

function ListedTextLine({ text, language }: { text: ListedText; language: Language }) {
  const { id, kind, asked, done } = text;
  const news = pageWordsIn(language).textNews[kind](done, asked);

  return (
    <li class="listed">
      <div>
        <a class="strong" href={`/conventions/${id}`}><bdi>{titled(text, language)}</bdi></a>
        <p class="small soft">{news}</p>
      </div>
      <Meter label={news} parts={[{ share: asked ? done / asked : 0, tone: 'done' }]} />
    </li>
  );
}

function Listed({ instrument, language }: { instrument: ListedInstrument; language: Language }) {
  const words = pageWordsIn(language);
  const { id, approved, signed, parties } = instrument;
  const part = (count: number) => (parties ? count / parties : 0);
  const [main, rest] = words.news({ approved, parties, signed, percent: null, year: null });

  return (
    <li class="listed">
      <div>
        <a class="strong" href={`/conventions/${id}/board`}><bdi>{titled(instrument, language)}</bdi></a>
        <p class="small soft">{main}{rest}</p>
      </div>
      <Meter label={main} parts={[{ share: part(signed), tone: 'done' }, { share: part(approved) - part(signed), tone: 'due' }]} />
    </li>
  );
}
