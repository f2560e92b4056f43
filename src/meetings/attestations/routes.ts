import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { contentOf, downloadOf } from '#platform/files';
import { refusal, RefusalError } from '#platform/refusals';
import type { Env } from '#platform/web';
import { answerForm, seeOther } from '#platform/web';
import { idIn } from '../pages/subject.ts';
import { presenceSubject } from '../presence/asked.ts';
import { issueAttestation } from './issue-attestation.ts';
import { attestationsOf } from './queries.ts';
import { attestationWordsIn } from './words.ts';

const here = '/meetings/:id{[0-9]+}/presence/people/:person{[0-9]+}/attestations';

/** Attestations of presence, made and taken away by whoever runs the meeting. */
export const attestationRoutes = new Hono<Env>();

attestationRoutes.post(here, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const participantId = idIn(c.req.param('person')) ?? 0;

  return answerForm(c, {
    schema: z.object({ language: z.enum(['ar', 'fr']) }),
    accepted: async ({ language }) => {
      await issueAttestation(c.var.db, actorIn(c), { meetingId: meeting.id, participantId, language, origin: c.var.url.origin }, c.var.clock());
      c.var.leaveNotice(attestationWordsIn(c.var.language).issued);

      return seeOther(c, `${home}/presence/people/${participantId}`);
    },
    refused: ({ refusal: no }) => {
      throw new RefusalError(no ?? refusal('request.unreadable'));
    },
  });
});

attestationRoutes.get(`${here}/:attestation{[0-9]+}`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const issued = await c.var.db.selectFrom('participants').select('id').where('id', '=', idIn(c.req.param('person')) ?? 0).where('meetingId', '=', meeting.id).executeTakeFirst();
  const found = issued && (await attestationsOf(c.var.db, meeting.id, issued.id)).find(({ id }) => id === idIn(c.req.param('attestation')));
  const file = found ? await contentOf(c.var.db, found.fileId) : undefined;
  if (!file) throw new RefusalError(refusal('page.not_found'));

  return downloadOf(file);
});
