import type { Child } from 'hono/jsx';
import type { Language } from '#platform/words';
import { longDay, timeOf } from '#platform/words';
import type { Category } from '#portals';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Button, ButtonLink, Card, ErrorSummary, Form, Notice, PageHead, Standing } from '#ui';
import type { ArticleVersion } from '../articles/article.ts';
import { isCorrection } from '../articles/article.ts';
import type { NamedSubject } from '../articles/subjects.ts';
import type { Happening, WorkedOn } from '../newsroom/queries.ts';
import type { Room } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { Picture } from '../pictures/picture.tsx';
import type { ShownPicture } from '../public/queries.ts';
import { tongueOf } from '../public/article-page.tsx';
import { Told } from '../writing/told.tsx';
import type { ShownText } from '../writing/view.ts';
import type { changesBetween } from './changes.ts';
import { Changes } from './changes-shown.tsx';
import { Decision, Withdrawal } from './decision.tsx';
import { History } from './history.tsx';
import { standingOf } from './standing.ts';

/** A version with everything in it by name. */
export interface ShownVersion {
  number: number;
  version: ArticleVersion;
  texts: readonly ShownText[];
  pictures: readonly { picture: ShownPicture; texts: ArticleVersion['pictures'][number]['texts'] }[];
  subjects: readonly NamedSubject[];
  office: { nameAr: string; nameFr: string | null } | undefined;
  category: Category | undefined;
}

export interface ReadingView {
  language: Language;
  room: Room;
  article: WorkedOn;
  shown: ShownVersion;
  /** What is otherwise than in the version that readers have, or than in the one before. */
  changes: { since: number; isPublished: boolean; between: ReturnType<typeof changesBetween> } | null;
  history: readonly Happening[];
  form: FilledForm;
  token: string;
  now: Date;
  /** Whether its reader may decide upon it as a second reader: it waits, and somebody else wrote it. */
  mayDecide: boolean;
  isOwn: boolean;
  publicAddress: string | null;
  explain: (problem: ShownText['problems'][number]) => string;
}

/** An article before its second reader: what it says in each language, what changed, and what can be decided. */
export function ReadingPage(view: ReadingView) {
  const { language, room, article, shown, history, form, token, now, mayDecide, publicAddress } = view;
  const words = newsroomWordsIn(language).reading;
  const here = `${room.here}/articles/${article.id}`;
  const { tone, text } = standingOf(article, now, language);
  const maySubmit = room.mayWrite && article.work === 'writing';

  return (
    <>
      <PageHead
        title={<span {...tongueOf(article.language)}>{article.title}</span>}
        lead={<><Standing tone={tone}>{text}</Standing> · {words.version(article.latest)} · {words.writtenBy(article.writer, timeOf(article.writtenAt, language))}</>}
        actions={<>
          {room.mayWrite ? <ButtonLink href={`${here}/writing`}>{isCorrection(article) ? words.correct : words.goOn}</ButtonLink> : null}
          {publicAddress ? <ButtonLink href={publicAddress} plain>{words.public}</ButtonLink> : null}
        </>}
      />
      <ErrorSummary language={language} form={form} />
      {article.returnedBecause ? <Notice tone="due"><b>{words.returnedBecause}</b> <span dir="auto">{article.returnedBecause}</span></Notice> : null}
      {view.isOwn && article.work === 'submitted' ? <Notice tone="due">{words.own}</Notice> : null}
      <div class="split">
        <div class="stack">
          {view.changes ? <WhatChanged {...view} changes={view.changes} /> : null}
          <Version {...view} />
          <History history={history} article={article} here={here} language={language} />
        </div>
        <aside class="side">
          {maySubmit ? (
            <Card title={words.submitTitle}>
              <p class="small soft">{words.submitHint}</p>
              <Form action={`${here}/submission`} token={token}><Button main>{words.submit}</Button></Form>
            </Card>
          ) : null}
          {mayDecide ? <Decision {...view} here={here} /> : null}
          {shown ? <Facts {...view} /> : null}
          {room.mayPublish && isCorrection(article) ? <Withdrawal {...view} here={here} /> : null}
        </aside>
      </div>
    </>
  );
}

