import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Refusal } from '#platform/refusals';
import { refusal } from '#platform/refusals';
import { refusalIn, statusOf } from './answer-form.ts';
import type { Ask, Env } from './env.ts';

/** What a page of error shows: its status and, in the reader's words, what happened. */
export interface Trouble {
  status: 400 | 403 | 404 | 405 | 406 | 409 | 413 | 422 | 429 | 500 | 503;
  refusal: Refusal;
}

export interface ErrorEdge {
  /** Writes the page. */
  page: (c: Ask, trouble: Trouble) => Response | Promise<Response>;
  /** Where one line of JSON goes for each error of the program. */
  report?: ((line: string) => void) | undefined;
}

/** The one place where what nobody caught is answered: an expected "no" with its sentence, an error of ours with a reference number and nothing else. */
export function answerErrors(app: Hono<Env>, { page, report = (line) => process.stderr.write(`${line}\n`) }: ErrorEdge): void {
  app.notFound((c) => page(c, { status: 404, refusal: refusal('page.not_found') }));
  app.onError(async (error, c) => {
    const trouble = troubleOf(error) ?? unexpected(error, c, report);
    c.status(trouble.status);
    // A device at the door reads no page.
    if (trouble.status === 503 && c.req.header('accept') === 'application/json') return c.json({ code: trouble.refusal.code, sentence: c.var.explain(trouble.refusal) }, 503);
    try {
      return await page(c, trouble);
    } catch (pageError) {
      unexpected(pageError, c, report);

      return c.text(`Multaqa: ${trouble.status}`, trouble.status);
    }
  });
}

function troubleOf(error: unknown): Trouble | undefined {
  const no = refusalIn(error);
  if (no) return { status: statusOf(no), refusal: no };
  if (isCutOff(error)) return { status: 400, refusal: refusal('request.unreadable') };
  if (error instanceof HTTPException && error.status === 404) return { status: 404, refusal: refusal('page.not_found') };
  if (error instanceof HTTPException && error.status === 405) return { status: 405, refusal: refusal('page.not_that_way') };

  return undefined;
}

/** Whoever leaves in the middle of sending is no fault of the program. */
function isCutOff(error: unknown): boolean {
  return error instanceof Error && error.message === 'aborted' && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

function unexpected(error: unknown, c: Ask, report: (line: string) => void): Trouble {
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  report(JSON.stringify({ at: new Date().toISOString(), level: 'error', reference, method: c.req.method, path: withoutSecrets(c.req.path), user: c.var.viewer?.userId ?? null, name, message, stack }));

  return { status: 500, refusal: refusal('house.broke', { reference }) };
}

/** An address that is itself a key is not written down. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(i|calendar|hall)\/[^/]+/u, '/$1/…').replace(/^(\/portals\/[^/]+\/[a-z]+)\/comments\/[^/]+/u, '$1/comments/…');
}
