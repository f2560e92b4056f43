import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { attestationByCode } from '../attestations/queries.ts';
import { CheckedAttestationPage } from '../attestations/verify-attestation.tsx';
import { attestationWordsIn } from '../attestations/words.ts';
import { readSealCode, sealedRecord } from './queries.ts';
import { AskCodePage, VerifyPage } from './verify-page.tsx';
import { minutesWordsIn } from './words.ts';

/** Anybody checks a sealed paper: by its code, or by the file itself, of which nothing is kept. */
export const verificationRoutes = new Hono<Env>()
  .get('/verify', (c) => askCode(c, null))
  .post('/verify', (c) =>
    answerForm(c, {
      schema: z.object({ code: z.string().min(1).max(40) }),
      accepted: async ({ code }) => {
        const sealed = (await sealedRecord(c.var.db, readSealCode(code))) ?? (await attestationByCode(c.var.db, readSealCode(code)));
        if (!sealed) throw new RefusalError(refusal('seal.no_such_code'));

        return seeOther(c, `/verify/${sealed.code}`);
      },
      refused: (refused) => askCode(c, refused),
    }),
  )
  .get('/verify/:code', (c) => showSealed(c, null, null))
  .post('/verify/:code', (c) =>
    answerForm(c, {
      schema: z.object({ file: z.instanceof(File) }),
      accepted: async ({ file }) => showSealed(c, null, createHash('sha256').update(new Uint8Array(await file.arrayBuffer())).digest('hex')),
      refused: (refused) => showSealed(c, refused, null),
    }),
  );

function askCode(c: Context<Env>, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = minutesWordsIn(language).verify;

  return render(c, { title: words.askTitle }, <AskCodePage {...{ language, token, form: filledForm(c, refused, { code: words.ask }) }} />);
}

async function showSealed(c: Context<Env>, refused: RefusedForm | null, fingerprint: string | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const sealed = await sealedRecord(db, readSealCode(c.req.param('code') ?? ''));
  if (!sealed) return showAttestation(c, refused, fingerprint);
  const words = minutesWordsIn(language).verify;

  return render(c, { title: words.title }, <VerifyPage {...{ language, token, sealed, form: filledForm(c, refused, { file: words.file }), isSame: fingerprint === null ? null : fingerprint === sealed.sha256 }} />);
}

/** An attestation names somebody: no search engine keeps its page, and it tells no other where its reader came from. */
async function showAttestation(c: Context<Env>, refused: RefusedForm | null, fingerprint: string | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const attestation = await attestationByCode(db, readSealCode(c.req.param('code') ?? ''));
  if (!attestation) throw new RefusalError(refusal('page.not_found'));
  c.header('x-robots-tag', 'noindex, nofollow, noarchive');
  // Never to another site. With no referrer at all, a browser without scripts would send the form below with an origin of null, and it would be refused.
  c.header('referrer-policy', 'same-origin');
  const form = filledForm(c, refused, { file: minutesWordsIn(language).verify.file });

  return render(c, { title: attestationWordsIn(language).verify.title }, <CheckedAttestationPage {...{ language, token, form, attestation, isSame: fingerprint === null ? null : fingerprint === attestation.sha256 }} />);
}
