import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { dayIn, isDay } from '#platform/days';
import { refusal, RefusalError } from '#platform/refusals';
import { csvOf, sentFile, xlsxOf } from '#platform/spreadsheets';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, optionalText, requiredId, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { attendedBy, attestationsOf } from '../attestations/queries.ts';
import { found } from '../invitations/filters.ts';
import { addressee } from '../invitations/people.ts';
import type { MeetingKind } from '../kinds.ts';
import { idIn } from '../pages/subject.ts';
import { isHour } from '../preparing/sittings.ts';
import { hasTakenPlace, whyNotRewrite } from '../preparing/state.ts';
import { presenceSubject } from './asked.ts';
import { correctPresence } from './correct-presence.ts';
import { doorOf } from './door.ts';
import { rollColumns } from './export.ts';
import { fillAttendance } from './fill-attendance.ts';
import { PresencePersonPage } from './person-page.tsx';
import { PresencePage, rollStates } from './presence-page.tsx';
import { presenceOf, rowsIn } from './queries.ts';
import { recordExcuse } from './record-excuse.ts';
import { whyNotEnter, whyNotTakePresence } from './redeem.ts';
import { countsOf } from './roll.ts';
import { spanAsked } from './spans.ts';
import { presenceWordsIn } from './words.ts';

const here = '/meetings/:id{[0-9]+}/presence';
const person = `${here}/people/:person{[0-9]+}`;

/** The roll of a meeting, for whoever runs it. */
export const presenceRoutes = new Hono<Env>();

presenceRoutes.get(here, async (c) => {
  const { meeting, crumbs } = await presenceSubject(c);
  const { language, csrfToken: token } = c.var;
  const { presence, span, rows } = await rollAsked(c, meeting);
  const asked = (c.req.query('find') ?? '').slice(0, 100);
  const state = rollStates.find((one) => one === c.req.query('state')) ?? null;
  const [at, isOpen] = [c.var.clock(), !whyNotTakePresence(meeting)];
  const whyNot = whyNotTakePresence(meeting) ?? whyNotEnter({ happenedAt: at }, true, { startsOn: meeting.heldOn, endsOn: meeting.endsOn }, at);
  const names = new Set(found(presence.people, asked).map(({ id }) => id));
  const shown = rows.filter((row) => names.has(row.participantId) && (state === null || row.state === state));
  const view = { language, token, meeting, presence, span, rows, shown, counts: countsOf(rows), state, asked, nonce: randomUUID, at, isOpen, whyNot: whyNot ? c.var.explain(whyNot) : null, mayFill: !whyNotRewrite(meeting) && presence.entries.length > 0 };
  const { title } = presenceWordsIn(language).pages;

  return render(c, { title, current: 'meetings', crumbs: [...crumbs, { label: title }] }, <PresencePage {...view} />);
});

async function rollAsked(c: Ask, meeting: { id: number; kind: MeetingKind; heldOn: Day; endsOn: Day | null }) {
  const presence = await presenceOf(c.var.db, meeting);
  const span = spanAsked(presence.spans, c.req.query('span'), c.var.clock());

  return { presence, span, rows: rowsIn(presence, span) };
}

presenceRoutes.get(`${here}.csv`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const { rows } = await rollAsked(c, meeting);

  return sentFile(csvOf(rollColumns(c.var.language), rows), `presence-${meeting.id}.csv`);
});

presenceRoutes.get(`${here}.xlsx`, async (c) => {
  const { meeting } = await presenceSubject(c);
  const { rows } = await rollAsked(c, meeting);
  const { language } = c.var;

  return sentFile(await xlsxOf(presenceWordsIn(language).pages.title, rollColumns(language), rows, { rtl: language === 'ar' }), `presence-${meeting.id}.xlsx`);
});

const tap = z.object({ participantId: requiredId, nonce: z.uuid(), direction: z.enum(['arrival', 'departure']), span: optionalText(40) });

