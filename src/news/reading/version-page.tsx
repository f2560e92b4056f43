import { timeOf } from '#platform/words';
import { ButtonLink, Card, PageHead } from '#ui';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { Changes } from './changes-shown.tsx';
import type { ReadingView } from './reading-page.tsx';
import { Facts, Version } from './reading-page.tsx';

interface VersionView extends Pick<ReadingView, 'language' | 'room' | 'article' | 'shown' | 'changes' | 'explain'> {
  writer: string;
  writtenAt: Date;
}

/** A version as it was written, with what was otherwise in the one before. */
export function VersionPage(view: VersionView) {
  const { language, room, article, shown, changes, writer, writtenAt } = view;
  const { reading: words, tongues } = newsroomWordsIn(language);

  return (
    <>
      <PageHead title={words.versionOf(shown.number)} lead={words.writtenBy(writer, timeOf(writtenAt, language))} actions={<ButtonLink href={`${room.here}/articles/${article.id}`}>{words.back}</ButtonLink>} />
      <div class="split">
        <div class="stack"><Version {...view} /></div>
        <aside class="side"><Facts {...view} /></aside>
      </div>
      {changes ? (
        <Card title={words.changedSince(changes.since)} class="card--padded">
          {changes.between.texts.length + changes.between.facts.length === 0 ? <p class="soft">{words.nothingChanged}</p> : null}
          {changes.between.facts.length ? <p>{words.changedFacts(changes.between.facts.map((fact) => words.factNames[fact]))}</p> : null}
          {changes.between.texts.map(({ language: tongue, changes: told }) => <section><h3 class="small soft">{tongues[tongue]}</h3><Changes changes={told} tongue={tongue} words={words} /></section>)}
        </Card>
      ) : null}
    </>
  );
}
