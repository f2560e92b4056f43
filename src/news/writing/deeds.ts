import type { Form } from '#platform/web';
import { subjectMarked } from '../articles/subjects.ts';
import { picturesIn, subjectsIn } from './form.ts';

/** What a button of an article's form does: the first two keep it, the others show the same form with something in it done. */
export type Deed = { kind: 'save' | 'submit' | 'show' | 'preview' | 'find' } | { kind: 'about' | 'forget'; mark: string } | { kind: 'up' | 'down' | 'drop'; picture: number };

/** The button that was pressed. A key pressed in a field searches where something is typed into the search, else it keeps. */
export function deedAsked(form: Form): Deed {
  const [kind = '', ...rest] = form.text('do').split(':');
  const mark = rest.join(':');
  switch (kind) {
    case 'submit': case 'preview': case 'find': return { kind };
    case 'enter': return { kind: form.text('find') ? 'find' : 'save' };
    case 'about': case 'forget': return subjectMarked(mark) ? { kind, mark } : { kind: 'show' };
    case 'up': case 'down': case 'drop': return /^[1-9]\d{0,8}$/u.test(mark) ? { kind, picture: Number(mark) } : { kind: 'show' };
    default: return { kind: kind === 'save' || kind === '' ? 'save' : 'show' };
  }
}

/** The form after what its button does. */
export function formAfter(form: Form, deed: Deed): Form {
  const subjects = subjectsIn(form);
  switch (deed.kind) {
    case 'about': return form.with({ subjects: [...new Set([...subjects, deed.mark])], find: [''] });
    case 'forget': return form.with({ subjects: subjects.filter((mark) => mark !== deed.mark) });
    case 'up': return form.with({ pictures: moved(picturesIn(form), deed.picture, -1) });
    case 'down': return form.with({ pictures: moved(picturesIn(form), deed.picture, 1) });
    case 'drop': return form.with({ pictures: picturesIn(form).filter((id) => id !== deed.picture).map(String) });
    default: return form;
  }
}

function moved(ids: readonly number[], id: number, by: -1 | 1): string[] {
  const [from, others] = [ids.indexOf(id), ids.filter((other) => other !== id)];
  if (from < 0) return ids.map(String);

  return others.toSpliced(Math.max(0, from + by), 0, id).map(String);
}
