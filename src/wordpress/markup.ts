import { decodeHTML } from 'entities';
import type { Stretch } from './decode.ts';
import type { Warning } from './parts.ts';
import type { Listener } from './well-formed.ts';
import { WellFormed } from './well-formed.ts';

/** What stands before the first element: a heading of comments. */
const longestProlog = 64 * 1024;
const doctype = '<!doctype';
const reference = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][\da-z]{0,31}));/iu;
const beginsReference = /^&[#\da-z]{0,32}$/iu;
/** Of an ampersand and what it may mean. */
const reach = 40;
const predefined = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Reads XML as it arrives: elements, their text, and where they stand. No entity is ever declared, so none can grow or
 * fetch; one of HTML is read as its sign and a lone ampersand as itself, each with a warning. Refuses the rest that is
 * not well formed, with its place.
 */
export class Markup {
  readonly #parser: WellFormed;
  readonly #warn: (warning: Warning) => void;
  #tail = '';
  #held = '';
  #prolog = 0;

  constructor(listener: Listener & { warn: (warning: Warning) => void }) {
    this.#parser = new WellFormed(listener);
    this.#warn = (warning) => listener.warn(warning);
  }

  /** Reads on. After a refusal nothing more can be read. */
  write({ text, trouble }: Stretch): void {
    const whole = this.#held + text;
    this.#held = '';
    this.#writeFrom(this.#writeProlog(whole), whole);
    if (trouble) this.#parser.refuse(trouble);
  }

  /** Nothing more comes. */
  end(): void {
    if (this.#held) this.#writeAmpersand(this.#held, true);
    if (!this.#parser.isRooted) this.#parser.refuse(this.#prolog ? 'wordpress.not_xml' : 'wordpress.empty');
    this.#parser.read(null);
  }

  /** Sign by sign up to the first element, so that a DOCTYPE is refused before anything of it is read. Gives where it stopped. */
  #writeProlog(text: string): number {
    let at = 0;
    for (; at < text.length && !this.#parser.isRooted; at += 1) {
      const sign = text.charAt(at);
      this.#parser.read(sign);
      this.#tail = (this.#tail + sign).slice(-doctype.length);
      this.#prolog += 1;
      if (this.#tail.toLowerCase() === doctype) this.#parser.refuse('wordpress.doctype');
      if (this.#prolog > longestProlog) this.#parser.refuse('wordpress.not_xml');
    }

    return at;
  }

  #writeFrom(start: number, text: string): void {
    for (let from = start; from < text.length && !this.#held;) {
      if (text.charAt(from) === '&' && !this.#parser.isCdata) {
        from += this.#writeAmpersand(text.slice(from, from + reach), false);
      } else {
        const ampersand = text.indexOf('&', from + 1);
        const until = ampersand < 0 ? text.length : ampersand;
        this.#parser.read(text.slice(from, until));
        from = until;
      }
    }
  }

  /** Writes what begins with an ampersand, as far as that reaches; gives how much of it was read, and holds it back where the rest has not come. */
  #writeAmpersand(text: string, isLast: boolean): number {
    if (!isLast && text.length < reach && beginsReference.test(text)) {
      this.#held = text;

      return text.length;
    }
    const [whole = '&', decimal, hexadecimal, name] = reference.exec(text) ?? [];
    if (name && predefined.has(name)) this.#parser.read(whole);
    else if (name) this.#replace(whole, decodeHTML(whole), 'html_entity');
    else if (decimal ?? hexadecimal) this.#writeNumbered(whole, decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16));
    else this.#replace(whole, whole, 'stray_ampersand');
    if (isLast) this.#parser.read(text.slice(whole.length));

    return whole.length;
  }

  #writeNumbered(whole: string, sign: number): void {
    const isSign = (sign >= 0x20 && sign < 0xd800) || (sign >= 0xe000 && sign <= 0xfffd) || (sign >= 0x10000 && sign <= 0x10ffff) || [9, 10, 13].includes(sign);
    this.#replace(whole, isSign ? String.fromCodePoint(sign) : '', isSign ? undefined : 'control_sign');
  }

  /** Puts a text in the place of what the file says, and stays where the file is. */
  #replace(written: string, meant: string, code: Warning['code'] | undefined): void {
    if (code) this.#warn({ kind: 'warning', line: this.#parser.place().line, code: meant === written ? 'stray_ampersand' : code, about: written });
    this.#parser.readInstead(written, meant.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
  }
}
