import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { dayIn } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, requiredId, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { invitationAsked, languageOf } from '../invitations/own-asked.ts';
import type { FoundInvitation } from '../invitations/own-asked.ts';
import { askToSpeak, withdrawSpeech } from './ask.ts';
import type { OwnHallView } from './own-page.tsx';
import { OwnHallNow, OwnHallPage } from './own-page.tsx';
import { askedKinds, whyIsHallShut } from './speech.ts';
import type { HallState } from './state.ts';
import { hallState } from './state.ts';
import { streamTo } from './streams.ts';
import { hallWordsIn } from './words.ts';

const room = '/i/:token/hall';
const nonce = z.uuid();

/** The hall on the telephone of somebody who was asked to come: to ask for the floor, and to know one's turn. */
export const ownHallRoutes = new Hono<Env>();

ownHallRoutes.get(room, (c) => showOwnHall(c, null));

ownHallRoutes.get(`${room}/stream`, async (c) => {
  const found = await invitedHere(c);
  const { person, meeting } = found;

  return streamTo(c, {
    meetingId: meeting.id,
    write: async (state) => (state.people.some(({ id }) => id === person.id) ? String(await OwnHallNow(viewOf(c, found, state))) : null),
  });
});

ownHallRoutes.post(`${room}/speeches`, async (c) => {
  const { meeting, person } = await invitedHere(c);

  return answerForm(c, {
    schema: z.object({ nonce, kind: z.enum(askedKinds) }),
    accepted: async (asked) => {
      await askToSpeak(c.var.db, { self: person.id }, { ...asked, meetingId: meeting.id, participantId: person.id }, c.var.clock());

      return seeOther(c, `/i/${person.token}/hall`);
    },
    refused: (refused) => showOwnHall(c, refused),
  });
});

ownHallRoutes.post(`${room}/withdrawal`, async (c) => {
  const { meeting, person } = await invitedHere(c);

  return answerForm(c, {
    schema: z.object({ nonce, speechId: requiredId }),
    accepted: async (asked) => {
      await withdrawSpeech(c.var.db, { self: person.id }, { ...asked, meetingId: meeting.id }, c.var.clock());
      c.var.leaveNotice(hallWordsIn(languageOf(c, person.language)).own.withdrawn);

      return seeOther(c, `/i/${person.token}/hall`);
    },
    refused: (refused) => showOwnHall(c, refused),
  });
});

/** Whoever was taken off the list has no hall any more. */
async function invitedHere(c: Ask): Promise<FoundInvitation> {
  const found = await invitationAsked(c);
  if (found.isRemoved) throw new RefusalError(refusal('page.not_found'));
  c.set('language', languageOf(c, found.person.language));

  return found;
}

async function showOwnHall(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const found = await invitedHere(c);
  const state = await hallState(c.var.db, found.meeting.id, c.var.clock(), c.var.quorumIn);
  if (!state) throw new RefusalError(refusal('page.not_found'));
  const { title } = hallWordsIn(c.var.language).own;

  return render(c, { title, refreshEvery: 20 }, <OwnHallPage {...viewOf(c, found, state)} form={filledForm(c, refused, {})} />);
}

function viewOf(c: Ask, { person }: FoundInvitation, state: HallState): OwnHallView {
  const { meeting, isOpen } = state;
  const shut = whyIsHallShut({ state: meeting.state, startsOn: meeting.heldOn, endsOn: meeting.endsOn, isOpen, currentPointId: null }, dayIn(state.at));

  return { language: c.var.language, token: c.var.csrfToken, state, personId: person.id, here: `/i/${person.token}`, form: filledForm(c, null, {}), nonce: randomUUID, whyNot: shut ? c.var.explain(shut) : null };
}
