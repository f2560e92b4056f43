import type { Child, PropsWithChildren } from 'hono/jsx';
import type { FilledForm } from './filled-form.ts';

interface Common {
  name: string;
  label: string;
  form?: FilledForm;
  value?: string;
  hint?: Child;
  required?: boolean;
  /** False where it depends on another field whether this one must be filled. */
  marked?: boolean;
}

/** What ties a field to its label, its hint and its error for those who cannot see them side by side. */
function ties({ name, form, hint, required }: Common) {
  const error = form?.error(name);
  const described = [hint ? `hint-${name}` : '', error ? `error-${name}` : ''].filter(Boolean).join(' ');

  return { id: `field-${name}`, name, required, 'aria-invalid': error ? ('true' as const) : undefined, 'aria-describedby': described || undefined };
}

function Field({ name, label, form, hint, required, marked = true, children }: PropsWithChildren<Common>) {
  const error = form?.error(name);

  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label for={`field-${name}`}>{label}{marked && form ? <Mark form={form} required={required ?? false} /> : null}</label>
      {hint ? <p class="field__hint small soft" id={`hint-${name}`}>{hint}</p> : null}
      {error ? <p class="field__error small" id={`error-${name}`}>{error}</p> : null}
      {children}
    </div>
  );
}

/** Whether a field must be filled: a star beside those that must, where the form has others; the word beside those that need not. */
function Mark({ form, required }: { form: FilledForm; required: boolean }) {
  return required ? <span class="field__must" aria-hidden="true"> *</span> : <span class="field__may"> {form.optional}</span>;
}

interface TextProps extends Common {
  type?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email';
  autocomplete?: string;
  maxlength?: number;
  dir?: 'ltr' | 'rtl' | 'auto';
  min?: string;
  max?: string;
  class?: string;
}

export function TextField(props: TextProps) {
  const { name, form, value = '', type = 'text', inputmode, autocomplete, maxlength, dir, min, max, class: more } = props;
  const typed = type === 'password' ? '' : (form?.typed(name, value) ?? value);

  return (
    <Field {...props}>
      <input {...ties(props)} class={more} type={type} value={typed} inputmode={inputmode} autocomplete={autocomplete} maxlength={maxlength} dir={dir} min={min} max={max} />
    </Field>
  );
}

export function DayField(props: Common & { min?: string; max?: string }) {
  return <TextField {...props} type="date" dir="ltr" class="field__day" />;
}

export function TextArea(props: Common & { rows?: number; dir?: 'ltr' | 'rtl' | 'auto' }) {
  const { name, form, value = '', rows = 3, dir = 'auto' } = props;

  return (
    <Field {...props}>
      <textarea {...ties(props)} rows={rows} dir={dir}>
        {form?.typed(name, value) ?? value}
      </textarea>
    </Field>
  );
}

export function SelectField(props: Common & { options: readonly { value: string; label: string }[] }) {
  const { name, form, value = '', options } = props;
  const chosen = form?.typed(name, value) ?? value;

  return (
    <Field {...props} marked={false}>
      <select {...ties(props)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** A question with a few answers, all to be seen at once. */
export function ChoiceField({ name, legend, form, value = '', options, hint, required }: Omit<Common, 'label'> & { legend: string; options: readonly Choice[] }) {
  const error = form?.error(name);
  const chosen = form?.typed(name, value) ?? value;

  return (
    <fieldset class={error ? 'field field--wrong' : 'field'} id={`field-${name}`}>
      <legend>{legend}{required ? <span class="field__must" aria-hidden="true"> *</span> : null}</legend>
      {hint ? <p class="field__hint small soft">{hint}</p> : null}
      {error ? <p class="field__error small">{error}</p> : null}
      {options.map((option) => (
        <label class="choice">
          <input type="radio" name={name} value={option.value} checked={option.value === chosen} required={required} />
          <span>
            {option.label}
            {option.hint ? <small class="soft">{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckField({ name, label, value = 'yes', checked = false, hint }: Common & { checked?: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} checked={checked} />
      <span>
        {label}
        {hint ? <small class="soft">{hint}</small> : null}
      </span>
    </label>
  );
}

export function FileField(props: Common & { accept?: string }) {
  return (
    <Field {...props}>
      <file-choice data-choose={props.form?.chooseFile} data-none={props.form?.noFile}>
        <input {...ties(props)} type="file" accept={props.accept} />
      </file-choice>
    </Field>
  );
}

/** The mark by which the same form, sent twice, is recorded once; one that comes back refused keeps its own. */
export function SubmissionField({ form }: { form: FilledForm }) {
  return <HiddenField name="submission" value={form.typed('submission') || crypto.randomUUID()} />;
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
