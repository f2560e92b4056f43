import type { Tongue } from '../articles/article.ts';
import type { Words } from '../newsroom/words.ts';
import { tongueOf } from '../public/article-page.tsx';
import type { Change } from './changes.ts';

/** What changed in a text: what was taken out struck, what was put in underlined, and said to those who do not see it. */
export function Changes({ changes, tongue, words }: { changes: readonly Change[]; tongue: Tongue; words: Words['reading'] }) {
  return (
    <div class="changes">
      {changes.map((change) => (change.kind === 'same' ? <p class="small soft changes__same">{words.unchanged(change.count)}</p> : <p {...tongueOf(tongue)}><Change change={change} words={words} /></p>))}
    </div>
  );
}

function Change({ change, words }: { change: Exclude<Change, { kind: 'same' }>; words: Words['reading'] }) {
  if (change.kind === 'added') return <ins><span class="unseen">{words.added} </span>{change.text}</ins>;
  if (change.kind === 'removed') return <del><span class="unseen">{words.removed} </span>{change.text}</del>;

  return <>{change.pieces.map(({ kind, text }) => (kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : text))}</>;
}
