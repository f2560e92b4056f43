import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { z } from 'zod';
import { actorIn } from '#people';
import { dayIn } from '#platform/days';
import { refusal, refuseIf } from '#platform/refusals';
import type { Env, RefusedForm } from '#platform/web';
import { answerForm, formOf, requiredDay, seeOther } from '#platform/web';
import { filledForm, render } from '#ui';
import type { MeetingSubject } from '../pages/subject.ts';
import { meetingSubject } from '../pages/subject.ts';
import { sittingsOf } from '../preparing/sittings-store.ts';
import { pointsOf } from '../programme/points-store.ts';
import type { OpenPromise } from './next-meeting.ts';
import { prepareNext, whyNotFollow } from './next-meeting.ts';
import { isOpenMatter } from './open-matters.ts';
import { NextMeetingPage } from './series-forms.tsx';
import { seriesWordsIn } from './words.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What was promised in a series and is not kept yet. The house fills it: commitments know meetings, and not the other way round. */
    openPromisesOf: (seriesId: number) => Promise<OpenPromise[]>;
  }
}

/** The next meeting of a series after one that was held. */
export const nextRoutes = new Hono<Env>();

const schema = z.object({
  submission: z.uuid(),
  startsOn: requiredDay,
  withSittings: z.string().optional(),
  withParticipants: z.string().optional(),
});

nextRoutes.get('/meetings/:id/next', async (c) => showNext(c, await followed(c), null));

nextRoutes.post('/meetings/:id/next', async (c) => {
  const subject = await followed(c);

  return answerForm(c, {
    schema,
    accepted: async ({ submission, startsOn, withSittings, withParticipants }) => {
      const form = await formOf(c);
      const chosen = (name: string) => [...new Set(form.texts(name).filter((text) => /^[1-9]\d{0,8}$/u.test(text)).map(Number))];
      const open = await c.var.openPromisesOf(subject.meeting.seriesId ?? 0);
      const wanted = chosen('promiseIds');
      const promises = open.filter(({ commitmentId }) => wanted.includes(commitmentId));
      refuseIf(promises.length === wanted.length ? undefined : refusal('series.matter_unknown'));
      const id = await prepareNext(c.var.db, actorIn(c), { meetingId: subject.meeting.id, startsOn, pointIds: chosen('pointIds'), promises, withSittings: withSittings === 'yes', withParticipants: withParticipants === 'yes', submission }, c.var.clock());
      c.var.leaveNotice(seriesWordsIn(c.var.language).done.followed);

      return seeOther(c, `/meetings/${id}/programme`);
    },
    refused: (refused) => showNext(c, subject, refused),
  });
});

async function followed(c: Context<Env>): Promise<MeetingSubject> {
  const subject = await meetingSubject(c);
  refuseIf(subject.mayRun ? undefined : refusal('authority.not_in_this_office', { capability: 'run_meetings' }));
  refuseIf(whyNotFollow(subject.meeting));

  return subject;
}

async function showNext(c: Context<Env>, { meeting, title, here, crumbs }: MeetingSubject, refused: RefusedForm | null): Promise<Response> {
  const { db, language, csrfToken: token } = c.var;
  const words = seriesWordsIn(language);
  const [points, sittings, promises, people] = await Promise.all([
    pointsOf(db, meeting.id),
    sittingsOf(db, meeting.id),
    c.var.openPromisesOf(meeting.seriesId ?? 0),
    db.selectFrom('participants').select('id').where('meetingId', '=', meeting.id).where('removedAt', 'is', null).limit(1).execute(),
  ]);
  const view = {
    language, token, promises,
    action: `${here}/next`,
    about: <bdi>{words.nextLead(title)}</bdi>,
    form: filledForm(c, refused, { startsOn: words.fields.nextOn }),
    submission: refused?.typed['submission'] ?? randomUUID(),
    today: dayIn(c.var.clock()),
    points: points.filter(isOpenMatter),
    ticked: (name: 'pointIds' | 'promiseIds', id: number) => !refused || (refused.typed[name] ?? '').split(',').includes(String(id)),
    sittings: sittings.length > 0,
    participants: people.length > 0,
  };

  return render(c, { title: words.nextTitle, current: 'meetings', crumbs: [...crumbs, { label: words.prepareNext }] }, <NextMeetingPage {...view} />);
}
