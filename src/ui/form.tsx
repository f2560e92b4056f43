import type { PropsWithChildren } from 'hono/jsx';
import { csrfField } from '#platform/web';
import type { Language } from '#platform/words';
import type { FilledForm } from './filled-form.ts';
import { Sign } from './sign.tsx';
import { wordsIn } from './words.ts';

interface FormProps {
  action: string;
  token: string;
  method?: 'post' | 'get';
  multipart?: boolean;
  class?: string;
}

/** A plain form that carries the mark of this house. */
export function Form({ action, token, method = 'post', multipart = false, class: more, children }: PropsWithChildren<FormProps>) {
  return (
    <form action={action} method={method} enctype={multipart ? 'multipart/form-data' : undefined} class={more} novalidate>
      {method === 'post' ? <input type="hidden" name={csrfField} value={token} /> : null}
      {children}
    </form>
  );
}

/** Why a form was not accepted, above it, with a way to each field concerned. */
export function ErrorSummary({ language, form }: { language: Language; form: FilledForm }) {
  const { refusal, errors } = form.summary;
  if (!refusal && errors.length === 0) return null;

  return (
    <div class="notice notice--late" role="alert" tabindex={-1} id="errors">
      <Sign name="late" />
      <div>
        <p>
          <b>{refusal ?? wordsIn(language).formRefused}</b>
        </p>
        {errors.length ? (
          <ul>
            {errors.map(({ name, label, sentence }) => (
              <li>
                <a href={`#field-${name}`}>
                  {label ? `${label}: ` : ''}
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
