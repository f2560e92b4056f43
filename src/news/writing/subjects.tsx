import { said } from '#portals';
import { Card, HiddenField } from '#ui';
import type { NamedSubject } from '../articles/subjects.ts';
import { newsroomWordsIn } from '../newsroom/words.ts';
import type { WritingView } from './writing-page.tsx';

/** What an article is about, and the search by which more is found. */
export function Subjects({ language, form, subjects, found, action }: WritingView & { action: string }) {
  const words = newsroomWordsIn(language).writing.subjects;
  const others = found?.filter(({ mark }) => !subjects.some((subject) => subject.mark === mark));

  return (
    <Card title={words.title} id="subjects" class="card--padded">
      <p class="small soft">{words.hint}</p>
      {subjects.length ? <ul class="subjects">{subjects.map((subject) => <Line {...{ subject, language, action }} act="forget" label={words.forget} isKept />)}</ul> : null}
      <div class="field">
        <label for="field-find">{words.find}</label>
        <div class="subjects__search">
          <input id="field-find" name="find" type="search" dir="auto" value={form.typed('find')} maxlength={100} enterkeyhint="search" />
          <button type="submit" class="button" name="do" value="find" formaction={`${action}#subjects`} data-turbo="false">{words.search}</button>
        </div>
      </div>
      {others ? others.length ? <ul class="subjects" aria-label={words.found}>{others.map((subject) => <Line {...{ subject, language, action }} act="about" label={words.add} />)}</ul> : <p class="soft"><output>{words.nothing}</output></p> : null}
    </Card>
  );
}

function Line({ subject, language, action, act, label, isKept = false }: { subject: NamedSubject; language: WritingView['language']; action: string; act: 'about' | 'forget'; label: string; isKept?: boolean }) {
  const words = newsroomWordsIn(language).writing.subjects;
  const name = said(language, subject.ar, subject.fr);

  return (
    <li>
      {isKept ? <HiddenField name="subjects" value={subject.mark} /> : null}
      <span><span class="small soft">{words.kinds[subject.kind]}</span> <bdi>{name}</bdi></span>
      <button type="submit" class="button button--small" name="do" value={`${act}:${subject.mark}`} formaction={`${action}#subjects`} data-turbo="false" aria-label={words.lineOf(label, name)}>{label}</button>
    </li>
  );
}
