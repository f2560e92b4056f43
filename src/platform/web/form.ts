import type { Ask } from './env.ts';

/** A form as it came: texts trimmed (passwords are not), files that hold something. */
export class Form {
  readonly #entries: ReadonlyMap<string, readonly (string | File)[]>;

  constructor(entries: ReadonlyMap<string, readonly (string | File)[]>) {
    this.#entries = entries;
  }

  /** The last text given under a name; empty when there is none. */
  text(name: string): string {
    return this.texts(name).at(-1) ?? '';
  }

  /** Every text given under a name: boxes ticked, rows repeated. */
  texts(name: string): string[] {
    return (this.#entries.get(name) ?? []).filter((entry) => typeof entry === 'string');
  }

  /** The file chosen under a name. A field left empty has none; an empty file is one, of no bytes. */
  file(name: string): File | null {
    const file = (this.#entries.get(name) ?? []).find((entry) => entry instanceof File);

    return file && (file.name !== '' || file.size > 0) ? file : null;
  }

  /** What a schema reads: one text a name, or a list of texts where the name came several times; files where chosen. */
  values(): Record<string, string | string[] | File> {
    const values = [...this.#entries.keys()].map((name) => [name, this.file(name) ?? single(this.texts(name))] as const);

    return Object.fromEntries(values.filter((entry): entry is [string, string | string[] | File] => entry[1] !== undefined));
  }

  /** The texts to write back into the fields. Passwords are not written back. */
  typed(): Record<string, string> {
    const names = [...this.#entries.keys()].filter((name) => !isPassword(name) && !name.startsWith('_') && this.texts(name).length > 0);

    return Object.fromEntries(names.map((name) => [name, this.texts(name).join(',')]));
  }
}

function isPassword(name: string): boolean {
  return /password/iu.test(name);
}

function tidy(name: string, text: string): string {
  return isPassword(name) ? text : text.replaceAll('\r\n', '\n').trim();
}

function single(texts: string[]): string | string[] | undefined {
  return texts.length > 1 ? texts : texts[0];
}

const forms = new WeakMap<Request, Promise<Form>>();

/** The form that came with a request; read once however often it is asked for. */
export function formOf(c: Ask): Promise<Form> {
  const request = c.req.raw;
  const known = forms.get(request);
  if (known) return known;
  const form = readForm(c);
  forms.set(request, form);

  return form;
}

async function readForm(c: Ask): Promise<Form> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/iu.test(type)) return new Form(new Map());
  const entries = new Map<string, (string | File)[]>();
  for (const [name, value] of await c.req.formData()) {
    const entry = typeof value === 'string' ? tidy(name, value) : value;
    entries.set(name, [...(entries.get(name) ?? []), entry]);
  }

  return new Form(entries);
}
