import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, optionalWhole, seeOther, writtenText } from '#platform/web';
import { filledForm, render } from '#ui';
import { idIn } from '../pages/subject.ts';
import { readShortCode } from '../participants/codes.ts';
import { personWithCode } from '../participants/store.ts';
import { presenceSubject } from '../presence/asked.ts';
import { presenceWordsIn } from '../presence/words.ts';
import { whyNotRewrite } from '../preparing/state.ts';
import { askToSpeak, withdrawSpeech } from './ask.ts';
import { callSpeaker, endSpeech, moveSpeech, tellAbsent } from './conduct.ts';
import type { OnSpeech } from './conduct.ts';
import type { HallView } from './hall-page.tsx';
import { HallNow, HallPage } from './hall-page.tsx';
import { openScreen, revokeScreen } from './screens.ts';
import { speechKinds, whyNotUseHall } from './speech.ts';
import { closeHall, limitSpeeches, standAt } from './stand.ts';
import type { HallState, QuorumIn } from './state.ts';
import { hallState } from './state.ts';
import { streamTo } from './streams.ts';
import { sumUpSpeech } from './sum-up.ts';
import { hallWordsIn } from './words.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What a council's session needs to deliberate. The house fills it. */
    quorumIn: QuorumIn;
  }
}

const room = '/meetings/:id{[0-9]+}/hall';
const one = `${room}/speeches/:speech{[0-9]+}`;
const nonce = z.uuid();
const pressed = z.object({ nonce });

/** The hall of a meeting, for whoever runs it. */
export const hallRoutes = new Hono<Env>();

hallRoutes.get(room, (c) => showHall(c, null));

/** Runs an act in the hall and comes back to its page; a refusal is said there. */
async function act<Schema extends z.ZodType>(c: Ask, schema: Schema, run: (values: z.output<Schema>, meetingId: number) => Promise<unknown>, fields: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { meeting, here } = await presenceSubject(c);

  return answerForm(c, {
    schema,
    fields,
    accepted: async (values) => {
      await run(values, meeting.id);

      return seeOther(c, `${here}/hall`);
    },
    refused: (refused) => showHall(c, refused),
  });
}

/** «p12» is a point, «s3» a sitting, nothing is neither. */
const place = z.object({ nonce, place: z.string().regex(/^(?:[ps][1-9]\d{0,8})?$/u) });

hallRoutes.post(`${room}/point`, (c) =>
  act(c, place, ({ nonce: mark, place: to }, meetingId) => {
    const id = to ? Number(to.slice(1)) : null;

    return standAt(c.var.db, actorIn(c), { meetingId, nonce: mark, pointId: to.startsWith('p') ? id : null, sittingId: to.startsWith('s') ? id : null }, c.var.clock());
  }),
);

hallRoutes.post(`${room}/closing`, (c) => act(c, pressed, (values, meetingId) => closeHall(c.var.db, actorIn(c), { ...values, meetingId }, c.var.clock())));

const asking = z.object({ nonce, kind: z.enum(speechKinds), participantId: optionalText(9), code: optionalText(20) });

hallRoutes.post(`${room}/speeches`, (c) =>
  act(c, asking, async ({ participantId, code, ...asked }, meetingId) => askToSpeak(c.var.db, { actor: actorIn(c) }, { ...asked, meetingId, participantId: idIn(participantId ?? undefined) ?? (await personBy(c, meetingId, code)) }, c.var.clock()), { 'presence.wrong_code': 'code', 'presence.unknown_code': 'code' }),
);

/** Whoever carries a short code on a badge of this meeting. */
async function personBy(c: Ask, meetingId: number, typed: string | null): Promise<number> {
  const shortCode = readShortCode(typed ?? '');
  if (shortCode === undefined) throw new RefusalError(refusal('presence.wrong_code'));
  const found = await personWithCode(c.var.db, meetingId, shortCode);
  if (!found) throw new RefusalError(refusal('presence.unknown_code'));

  return found.id;
}

const speechAsked = (c: Ask): number => idIn(c.req.param('speech')) ?? 0;

