import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn, isDay } from '#platform/days';
import type { Day } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import { csvOf, sentFile, xlsxOf } from '#platform/spreadsheets';
import type { Ask, Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, optionalText, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import { removeParticipant } from '../participants/add-participant.ts';
import { sealsOn } from '../participants/change-participant.ts';
import { whyNotChange } from '../participants/details.ts';
import { openLists, whoIs } from '../participants/lists.ts';
import type { InvitationList } from '../participants/lists.ts';
import { wordingFor } from '../wording.ts';
import { wordsIn as meetingWordsIn } from '../words.ts';
import { meetingRun, numberAsked } from './asked.ts';
import { convene, isToPrint, isToWrite } from './convene.ts';
import { invitedColumns } from './export.ts';
import type { Filter } from './filters.ts';
import { filterAsked, filters, found, isKept } from './filters.ts';
import { printLetters, recordHandover } from './hand-over.ts';
import type { ListLine } from './invitations-page.tsx';
import { InvitationsPage } from './invitations-page.tsx';
import { lettersPdf } from './letters.ts';
import type { InvitedMeeting } from './meeting.ts';
import { peopleOf } from './people.ts';
import { PersonPage } from './person-page.tsx';
import { isToRemind, remindInvited } from './remind.ts';
import { setReminderDays } from './reminder-days.ts';
import { stepsOf } from './steps.ts';
import { wordsIn } from './words.ts';

const here = '/meetings/:id{[0-9]+}/invitations';
const person = `${here}/:person{[0-9]+}`;

/** The organiser's invitations of a meeting. */
export const invitationRoutes = new Hono<Env>();

const pathOf = ({ id }: Pick<InvitedMeeting, 'id'>): string => `/meetings/${id}/invitations`;
const crumbsOf = (c: Ask, meeting: InvitedMeeting, last?: string) => [
  { label: meetingWordsIn(c.var.language).meetings, href: '/meetings' },
  { label: wordingFor(c.var.language, meeting.titleAr, meeting.titleFr), href: `/meetings/${meeting.id}` },
  ...(last ? [{ label: wordsIn(c.var.language).pages.title, href: pathOf(meeting) }, { label: last }] : [{ label: wordsIn(c.var.language).pages.title }]),
];

invitationRoutes.get(here, async (c) => {
  const meeting = await meetingRun(c);
  const { db, language, clock, csrfToken: token } = c.var;
  const [people, lists] = await Promise.all([peopleOf(db, meeting.id), linesOf(c, meeting.id)]);
  const [filter, asked] = [filterAsked(c.req.query('show')), (c.req.query('find') ?? '').slice(0, 100)];
  const counts = Object.fromEntries(filters.map((one) => [one, people.filter((invited) => isKept(invited, one)).length])) as Record<Filter, number>;
  const view = {
    language, token, meeting, people, counts, filter, asked, lists,
    shown: found(people.filter((invited) => isKept(invited, filter)), asked),
    toSend: { mails: people.filter(isToWrite).length, letters: people.filter(isToPrint).length },
    remindable: meeting.state === 'convened' ? people.filter((invited) => isToRemind(invited, clock())).length : 0,
    mayChange: meeting.state === 'prepared' || meeting.state === 'convened',
  };

  return render(c, { title: wordsIn(language).pages.title, current: 'meetings', crumbs: crumbsOf(c, meeting) }, <InvitationsPage {...view} />);
});

/** Each group that is not frozen, with whom it names today. */
async function linesOf(c: Ask, meetingId: number): Promise<ListLine[]> {
  const { db, language, clock } = c.var;
  const { bodyKinds, everywhere } = wordsIn(language).pages;
  const territories = new Map((await db.selectFrom('territories').select(['code', 'nameAr', 'nameFr']).where('level', '!=', 'commune').execute()).map((territory) => [territory.code, wordingFor(language, territory.nameAr, territory.nameFr)]));
  const lists = await openLists(db, meetingId);
  const bodies = new Map((await db.selectFrom('bodies').select(['id', 'nameAr', 'nameFr']).where('id', 'in', [0, ...lists.flatMap(({ bodyId }) => bodyId ?? [])]).execute()).map(({ id, nameAr, nameFr }) => [id, wordingFor(language, nameAr, nameFr)]));

  return Promise.all(lists.map(async (list) => ({
    id: list.id, title: wordingFor(language, list.titleAr, list.titleFr),
    place: list.bodyId ? (bodies.get(list.bodyId) ?? '') : [list.bodyKind ? bodyKinds[list.bodyKind] : '', list.territoryCode ? territories.get(list.territoryCode) : everywhere].filter(Boolean).join(' · '),
    count: (await whoIs(db, list as InvitationList, dayIn(clock()))).length,
  })));
}

invitationRoutes.post(`${here}/dispatch`, async (c) => {
  const meeting = await meetingRun(c);
  const { mails, letters } = await convene(c.var.db, actorIn(c), { meetingId: meeting.id }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).pages.sentOff(mails, letters));

  return seeOther(c, pathOf(meeting));
});

invitationRoutes.post(`${here}/reminders`, async (c) => {
  const meeting = await meetingRun(c);
  const count = await remindInvited(c.var.db, actorIn(c), { meetingId: meeting.id }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).pages.reminded(count));

  return seeOther(c, pathOf(meeting));
});

