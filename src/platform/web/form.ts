import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { plainText, withoutMarks } from '#platform/words';
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

  /** Every file chosen under a name. */
  files(name: string): File[] {
    return (this.#entries.get(name) ?? []).filter((entry): entry is File => entry instanceof File && (entry.name !== '' || entry.size > 0));
  }

  /** What a schema reads: one text a name, or a list of texts where the name came several times; files where chosen. */
  values(): Record<string, string | string[] | File> {
    const values = [...this.#entries.keys()].map((name) => [name, this.file(name) ?? single(this.texts(name))] as const);

    return Object.fromEntries(values.filter((entry): entry is [string, string | string[] | File] => entry[1] !== undefined));
  }

  /** The same form with some fields otherwise. */
  with(changed: Readonly<Record<string, readonly string[]>>): Form {
    return new Form(new Map<string, readonly (string | File)[]>([...this.#entries, ...Object.entries(changed)]));
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

/** What was copied from a page carries the signs that keep its figures in order; they are no part of what was meant, least of all in a password. */
function tidy(name: string, text: string): string {
  return isPassword(name) ? withoutMarks(text) : plainText(text);
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

/** From here on the request's form is this one: what a page did with it before it is answered. */
export function goOnWith(c: Ask, form: Form): void {
  forms.set(c.req.raw, Promise.resolve(form));
}

/** The most fields that a form may have: the longest of ours has some hundreds. */
const mostFields = 2000;

/** Whether a media type is one of the two in which forms are sent. */
export function isForm(type: string): boolean {
  return /^(?:application\/x-www-form-urlencoded|multipart\/form-data)/iu.test(type);
}

async function readForm(c: Ask): Promise<Form> {
  const type = c.req.header('content-type') ?? '';
  const read = /^application\/x-www-form-urlencoded/iu.test(type) ? urlencoded : /^multipart\/form-data/iu.test(type) ? multipart : undefined;
  const entries = new Map<string, (string | File)[]>();
  for (const [name, value] of (await read?.(c, type)) ?? []) {
    refuseIf([name, typeof value === 'string' ? value : value.name].some(hasNothingSign) ? refusal('request.unreadable') : undefined);
    const entry = typeof value === 'string' ? tidy(name, value) : value;
    const known = entries.get(name);
    if (known) known.push(entry);
    else entries.set(name, [entry]);
  }

  return new Form(entries);
}

/** Counted before anything is made of them: reading must never cost more than sending. */
async function urlencoded(c: Ask): Promise<Iterable<[string, string]>> {
  const text = await c.req.text();
  refuseTooMany(1 + timesIn(text, '&'));

  return new URLSearchParams(text);
}

async function multipart(c: Ask, type: string): Promise<Iterable<[string, string | File]>> {
  const bytes = Buffer.from(await c.req.arrayBuffer());
  refuseTooMany(timesIn(bytes, `--${/boundary="?([^";]+)/iu.exec(type)?.[1] ?? '-'}`));

  return new Response(bytes, { headers: { 'content-type': type } }).formData().then((form) => [...form], (error: unknown) => {
    if (error instanceof TypeError) throw new RefusalError(refusal('request.unreadable'));
    throw error;
  });
}

function refuseTooMany(fields: number): void {
  refuseIf(fields > mostFields ? refusal('request.too_many_fields', { maximum: mostFields }) : undefined);
}

function timesIn(text: string | Buffer, sign: string): number {
  let times = 0;
  for (let place = text.indexOf(sign); place >= 0 && times <= mostFields; place = text.indexOf(sign, place + sign.length)) times += 1;

  return times;
}

/** U+0000 belongs to no text of people, and PostgreSQL keeps none. */
export function hasNothingSign(text: string): boolean {
  return text.includes('\0');
}
