import { Hono } from 'hono';
import { z } from 'zod';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, requiredText, seeOther } from '#platform/web';
import type { Language } from '#platform/words';
import { hourIn } from '#platform/words';
import type { FilledForm } from '#ui';
import { Button, Card, ErrorSummary, filledForm, Form, PageHead, render, TextField } from '#ui';
import { invitationAsked, languageOf } from '../invitations/own-asked.ts';
import { addressee } from '../invitations/people.ts';
import { readShortCode } from '../participants/codes.ts';
import { personWithCode } from '../participants/store.ts';
import { doorOf } from '../presence/door.ts';
import { entriesOf } from '../presence/store.ts';
import { wordingFor } from '../wording.ts';
import { checkIn, thereSince } from './check-in.ts';
import { hallWordsIn } from './words.ts';

const own = '/i/:token/presence';
const door = '/check-in/:id{[1-9][0-9]{0,8}}';

/** Presence that people take themselves: from their invitation's page, or by the QR on the hall's screen and the code on their badge. */
export const checkInRoutes = new Hono<Env>();

const codeFields = { 'hall.code_unreadable': 'hallCode', 'hall.code_past': 'hallCode', 'hall.code_wrong': 'hallCode', 'presence.wrong_code': 'badge', 'presence.unknown_code': 'badge' };

checkInRoutes.get(own, (c) => showOwn(c, null));

checkInRoutes.post(own, async (c) => {
  const found = await invitationAsked(c);
  refuseRemoved(found);

  return answerForm(c, {
    schema: z.object({ hallCode: requiredText(20) }),
    fields: codeFields,
    accepted: async ({ hallCode }) => {
      const { since, isNew } = await checkIn(c.var.db, doorOf(c), { meetingId: found.meeting.id, participantId: found.person.id, typed: hallCode, address: c.var.address }, c.var.clock());
      const words = hallWordsIn(languageOf(c, found.person.language)).own;
      c.var.leaveNotice(isNew ? words.taken : words.there(hourIn(since)));

      return seeOther(c, `/i/${found.person.token}/hall`);
    },
    refused: (refused) => showOwn(c, refused),
  });
});

function refuseRemoved({ isRemoved }: { isRemoved: boolean }): void {
  if (isRemoved) throw new RefusalError(refusal('page.not_found'));
}

async function showOwn(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const found = await invitationAsked(c);
  refuseRemoved(found);
  const { meeting, person } = found;
  const language = languageOf(c, person.language);
  c.set('language', language);
  const words = hallWordsIn(language).own;
  const since = thereSince(await entriesOf(c.var.db, meeting.id, [person.id]), person.id, c.var.clock());
  const form = filledForm(c, refused, { hallCode: words.hallCode });
  const lead = <><bdi>{wordingFor(language, meeting.titleAr, meeting.titleFr)}</bdi> · <bdi>{addressee(person, language)}</bdi></>;

  return render(c, { title: words.presenceTitle }, <CheckInPage {...{ language, form, token: c.var.csrfToken, lead, since: since ? hourIn(since) : null }} title={words.presenceTitle} action={`/i/${person.token}/presence`} back={`/i/${person.token}`} how={words.presenceLead} />);
}

checkInRoutes.get(door, (c) => showDoor(c, null));

checkInRoutes.post(door, (c) =>
  answerForm(c, {
    schema: z.object({ hallCode: requiredText(20), badge: requiredText(20) }),
    fields: codeFields,
    accepted: async ({ hallCode, badge }) => {
      const shortCode = readShortCode(badge);
      if (shortCode === undefined) throw new RefusalError(refusal('presence.wrong_code'));
      const meetingId = Number(c.req.param('id'));
      const found = await personWithCode(c.var.db, meetingId, shortCode);
      const { since, isNew } = await checkIn(c.var.db, doorOf(c), { meetingId, participantId: found?.id, typed: hallCode, address: c.var.address }, c.var.clock());
      const words = hallWordsIn(c.var.language).own;
      c.var.leaveNotice(isNew ? words.taken : words.there(hourIn(since)));

      return seeOther(c, `/check-in/${meetingId}`);
    },
    refused: (refused) => showDoor(c, refused),
  }),
);

/** The same page for every number: who asks without a code learns nothing of any meeting. */
function showDoor(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { language, csrfToken: token } = c.var;
  const words = hallWordsIn(language).own;
  const scanned = (c.req.query('code') ?? '').slice(0, 12);
  const form = filledForm(c, refused, { hallCode: words.hallCode, badge: words.badge });
  c.header('x-robots-tag', 'noindex, nofollow');

  return render(c, { title: words.checkInTitle }, <CheckInPage {...{ language, form, token, scanned }} title={words.checkInTitle} action={`/check-in/${c.req.param('id')}`} how={words.checkInLead} withBadge />);
}

interface CheckInView {
  language: Language;
  form: FilledForm;
  token: string;
  title: string;
  lead?: unknown;
  how: string;
  action: string;
  back?: string;
  /** The hour since which one is there. */
  since?: string | null;
  /** What the QR brought along. */
  scanned?: string;
  withBadge?: boolean;
}

/** The code of the hall, and where no invitation says who it is, that of the badge. */
function CheckInPage({ language, form, token, title, lead, how, action, back, since, scanned = '', withBadge = false }: CheckInView) {
  const words = hallWordsIn(language).own;

  return (
    <div class="stack narrow own-hall">
      <PageHead title={title} lead={lead as string} />
      <ErrorSummary language={language} form={form} />
      <Card class="card--padded">
        <p>{since ? words.there(since) : how}</p>
        {since ? null : (
          <Form action={action} token={token}>
            <TextField name="hallCode" label={words.hallCode} hint={words.hallCodeHint} form={form} value={scanned} inputmode="numeric" autocomplete="one-time-code" maxlength={20} dir="ltr" required />
            {withBadge ? <TextField name="badge" label={words.badge} hint={words.badgeHint} form={form} autocomplete="off" maxlength={20} dir="ltr" required /> : null}
            <Button main>{words.checkIn}</Button>
          </Form>
        )}
        <p class="small soft">{since ? null : words.noCode}</p>
      </Card>
      {back ? <p><a href={back}>{words.back}</a></p> : null}
    </div>
  );
}
