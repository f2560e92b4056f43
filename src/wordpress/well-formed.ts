import type { Tag } from 'sax';
import sax from 'sax';
import { refusal, RefusalError } from '#platform/refusals';

/** Where in the file: both count from 1, columns in UTF-16 units as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** Told by the markup as it goes by. */
export interface Listener {
  open: (name: string, place: Place, attributes: Readonly<Record<string, string>>) => void;
  text: (text: string, place: Place) => void;
  close: () => void;
}

/** An export nests six deep; nothing honest comes near. */
const deepest = 32;
const mostAttributes = 50;
const encodings = /^(?:utf-?8|us-ascii|ascii)$/iu;

/** The parser of sax with our limits. */
export class WellFormed {
  readonly #parser = sax.parser(true, { position: true, strictEntities: true } as object);
  readonly #listener: Listener;
  #depth = 0;
  #attributes = 0;
  isRooted = false;
  isCdata = false;

  constructor(listener: Listener) {
    this.#listener = listener;
    const parser = this.#parser;
    // One by one: an object that is given them at once becomes a dictionary to the engine, and each sign costs four times as much.
    parser.onopentag = (tag) => this.#open(tag as Tag);
    parser.onattribute = () => this.#countAttribute();
    parser.onclosetag = () => this.#close();
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no target of events
    parser.ontext = (text) => this.#listener.text(text, this.place());
    parser.oncdata = (text) => this.#listener.text(text, this.place());
    parser.onopencdata = () => void (this.isCdata = true);
    parser.onclosecdata = () => void (this.isCdata = false);
    parser.onprocessinginstruction = ({ name, body }) => this.#refuseEncoding(name, body);
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no target of events
    parser.onerror = ({ message }) => this.refuse(codeOf(message));
  }

  place(): Place {
    return { line: this.#parser.line + 1, column: Math.max(1, this.#parser.column) };
  }

  /** Reads on, or ends on null. A parser that breaks on what it is given has been given no XML. */
  read(text: string | null): void {
    try {
      if (text === null) this.#parser.close();
      else this.#parser.write(text);
    } catch (error) {
      if (error instanceof RefusalError) throw error;
      this.refuse('wordpress.not_xml');
    }
  }

  /** Reads a text on one line that stands for another, and goes on from where that one ends in the file. */
  readInstead(written: string, meant: string): void {
    const { line, column } = this.#parser;
    this.read(meant);
    this.#parser.line = line;
    this.#parser.column = column + written.length;
  }

  refuse(code: string, facts: Readonly<Record<string, string>> = {}): never {
    throw new RefusalError(refusal(code, { ...this.place(), ...facts }));
  }

  #open({ name, attributes }: Tag): void {
    this.#depth += 1;
    this.#attributes = 0;
    this.isRooted = true;
    if (this.#depth > deepest) this.refuse('wordpress.too_deep');
    this.#listener.open(name, this.place(), attributes);
  }

  #close(): void {
    this.#depth -= 1;
    this.#listener.close();
  }

  #countAttribute(): void {
    this.#attributes += 1;
    if (this.#attributes > mostAttributes) this.refuse('wordpress.not_xml');
  }

  #refuseEncoding(name: string, body: string): void {
    const encoding = /\bencoding\s*=\s*["']([^"']*)/u.exec(body)?.[1] ?? 'utf-8';
    if (name === 'xml' && !encodings.test(encoding.trim())) this.refuse('wordpress.encoding', { encoding: encoding.slice(0, 40) });
  }
}

function codeOf(complaint: string): string {
  if (/^(?:Unclosed root tag|Unexpected end)/u.test(complaint)) return 'wordpress.cut_off';
  if (complaint.startsWith('Max buffer length exceeded')) return 'wordpress.markup_too_long';
  if (complaint.includes('doctype')) return 'wordpress.doctype';
  if (/^(?:Unexpected close tag|Unmatched closing tag)/u.test(complaint)) return 'wordpress.wrong_end';

  return 'wordpress.not_xml';
}