presenceRoutes.post(`${here}/taps`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const words = presenceWordsIn(c.var.language).pages;

  return answerForm(c, {
    schema: tap,
    accepted: async ({ participantId, nonce, direction, span }) => {
      const entry = { nonce, by: { participantId }, direction, happenedAt: c.var.clock(), capacity: null, onBehalfOfAr: null, onBehalfOfFr: null, proof: 'hand' as const, device: null, sittingId: null };
      const [fate] = await doorOf(c)({ meetingId: meeting.id, taker: { actor: actorIn(c) }, entries: [entry] });
      if (fate?.status === 'refused') throw new RefusalError(fate.no);
      const name = await nameOf(c, participantId);
      c.var.leaveNotice(fate?.status === 'taken_before' ? words.takenBefore(name) : direction === 'arrival' ? words.taken(name) : words.takenLeaving(name));

      return seeOther(c, `${home}/presence${span ? `?span=${encodeURIComponent(span)}` : ''}`);
    },
    refused: ({ refusal: no }) => {
      throw new RefusalError(no ?? refusal('request.unreadable'));
    },
  });
});

async function nameOf(c: Ask, participantId: number): Promise<string> {
  const row = await c.var.db.selectFrom('participants').select(['name', 'titleAr', 'titleFr', 'institutionAr', 'institutionFr']).where('id', '=', participantId).executeTakeFirstOrThrow();

  return addressee(row, c.var.language);
}

presenceRoutes.post(`${here}/attendance`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  await fillAttendance(c.var.db, actorIn(c), { meetingId: meeting.id }, c.var.clock());
  c.var.leaveNotice(presenceWordsIn(c.var.language).pages.filled);

  return seeOther(c, home);
});

presenceRoutes.get(person, (c) => showPerson(c, null));

const day = z.string().refine(isDay, 'field.not_a_day').transform((given) => given as Day);
const correction = z.object({ entryId: requiredId, instead: z.enum(['arrival', 'departure', 'none']), day, hour: z.string().refine(isHour, 'presence.hour_unclear'), because: z.string().max(500) });

presenceRoutes.post(`${person}/corrections`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);

  return answerForm(c, {
    schema: correction,
    accepted: async ({ entryId, instead, day: on, hour, because }) => {
      await correctPresence(c.var.db, actorIn(c), { meetingId: meeting.id, entryId, because, instead: instead === 'none' ? null : { direction: instead, happenedAt: instantOf(on, hour) } }, c.var.clock());
      c.var.leaveNotice(presenceWordsIn(c.var.language).pages.corrected);

      return seeOther(c, `${home}/presence/people/${c.req.param('person')}`);
    },
    refused: (refused) => showPerson(c, refused),
  });
});

presenceRoutes.post(`${person}/excuses`, async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const participantId = idIn(c.req.param('person')) ?? 0;

  return answerForm(c, {
    schema: z.object({ reason: z.string().max(1000), receivedOn: day }),
    accepted: async (given) => {
      await recordExcuse(c.var.db, actorIn(c), { ...given, meetingId: meeting.id, participantId }, c.var.clock());
      c.var.leaveNotice(presenceWordsIn(c.var.language).pages.excused);

      return seeOther(c, `${home}/presence/people/${participantId}`);
    },
    refused: (refused) => showPerson(c, refused),
  });
});

async function showPerson(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const { meeting, here: home, crumbs } = await presenceSubject(c);
  const { language, csrfToken: token, db, clock } = c.var;
  const words = presenceWordsIn(language).pages;
  const presence = await presenceOf(db, meeting);
  const invited = presence.people.find(({ id }) => id === idIn(c.req.param('person')));
  if (!invited) throw new RefusalError(refusal('page.not_found'));
  const mayChange = !whyNotTakePresence(meeting);
  const issued = await attestationsOf(db, meeting.id, invited.id);
  const attestations = { issued, mayIssue: hasTakenPlace(meeting.state) && invited.name !== null && (await attendedBy(db, meeting.id, invited.id)).length > 0 };
  const labels = { because: words.because, hour: words.atHour, day: words.onDay, reason: words.excuseReason, receivedOn: words.receivedOn };
  const view = { language, token, person: invited, here: `${home}/presence/people/${invited.id}`, entries: presence.entries.filter(({ participantId }) => participantId === invited.id), excuse: presence.excuses.get(invited.id), today: dayIn(clock()), form: filledForm(c, refused, labels), attestations, mayChange, mayExcuse: mayChange && meeting.kind !== 'council_session' };

  return render(c, { title: words.title, current: 'meetings', crumbs: [...crumbs, { label: words.title, href: `${home}/presence` }, { label: addressee(invited, language) }] }, <PresencePersonPage {...view} />);
}
