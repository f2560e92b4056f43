import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import type { Refusal } from '#platform/refusals';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, hasNothingSign, permissionsWithCamera, requiredId, seeOther, statusOf } from '#platform/web';
import { filledForm, render } from '#ui';
import { found } from '../invitations/filters.ts';
import { addressee, peopleOf } from '../invitations/people.ts';
import { readShortCode } from '../participants/codes.ts';
import { presenceSubject } from '../presence/asked.ts';
import { doorOf } from '../presence/door.ts';
import type { Told } from '../presence/gather.ts';
import type { Redeemed, StatedEntry } from '../presence/redeem.ts';
import { entriesOf } from '../presence/store.ts';
import { presentAt } from '../presence/timeline.ts';
import { presenceWordsIn } from '../presence/words.ts';
import { expectationOf } from './expected.ts';
import { CheckInPage } from './page.tsx';

const presence = '/meetings/:id{[0-9]+}/presence';
const here = `${presence}/check-in`;

/** The reception: arrivals and departures taken one by one on a page, or many at once from a device. */
export const receptionRoutes = new Hono<Env>();

const stated = { sittingId: null, capacity: null, onBehalfOfAr: null, onBehalfOfFr: null } as const;
const tap = z.object({
  nonce: z.uuid(),
  direction: z.enum(['arrival', 'departure']),
  participantId: requiredId.optional(),
  code: z.string().max(20).optional(),
});

receptionRoutes.get(here, (c) => show(c, null));

receptionRoutes.post(here, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const words = presenceWordsIn(c.var.language).pages;

  return answerForm(c, {
    schema: tap,
    accepted: async ({ nonce, direction, participantId, code }) => {
      const read = participantId === undefined ? readShortCode(code ?? '') : undefined;
      if (participantId === undefined && read === undefined) throw new RefusalError(refusal('presence.wrong_code'));
      const by = participantId === undefined ? { code: read ?? '' } : { participantId };
      const fate = await takeOne(c, meeting.id, { ...stated, nonce, direction, by, happenedAt: c.var.clock(), proof: 'hand', device: null });
      const name = await nameOf(c, fate.participantId);
      c.var.leaveNotice(fate.status === 'taken_before' ? words.takenBefore(name) : direction === 'arrival' ? words.taken(name) : words.takenLeaving(name));

      return seeOther(c, `${home}/presence/check-in`);
    },
    refused: (refused) => show(c, refused),
  });
});

async function takeOne(c: Ask, meetingId: number, entry: StatedEntry): Promise<Redeemed> {
  const [fate] = await doorOf(c)({ meetingId, taker: { actor: actorIn(c) }, entries: [entry] });
  if (!fate || fate.status === 'refused') throw new RefusalError(fate?.no ?? refusal('presence.unknown_code'));

  return fate;
}

async function nameOf(c: Ask, participantId: number | null): Promise<string> {
  const row = await c.var.db.selectFrom('participants').select(['name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr']).where('id', '=', participantId).executeTakeFirstOrThrow();

  return addressee(row, c.var.language);
}

/** `?telephone` leaves the people out: that is the page which a telephone keeps. */
async function show(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { meeting, title, here: home, crumbs } = await presenceSubject(c);
  const { db, language, csrfToken: token, clock } = c.var;
  const words = presenceWordsIn(language).pages;
  const asked = (c.req.query('find') ?? '').slice(0, 100);
  const isKept = c.req.query('telephone') !== undefined;
  const [people, entries] = isKept ? [[], []] : await Promise.all([peopleOf(db, meeting.id), entriesOf(db, meeting.id)]);
  const view = { language, token, meetingId: meeting.id, title, here: `${home}/presence/check-in`, people: found(people, asked), there: presentAt(entries, clock()), asked, form: filledForm(c, refused, { code: words.desk.code }), nonce: randomUUID };
  c.header('permissions-policy', permissionsWithCamera);

  return render(c, { title: words.checkIn, current: 'meetings', crumbs: [...crumbs, { label: words.title, href: `${home}/presence` }, { label: words.checkIn }] }, <CheckInPage {...view} />);
}

/** What a telephone keeps of the meeting, with the mark that its forms carry and the house's clock, by which it sets its own. */
receptionRoutes.get(`${presence}/expected`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const at = c.var.clock();

  return c.json({ mark: c.var.csrfToken, now: at.getTime(), ...(await expectationOf(c.var.db, meeting, c.var.language, at)) });
});

/** The most that a device sends at once; it sends the rest with the next. */
const mostEntries = 200;
/** JSON carries signs that a form's own fields were freed of before: U+0000, and halves of letters. */
const written = (maximum: number) => z.string().max(maximum).refine((text) => text.isWellFormed() && !hasNothingSign(text));
const sent = z.array(
  z.object({
    nonce: z.uuid(),
    by: z.union([z.strictObject({ participantId: z.number().int().min(1).max(999_999_999) }), z.strictObject({ code: written(20) }), z.strictObject({ token: written(40) })]),
    direction: z.enum(['arrival', 'departure']),
    happenedAt: z.iso.datetime().transform((text) => new Date(text)),
    proof: z.enum(['hand', 'paper', 'qr']),
    device: written(60).nullable(),
  }),
).min(1).max(mostEntries);

/** What a device kept while there was no network: each entry's fate, with its sentence, and what the timeline now shows of it. */
receptionRoutes.post(`${presence}/entries`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const entries = readSent((await formOf(c)).text('entries'));
  if (!entries) return refusedBatch(c, refusal('request.unreadable'));
  const fates = await doorOf(c)({ meetingId: meeting.id, taker: { actor: actorIn(c) }, entries: entries.map((entry) => ({ ...stated, ...entry })) }).catch((error: unknown) => {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  });
  if (!Array.isArray(fates)) return refusedBatch(c, fates);

  return c.json({ fates: fates.map((fate) => ({ ...fate, sentence: sentenceOf(c, fate) })) });
});

/** A device reads no page: why nothing of it was taken comes as a sentence alone. */
function refusedBatch(c: Ask, no: Refusal): Response {
  return c.json({ code: no.code, sentence: c.var.explain(no) }, statusOf(no));
}

function sentenceOf(c: Ask, { finding, ...fate }: Told): string | null {
  if (fate.status === 'refused') return c.var.explain(fate.no);

  return finding ? presenceWordsIn(c.var.language).pages.findingKinds[finding] : null;
}

function readSent(text: string) {
  try {
    return sent.parse(JSON.parse(text)).map((entry) => ('code' in entry.by ? { ...entry, by: { code: readShortCode(entry.by.code) ?? '' } } : entry));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}
