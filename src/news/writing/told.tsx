// oxlint-disable-next-line eslint/no-restricted-imports -- drawn by #platform/prose, which lets nothing through but its own set
import { raw } from 'hono/html';
import { tongueOf } from '../public/article-page.tsx';
import type { ShownText } from './view.ts';

type Explain = (problem: ShownText['problems'][number]) => string;

/** What of a text was not taken, with its lines. */
export function Problems({ problems, explain }: { problems: ShownText['problems']; explain: Explain }) {
  return problems.length ? <ul class="told told--problems small">{problems.map((problem) => <li>{explain(problem)}</li>)}</ul> : null;
}

/** A text as its readers will get it; whole with its title and standfirst. */
export function Told({ text, explain, isWhole = false }: { text: ShownText; explain: Explain; isWhole?: boolean }) {
  return (
    <>
      <Problems problems={text.problems} explain={explain} />
      <div class="reading" {...tongueOf(text.language)}>
        {isWhole && text.title ? <h2 class="reading__title">{text.title}</h2> : null}
        {isWhole && text.standfirst ? <p class="reading__standfirst">{text.standfirst}</p> : null}
        {raw(text.html)}
      </div>
    </>
  );
}