const onSpeech: Readonly<Record<string, (c: Ask, asked: OnSpeech) => Promise<void>>> = {
  floor: (c, asked) => callSpeaker(c.var.db, actorIn(c), asked, c.var.clock()),
  end: (c, asked) => endSpeech(c.var.db, actorIn(c), asked, c.var.clock()),
  absence: (c, asked) => tellAbsent(c.var.db, actorIn(c), asked, c.var.clock()),
  withdrawal: (c, asked) => withdrawSpeech(c.var.db, { actor: actorIn(c) }, asked, c.var.clock()),
};

for (const [what, run] of Object.entries(onSpeech)) hallRoutes.post(`${one}/${what}`, (c) => act(c, pressed, (values, meetingId) => run(c, { ...values, meetingId, speechId: speechAsked(c) })));

hallRoutes.post(`${one}/place`, (c) =>
  act(c, z.object({ nonce, way: z.enum(['forward', 'deferred']), because: optionalText(300) }), (values, meetingId) => moveSpeech(c.var.db, actorIn(c), { ...values, meetingId, speechId: speechAsked(c) }, c.var.clock())),
);

hallRoutes.post(`${one}/summary`, (c) =>
  act(c, z.object({ summaryAr: writtenText(4000), summaryFr: optionalText(4000) }), (values, meetingId) => sumUpSpeech(c.var.db, actorIn(c), { ...values, meetingId, speechId: speechAsked(c) }, c.var.clock())),
);

const limits = z.object({ nonce, 'minutes-intervention': optionalWhole, 'minutes-question': optionalWhole, 'minutes-answer': optionalWhole, 'minutes-point_of_order': optionalWhole });

hallRoutes.post(`${room}/limits`, (c) =>
  act(c, limits, (typed, meetingId) => {
    const minutes = { intervention: typed['minutes-intervention'], question: typed['minutes-question'], answer: typed['minutes-answer'], point_of_order: typed['minutes-point_of_order'] };

    return limitSpeeches(c.var.db, actorIn(c), { meetingId, nonce: typed.nonce, minutes }, c.var.clock());
  }),
);

hallRoutes.post(`${room}/screen`, (c) => act(c, pressed, (values, meetingId) => openScreen(c.var.db, actorIn(c), { ...values, meetingId }, c.var.clock())));

hallRoutes.post(`${room}/screen/revocation`, (c) => act(c, pressed, (values, meetingId) => revokeScreen(c.var.db, actorIn(c), { ...values, meetingId }, c.var.clock())));

async function showHall(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { meeting, title, crumbs } = await presenceSubject(c);
  const state = await hallState(c.var.db, meeting.id, c.var.clock(), c.var.quorumIn);
  if (!state) throw new RefusalError(refusal('page.not_found'));
  const words = hallWordsIn(c.var.language);
  const labels = { code: presenceWordsIn(c.var.language).pages.desk.code, ...Object.fromEntries(speechKinds.map((kind) => [`minutes-${kind}`, words.kinds[kind]])) };

  return render(c, { title: `${words.title} · ${title}`, current: 'meetings', crumbs: [...crumbs, { label: words.title }] }, <HallPage {...viewOf(c, state)} form={filledForm(c, refused, labels)} />);
}

/** The moving part of the page, sent whole with each change for as long as it is open. */
hallRoutes.get(`${room}/stream`, async (c) => {
  const { meeting } = await presenceSubject(c);

  return streamTo(c, { meetingId: meeting.id, write: async (state) => String(await HallNow(viewOf(c, state))) });
});

/** What the page tells of a hall, without what was typed into it. */
function viewOf(c: Ask, state: HallState): HallView {
  const { meeting } = state;
  const whyNot = whyNotUseHall({ state: meeting.state, startsOn: meeting.heldOn, endsOn: meeting.endsOn }, dayIn(state.at));

  return { language: c.var.language, token: c.var.csrfToken, state, form: filledForm(c, null, {}), nonce: randomUUID, whyNot: whyNot ? c.var.explain(whyNot) : null, maySumUp: !whyNotRewrite(meeting), here: `/meetings/${meeting.id}/hall` };
}
