import type { Language } from '#platform/words';
import type { Category } from '#portals';
import { said } from '#portals';
import type { FilledForm } from '#ui';
import { Card, DayField, ErrorSummary, Form, HiddenField, Notice, PageHead, SelectField, SubmissionField, TextArea, TextField } from '#ui';
import type { ArticleKind, ArticleVersion } from '../articles/article.ts';
import { isCorrection, tongues } from '../articles/article.ts';
import type { WorkedOn } from '../newsroom/queries.ts';
import type { Room } from '../newsroom/room.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { Pictures } from './pictures.tsx';
import { Subjects } from './subjects.tsx';
import { Told } from './told.tsx';
import { Theirs, WrittenText } from './written-text.tsx';
import type { ShownText, Surrounding } from './view.ts';

export interface WritingView extends Surrounding {
  language: Language;
  room: Room;
  kind: ArticleKind;
  /** None while it is begun. */
  article: WorkedOn | null;
  /** What the fields begin with. */
  version: ArticleVersion;
  form: FilledForm;
  token: string;
  /** The version that this form was opened on. */
  seen: number;
  offices: readonly { id: number; nameAr: string; nameFr: string | null }[];
  categories: readonly Category[];
  /** Its texts as readers will get them: what of them is not taken, and all of them where a preview is asked for. */
  shown: readonly ShownText[];
  isPreview: boolean;
  /** What somebody else wrote since this form was opened. */
  theirs: ArticleVersion | null;
  /** What was left out of a text that was pasted. */
  leftOut: readonly string[];
  explain: (problem: ShownText['problems'][number]) => string;
}

/** One form for an article: its texts, its pictures, what it is about, and what readers are told of it. Nothing in it needs a script. */
export function WritingPage(view: WritingView) {
  const { language, room, article, form, token, kind, seen } = view;
  const words = newsroomWordsIn(language).writing;
  const action = article ? `${room.here}/articles/${article.id}/writing` : `${room.here}/articles/new`;

  return (
    <>
      <PageHead title={article ? words.goOn[kind] : words.begin[kind]} lead={words.lead} />
      <ErrorSummary language={language} form={form} />
      {article?.work === 'submitted' ? <Notice tone="due">{words.comesBack}</Notice> : null}
      {article?.returnedBecause ? <Notice tone="due"><b>{words.returned}</b> <span dir="auto">{article.returnedBecause}</span></Notice> : null}
      {view.leftOut.length ? <Notice tone="due"><ul class="told" id="left-out">{view.leftOut.map((sentence) => <li>{sentence}</li>)}</ul></Notice> : null}
      {view.theirs ? <Theirs {...view} theirs={view.theirs} /> : null}
      {view.isPreview ? <Preview {...view} /> : null}
      <Form action={action} token={token} multipart class="writing">
        <button class="unseen" type="submit" name="do" value="enter" tabindex={-1} aria-hidden="true">{words.save}</button>
        {article ? <HiddenField name="seen" value={String(seen)} /> : <SubmissionField form={form} />}
        <HiddenField name="kind" value={kind} />
        <div class="stack">
          <nav class="choices" aria-label={words.parts}>
            {tongues.map((tongue) => <a class="chip" href={`#text-${tongue}`}>{words.textIn(newsroomWordsIn(language).tongues[tongue])}</a>)}
            <a class="chip" href="#pictures">{words.pictures.title}</a>
            <a class="chip" href="#subjects">{words.subjects.title}</a>
          </nav>
          {article && isCorrection(article) ? <Correction {...view} /> : null}
          {tongues.map((tongue) => <WrittenText {...view} tongue={tongue} action={action} />)}
          <Pictures {...view} action={action} />
          <Subjects {...view} action={action} />
        </div>
        <aside class="side writing__side">
          <Facts {...view} />
          <Sending {...view} action={action} />
        </aside>
      </Form>
    </>
  );
}

function Facts({ language, room, kind, version, form, offices, categories }: WritingView) {
  const words = newsroomWordsIn(language).writing;
  const none = { value: '', label: words.none };
  const known = offices.map(({ id, nameAr, nameFr }) => ({ value: String(id), label: said(language, nameAr, nameFr) }));

  return (
    <Card title={words.facts}>
      <SelectField name="officeId" label={words.office} hint={words.officeHint} form={form} value={String(version.officeId || '')} options={[none, ...known]} required />
      {room.mayRun ? (
        <details open={form.typed('officeAr') !== '' || offices.length === 0}>
          <summary class="small strong">{words.newOffice}</summary>
          <TextField name="officeAr" label={words.inArabic(words.office)} form={form} dir="rtl" maxlength={200} />
          <TextField name="officeFr" label={words.inFrench(words.office)} form={form} dir="ltr" maxlength={200} />
        </details>
      ) : null}
      {kind === 'news' ? (
        <>
          <SelectField name="categoryId" label={words.category} form={form} value={String(version.categoryId ?? '')} options={[none, ...categories.map(({ id, nameAr, nameFr }) => ({ value: String(id), label: said(language, nameAr, nameFr) }))]} />
          <DayField name="happenedOn" label={words.happenedOn} hint={words.happenedOnHint} form={form} value={version.happenedOn ?? ''} />
          <TextField name="placeAr" label={words.inArabic(words.place)} form={form} value={version.placeAr ?? ''} dir="rtl" maxlength={200} />
          <TextField name="placeFr" label={words.inFrench(words.place)} form={form} value={version.placeFr ?? ''} dir="ltr" maxlength={200} />
        </>
      ) : null}
    </Card>
  );
}

/** What readers are told of a correction. */
function Correction({ language, version, form }: WritingView) {
  const words = newsroomWordsIn(language).writing;

  return (
    <Card title={words.correction} id="correction" class="card--padded writing__correction">
      <p class="small soft">{words.correctionHint}</p>
      <TextArea name="correctionAr" label={words.inArabic(words.corrected)} form={form} value={version.correctionAr ?? ''} dir="rtl" />
      <TextArea name="correctionFr" label={words.inFrench(words.corrected)} form={form} value={version.correctionFr ?? ''} dir="ltr" />
    </Card>
  );
}

function Sending({ language, room, article, action }: WritingView & { action: string }) {
  const words = newsroomWordsIn(language).writing;

  return (
    <Card class="writing__sending">
      <button type="submit" class="button button--main" name="do" value="submit">{words.submit}</button>
      <button type="submit" class="button" name="do" value="save">{words.save}</button>
      <button type="submit" class="button" name="do" value="preview" formaction={`${action}#preview`} data-turbo="false">{words.preview}</button>
      <p class="small soft">{words.submitHint}</p>
      <p class="small"><a href={article ? `${room.here}/articles/${article.id}` : room.here}>{words.leave}</a></p>
    </Card>
  );
}

/** The article as it stands in the form, in each of its languages. */
function Preview({ language, shown, explain }: WritingView) {
  const words = newsroomWordsIn(language);

  return (
    <Card title={words.writing.previewTitle} id="preview" class="card--padded">
      {shown.length === 0 ? <p class="soft">{words.writing.nothingWritten}</p> : null}
      {shown.map((text) => (
        <section>
          <h3 class="small soft">{words.tongues[text.language]}</h3>
          <Told text={text} explain={explain} isWhole />
        </section>
      ))}
    </Card>
  );
}