function WhatChanged({ language, changes: { since, isPublished, between } }: ReadingView & { changes: NonNullable<ReadingView['changes']> }) {
  const { reading: words, tongues } = newsroomWordsIn(language);

  return (
    <Card title={isPublished ? words.changedSincePublished : words.changedSince(since)} class="card--padded">
      {between.texts.length + between.facts.length === 0 ? <p class="soft">{words.nothingChanged}</p> : null}
      {between.facts.length ? <p>{words.changedFacts(between.facts.map((fact) => words.factNames[fact]))}</p> : null}
      {between.texts.map(({ language: tongue, changes }) => (
        <section>
          <h3 class="small soft">{tongues[tongue]}</h3>
          <Changes changes={changes} tongue={tongue} words={words} />
        </section>
      ))}
    </Card>
  );
}

/** A version in each of its languages, as its readers get it. */
export function Version({ language, shown, explain }: Pick<ReadingView, 'language' | 'shown' | 'explain'>) {
  const { reading: words, tongues } = newsroomWordsIn(language);

  return (
    <>
      {shown.texts.map((text) => {
        const [lead] = shown.pictures;

        return (
          <Card title={words.asRead(tongues[text.language])} class="card--padded" id={`text-${text.language}`}>
            {lead ? <div class="reading reading__lead"><figure><Picture picture={{ ...lead.picture, alternative: alternativeIn(lead, text.language) }} sizes="(width <= 900px) 100vw, 44rem" /></figure></div> : null}
            <Told text={text} explain={explain} isWhole />
            {shown.pictures.length ? (
              <dl class="facts small">
                {shown.pictures.map((picture, index) => {
                  const wording = picture.texts.find((one) => one.language === text.language);

                  return <><dt>{words.picture(index + 1)}</dt><dd {...tongueOf(text.language)}>{wording?.alternative ?? <Standing tone="late">{words.undescribed}</Standing>}{wording?.caption ? <> · {wording.caption}</> : null}{wording?.credit ? <> · {wording.credit}</> : null}</dd></>;
                })}
              </dl>
            ) : null}
          </Card>
        );
      })}
    </>
  );
}

function alternativeIn({ texts }: ShownVersion['pictures'][number], language: ShownText['language']): string {
  return texts.find((text) => text.language === language)?.alternative ?? '';
}

export function Facts({ language, shown: { version, office, category, subjects } }: Pick<ReadingView, 'language' | 'shown'>) {
  const { reading: words, writing } = newsroomWordsIn(language);
  const place = version.placeAr ?? version.placeFr;
  const rows: [string, Child][] = [
    [writing.office, office ? <bdi>{said(language, office.nameAr, office.nameFr)}</bdi> : '–'],
    ...(category ? [[writing.category, <bdi>{said(language, category.nameAr, category.nameFr)}</bdi>] as [string, Child]] : []),
    ...(place ? [[writing.place, <bdi>{said(language, place, version.placeFr)}</bdi>] as [string, Child]] : []),
    ...(version.happenedOn ? [[writing.happenedOn, longDay(version.happenedOn, language)] as [string, Child]] : []),
    ...subjects.map((subject): [string, Child] => [writing.subjects.kinds[subject.kind], <bdi>{said(language, subject.ar, subject.fr)}</bdi>]),
    ...([['ar', version.correctionAr], ['fr', version.correctionFr]] as const).flatMap(([tongue, text]): [string, Child][] => (text ? [[words.correctionIn[tongue], <span {...tongueOf(tongue)}>{text}</span>]] : [])),
  ];

  return (
    <Card title={writing.facts}>
      <dl class="facts">{rows.map(([label, value]) => <><dt>{label}</dt><dd>{value}</dd></>)}</dl>
    </Card>
  );
}