invitationRoutes.post(`${here}/reminder-days`, async (c) => {
  const meeting = await meetingRun(c);
  const days = (await formOf(c)).text('days');
  refuseIf(days === '' || /^(?:[1-9]|[1-5]\d|60)$/u.test(days) ? undefined : refusal('invitation.reminder_days'));
  await setReminderDays(c.var.db, actorIn(c), { meetingId: meeting.id, days: days ? Number(days) : null }, c.var.clock());
  c.var.leaveNotice(wordsIn(c.var.language).pages.saved);

  return seeOther(c, pathOf(meeting));
});

invitationRoutes.get(`${here}.csv`, async (c) => {
  const { meeting, columns, people } = await tableAsked(c);

  return sentFile(csvOf(columns, people), `invitations-${meeting.id}.csv`);
});

invitationRoutes.get(`${here}.xlsx`, async (c) => {
  const { meeting, columns, people } = await tableAsked(c);
  const { language } = c.var;

  return sentFile(await xlsxOf(wordsIn(language).pages.title, columns, people, { rtl: language === 'ar' }), `invitations-${meeting.id}.xlsx`);
});

async function tableAsked(c: Ask) {
  const meeting = await meetingRun(c);

  return { meeting, columns: invitedColumns(c.var.language), people: await peopleOf(c.var.db, meeting.id) };
}

function download(body: string | Uint8Array, type: string, name: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` } });
}

invitationRoutes.post(`${here}/letters`, (c) => print(c, null));
invitationRoutes.post(`${person}/letter`, (c) => print(c, numberAsked(c, 'person')));

/** Letters in the language of each; what was printed stands at each invitation. */
async function print(c: Ask, participantId: number | null): Promise<Response> {
  const meeting = await meetingRun(c);
  const { db, clock } = c.var;
  const people = await printLetters(db, actorIn(c), { meetingId: meeting.id, participantId }, clock());
  const all = await peopleOf(db, meeting.id);

  return download(await lettersPdf(meeting, people, { printedOn: dayIn(clock()), origin: c.var.url.origin, all }), 'application/pdf', `letters-${meeting.id}.pdf`);
}

invitationRoutes.get(person, (c) => showPerson(c, null));

const handover = z.object({ day: z.string().min(1).refine(isDay, 'field.not_a_day').transform((given) => given as Day), reference: optionalText(200) });

invitationRoutes.post(`${person}/handover`, async (c) => {
  const meeting = await meetingRun(c);
  const participantId = numberAsked(c, 'person');

  return answerForm(c, {
    schema: handover,
    accepted: async (given) => {
      await recordHandover(c.var.db, actorIn(c), { ...given, meetingId: meeting.id, participantId }, c.var.clock());
      c.var.leaveNotice(wordsIn(c.var.language).pages.handedOver);

      return seeOther(c, `${pathOf(meeting)}/${participantId}`);
    },
    refused: (refused) => showPerson(c, refused),
  });
});

invitationRoutes.post(`${person}/removal`, async (c) => {
  const meeting = await meetingRun(c);
  const participantId = numberAsked(c, 'person');

  return answerForm(c, {
    schema: z.object({ because: z.string().max(500) }),
    accepted: async ({ because }) => {
      await removeParticipant(c.var.db, actorIn(c), { meetingId: meeting.id, participantId, because }, c.var.clock());
      c.var.leaveNotice(wordsIn(c.var.language).pages.removed);

      return seeOther(c, pathOf(meeting));
    },
    refused: (refused) => showPerson(c, refused),
  });
});

async function showPerson(c: Ask, refused: RefusedForm | null): Promise<Response> {
  const meeting = await meetingRun(c);
  const { db, language, csrfToken: token, clock } = c.var;
  const people = await peopleOf(db, meeting.id);
  const invited = people.find(({ id }) => id === numberAsked(c, 'person'));
  if (!invited) throw new RefusalError(refusal('page.not_found'));
  const rows = (await stepsOf(db, [invited.id])).get(invited.id) ?? [];
  const names = new Map((await db.selectFrom('users').select(['id', 'name']).where('id', 'in', ['', ...rows.flatMap(({ recordedBy }) => recordedBy ?? [])]).execute()).map(({ id, name }) => [id, name]));
  const words = wordsIn(language).pages;
  const view = {
    language, token, meeting, person: invited, today: dayIn(clock()), form: filledForm(c, refused, { day: words.handoverDay, because: words.because }),
    titular: people.find(({ id }) => id === invited.representsId), delegate: people.find(({ id }) => id === invited.standing.delegateId),
    steps: rows.map((step) => ({ ...step, by: step.recordedBy ? (names.get(step.recordedBy) ?? null) : null })).toReversed(),
    mayChange: meeting.state === 'prepared' || meeting.state === 'convened',
    mayCorrect: !whyNotChange({ ...(await sealsOn(db, meeting.id, invited.id)), state: meeting.state, isMember: false }, [], invited),
  };

  return render(c, { title: words.person, current: 'meetings', crumbs: crumbsOf(c, meeting, words.person) }, <PersonPage {...view} />);
}
