import { Card, Notice, TextArea, TextField } from '#ui';
import type { ArticleVersion, Tongue } from '../articles/article.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { tongueOf } from '../public/article-page.tsx';
import { Changes } from '../reading/changes-shown.tsx';
import { changesBetween } from '../reading/changes.ts';
import { Problems, Told } from './told.tsx';
import type { WritingView } from './writing-page.tsx';

/** The fields of a text in one language; beside the body what readers will get of it, where scripts run. */
export function WrittenText({ language, room, version, form, tongue, action, shown, explain }: WritingView & { tongue: Tongue; action: string }) {
  const { writing: words, tongues } = newsroomWordsIn(language);
  const text = version.texts.find((one) => one.language === tongue);
  const { dir } = tongueOf(tongue);
  const drawn = shown.find((one) => one.language === tongue);
  const fields = (
    <>
      <TextField name={`title-${tongue}`} label={words.titleOf} hint={words.titleHint} form={form} value={text?.title ?? ''} dir={dir} maxlength={300} marked={false} />
      <TextArea name={`standfirst-${tongue}`} label={words.standfirst} hint={words.standfirstHint} form={form} value={text?.standfirst ?? ''} dir={dir} rows={2} marked={false} />
      {drawn?.problems.length ? <Problems problems={drawn.problems} explain={explain} /> : null}
      <live-preview class="writing__body" data-address={`${room.here}/preview`} data-paste={`${room.here}/paste`} data-tongue={tongue} data-label={words.previewOf}>
        <TextArea name={`body-${tongue}`} label={words.body} hint={words.bodyHint} form={form} value={text?.body ?? ''} dir={dir} rows={16} marked={false} />
      </live-preview>
      <details class="small">
        <summary>{words.markdown.title}</summary>
        <dl class="facts markdown">{words.markdown.lines.map(([sign, meaning]) => <><dt><code dir="auto">{sign}</code></dt><dd>{meaning}</dd></>)}</dl>
      </details>
      <details class="small" open={form.typed(`paste-${tongue}`) !== ''}>
        <summary>{words.paste.title}</summary>
        <TextArea name={`paste-${tongue}`} label={words.paste.label} hint={words.paste.hint} form={form} rows={5} marked={false} />
        <button type="submit" class="button" name="do" value="paste" formaction={`${action}#text-${tongue}`} data-turbo="false">{words.paste.take}</button>
      </details>
    </>
  );
  const isOpen = tongue !== 'zgh' || text !== undefined || [`title-${tongue}`, `body-${tongue}`, `standfirst-${tongue}`].some((name) => form.typed(name) !== '');

  return (
    <Card title={words.textIn(tongues[tongue])} id={`text-${tongue}`} class="card--padded">
      {isOpen ? fields : <details><summary class="strong">{words.addIn(tongues[tongue])}</summary>{fields}</details>}
    </Card>
  );
}

/** What somebody else wrote meanwhile, with what of it differs from what is in the form; both stay. */
export function Theirs({ language, theirs, version, explain, article }: WritingView & { theirs: ArticleVersion }) {
  const { writing: words, tongues } = newsroomWordsIn(language);

  return (
    <Card title={words.theirs} class="card--padded" id="theirs">
      <Notice tone="due">{words.theirsHint(article?.writer ?? '')}</Notice>
      {changesBetween(theirs, version).texts.map(({ language: tongue, changes }) => (
        <details open>
          <summary class="strong">{tongues[tongue]}</summary>
          <Changes changes={changes} tongue={tongue} words={newsroomWordsIn(language).reading} />
        </details>
      ))}
      {theirs.texts.map((text) => (
        <details>
          <summary class="small strong">{words.theirText(tongues[text.language])}</summary>
          <Told text={{ ...text, html: '', problems: [] }} explain={explain} isWhole />
          <pre class="writing__theirs" {...tongueOf(text.language)}>{text.body}</pre>
        </details>
      ))}
    </Card>
  );
}
