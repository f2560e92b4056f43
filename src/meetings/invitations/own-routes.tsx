import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { calendarFile } from '#platform/calendars';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { whyNotUseHall } from '../hall/speech.ts';
import { answerInvitation, confirmReceipt, noteOpening } from './answer.ts';
import { eventsOf } from './events.ts';
import type { FoundInvitation } from './own-asked.ts';
import { invitationAsked, languageOf } from './own-asked.ts';
import { confirmedOnOf, OwnPage } from './own-page.tsx';
import { wordsIn } from './words.ts';

/** The pages of invited people: no sign-in, the address is the key. Nobody else may learn it. */
export const ownInvitationRoutes = new Hono<Env>();

ownInvitationRoutes.use('/i/*', async (c, next) => {
  // Never to another site. To our own it is told: with no referrer at all, a browser without scripts sends forms with an origin of null, and they are refused.
  c.header('referrer-policy', 'same-origin');
  c.header('x-robots-tag', 'noindex, nofollow, noarchive');
  await next();
});

ownInvitationRoutes.get('/i/:token', async (c) => {
  const found = await invitationAsked(c);
  if (!found.person.standing.receipt && isOpenedByAPerson(c)) await noteOpening(c.var.db, { participantId: found.person.id }, c.var.clock());

  return show(c, found, null);
});

ownInvitationRoutes.post('/i/:token/receipt', async (c) => {
  await confirmReceipt(c.var.db, { token: c.req.param('token') }, c.var.clock());

  return seeOther(c, `/i/${c.req.param('token')}`);
});

const schema = z.object({
  answer: z.enum(['accepted', 'declined', 'delegated']),
  nonce: z.uuid(),
  because: optionalText(1000),
  reference: optionalText(200),
  delegateName: optionalText(200),
  delegateTitle: optionalText(200),
  delegateMail: optionalText(254),
});

ownInvitationRoutes.post('/i/:token/answer', async (c) => {
  const found = await invitationAsked(c);
  const { token } = found.person;

  return answerForm(c, {
    schema,
    accepted: async (given) => {
      await answerInvitation(c.var.db, { ...given, token }, c.var.clock());
      c.var.leaveNotice(wordsIn(languageOf(c, found.person.language)).pages.answered);

      return seeOther(c, `/i/${token}`);
    },
    refused: (refused) => show(c, found, refused),
  });
});

ownInvitationRoutes.get('/i/:token/calendar.ics', async (c) => {
  const { meeting, person, isRemoved } = await invitationAsked(c);
  if (isRemoved) throw new RefusalError(refusal('page.not_found'));
  const text = calendarFile({ method: 'PUBLISH', events: eventsOf(meeting, person.language, c.var.clock()) });

  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="multaqa.ics"' } });
});

/** A browser that a person moved says so; whatever fetches addresses ahead of people, or looks at what they hold, does not. */
function isOpenedByAPerson(c: Ask): boolean {
  const purpose = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) => /prefetch|preview/iu.test(c.req.header(name) ?? ''));
  const isRobot = /bot|crawl|spider|preview|scan|fetch|facebookexternalhit|whatsapp|slurp|curl|wget|python|java\//iu.test(c.req.header('user-agent') ?? '');

  return c.req.method === 'GET' && c.req.header('sec-fetch-dest') === 'document' && !purpose && !isRobot;
}

function show(c: Ask, found: FoundInvitation, refused: RefusedForm | null): Promise<Response> {
  const language = languageOf(c, found.person.language);
  c.set('language', language);
  const words = wordsIn(language).pages;
  const labels = { because: words.declineReason, delegateName: words.delegateName, delegateTitle: words.delegateTitle, reference: words.delegateReference, delegateMail: words.delegateMail };

  return render(c, { title: words.ownTitle }, <OwnPage {...found} language={language} token={c.var.csrfToken} form={filledForm(c, refused, labels)} nonce={refused?.typed['nonce'] ?? randomUUID()} confirmedOn={confirmedOnOf(found.person)} inHall={!found.isRemoved && !whyNotUseHall(found.meeting, dayIn(c.var.clock()))} />);
}
