import { Hono } from 'hono';
import { instantOf } from '#platform/calendars';
import type { Day } from '#platform/days';
import { isDay } from '#platform/days';
import { refusal, RefusalError, refuseIf } from '#platform/refusals';
import type { Env } from '#platform/web';
import { languageOfAddress } from '#platform/web';
import { isHour } from '../preparing/sittings.ts';
import { presenceSubject } from '../presence/asked.ts';
import { presenceOf } from '../presence/queries.ts';
import type { RollSpan } from '../presence/spans.ts';
import { listOf } from './lines.ts';
import { listPdf } from './list-pdf.ts';
import { kindsOf } from './protocol.ts';
import type { Stretch } from './stretch.ts';
import { presenceWithin, whyNotListAt } from './stretch.ts';

/** The attendance list of a meeting, for whoever runs it: of a sitting or half-day (`?span=`), of an instant (`?on=&at=`), else of the whole. */
export const attendanceListRoutes = new Hono<Env>();

attendanceListRoutes.get('/meetings/:id{[0-9]+}/presence/list.pdf', async (c) => {
  const { meeting, here: home } = await presenceSubject(c);
  const { db, clock, url } = c.var;
  const [at, days] = [clock(), { startsOn: meeting.heldOn, endsOn: meeting.endsOn }];
  const presence = await presenceOf(db, meeting);
  const stretch = stretchAsked(c.req.query(), presence.spans, meeting.heldOn);
  if (stretch.kind === 'instant') refuseIf(whyNotListAt(stretch.at, days, at));
  const within = presenceWithin(presence, stretch, days);
  const kinds = await kindsOf(db, presence.people.flatMap(({ bodyId }) => bodyId ?? []));
  const pdf = await listPdf({ meeting, stretch, groups: listOf(within.presence, within.span, kinds), at, address: `${url.origin}${home}/presence` }, languageOfAddress(c));

  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="attendance-${meeting.id}.pdf"`, 'cache-control': 'no-store' } });
});

/** What was asked for and cannot be is refused: a list of something else would be taken for it. */
function stretchAsked({ span: key, at: hour, on }: Record<string, string>, spans: readonly RollSpan[], first: Day): Stretch {
  if (hour !== undefined) {
    const day = on ?? first;
    if (!isHour(hour)) throw new RefusalError(refusal('presence.hour_unclear'));
    if (!isDay(day)) throw new RefusalError(refusal('field.not_a_day'));

    return { kind: 'instant', at: instantOf(day, hour) };
  }
  if (key === undefined) return { kind: 'whole' };
  const span = spans.find((one) => one.key === key);
  if (!span) throw new RefusalError(refusal('page.not_found'));

  return { kind: 'span', span };
}
