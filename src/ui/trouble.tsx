import type { Ask, Trouble } from '#platform/web';
import { wordsIn } from '#platform/web';
import { ButtonLink } from './parts.tsx';
import { render } from './render.tsx';

/** The page of an error: what happened in one sentence, and a way on. */
export function troublePage(c: Ask, { status, refusal }: Trouble): Promise<Response> {
  const words = wordsIn(c.var.language);
  c.status(status);

  return render(
    c,
    { title: words.titles[status] },
    <div class="trouble">
      <p class="trouble__number number" aria-hidden="true">{status}</p>
      <h1>{words.titles[status]}</h1>
      <p>{c.var.explain(refusal)}</p>
      <p>
        <ButtonLink href={c.var.viewer ? '/desk' : '/'} main>{words.backHome}</ButtonLink>
      </p>
    </div>,
  );
}
