import { Card, HiddenField, TextField } from '#ui';
import type { Tongue } from '../articles/article.ts';
import { tongues } from '../articles/article.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import { Picture } from '../pictures/picture.tsx';
import type { ShownPicture } from '../public/queries.ts';
import { tongueOf } from '../public/article-page.tsx';
import { pictureField } from './form.ts';
import { photographsField } from './photographs.ts';
import type { WritingView } from './writing-page.tsx';

/** Megabytes that a form may carry in all, less what its texts may take. */
const biggestUpload = 11;

/** The pictures of an article, the first of them before its text; new ones are taken when the form is sent. */
export function Pictures(view: WritingView & { action: string }) {
  const { language, form, pictures, action } = view;
  const words = newsroomWordsIn(language).writing.pictures;

  const error = form.error(photographsField);

  return (
    <Card title={words.title} id="pictures" class="card--padded">
      <p class="small soft">{words.hint}</p>
      {pictures.length ? <ol class="pictures">{pictures.map((picture, index) => <PictureOf {...view} picture={picture} index={index} />)}</ol> : null}
      <div class={error ? 'field field--wrong' : 'field'}>
        <label for={`field-${photographsField}`}>{words.add}</label>
        <p class="field__hint small soft" id={`hint-${photographsField}`}>{words.addHint(biggestUpload)}</p>
        {error ? <p class="field__error small" id={`error-${photographsField}`}>{error}</p> : null}
        <file-choice data-choose={words.choose} data-none={words.noneChosen} data-most={String(biggestUpload * 1024 * 1024)} data-too-much={words.tooMuch(biggestUpload)}>
          <input id={`field-${photographsField}`} name={photographsField} type="file" multiple accept="image/jpeg,image/png,image/webp,image/avif" aria-describedby={error ? `hint-${photographsField} error-${photographsField}` : `hint-${photographsField}`} aria-invalid={error ? 'true' : undefined} />
        </file-choice>
      </div>
      <button type="submit" class="button" name="do" value="upload" formaction={`${action}#pictures`} data-turbo="false">{words.upload}</button>
    </Card>
  );
}

function PictureOf({ language, version, form, pictures, picture, index, action }: WritingView & { action: string; picture: ShownPicture; index: number }) {
  const { writing: { pictures: words }, tongues: names } = newsroomWordsIn(language);
  const written = tongues.filter((tongue) => tongue !== 'zgh' || version.texts.some((text) => text.language === tongue));
  const said = version.pictures.find(({ pictureId }) => pictureId === picture.id)?.texts ?? [];
  const move = (act: string, label: string) => <button type="submit" class="button button--small" name="do" value={`${act}:${picture.id}`} formaction={`${action}#picture-${picture.id}`} data-turbo="false" aria-label={words.of(label, index + 1)}>{label}</button>;

  return (
    <li class="pictures__one" id={`picture-${picture.id}`}>
      <div class="pictures__look">
        <Picture picture={{ ...picture, alternative: '' }} sizes="14rem" />
        <p class="small soft">{index === 0 ? words.first : words.number(index + 1)}</p>
        <p class="small">{words.place} <code class="picked" dir="ltr">{`![](picture:${picture.id})`}</code></p>
        <div class="choices">
          {index > 0 ? move('up', words.up) : null}
          {index < pictures.length - 1 ? move('down', words.down) : null}
          {move('drop', words.drop)}
        </div>
      </div>
      <div>
        <HiddenField name="pictures" value={String(picture.id)} />
        {written.map((tongue) => (
          <fieldset class="pictures__words">
            <legend class="small strong">{names[tongue]}</legend>
            {(['alternative', 'caption', 'credit'] as const).map((part) => (
              <TextField name={pictureField(picture.id, tongue, part)} label={words[part]} hint={part === 'alternative' ? words.alternativeHint : undefined} form={form} value={wordOf(said, tongue, part)} dir={tongueOf(tongue).dir} maxlength={600} marked={part !== 'alternative'} />
            ))}
          </fieldset>
        ))}
      </div>
    </li>
  );
}

function wordOf(said: WritingView['version']['pictures'][number]['texts'], tongue: Tongue, part: 'alternative' | 'caption' | 'credit'): string {
  return said.find((text) => text.language === tongue)?.[part] ?? '';
}
