import type { Context } from 'hono';
import type { Db } from '#platform/database';
import type { Refusal } from '#platform/refusals';
import type { Language } from '#platform/words';

/** Who is signed in, as far as every page's frame needs it. What they may do is the actor's affair. */
export interface Viewer {
  userId: string;
  name: string;
  email: string;
  /** The language they chose; null when they never did. */
  language: Language | null;
  mustChangePassword: boolean;
  /** What to show under the name: the office and its body, in the language of the page. */
  office: string | null;
  isAdministrator: boolean;
  /** Whether they write, read, moderate or run a portal for some body. */
  isOfNewsroom: boolean;
}

/** What each request carries. `actor` joins it from the people module. */
export interface Variables {
  db: Db;
  clock: () => Date;
  language: Language;
  viewer: Viewer | null;
  /** The value of the hidden field `_csrf` in each form. */
  csrfToken: string;
  /** What the last change said of itself, to be shown once at the top of this page. */
  notice: string | null;
  /** Leaves a sentence for the next page: call it before `seeOther`. */
  leaveNotice: (sentence: string) => void;
  /** The address asked for, as the reader's browser knows it. */
  url: URL;
  /** Where the request comes from. */
  address: string;
  /** The sentence of any module's refusal, in the language of the page. */
  explain: (refusal: Refusal) => string;
}

export interface Env {
  Variables: Variables;
}

export type Ask = Context<Env>;
