import type { Day } from '#platform/days';
import type { Refusal } from '#platform/refusals';
import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Form, HiddenField, Standing } from '#ui';
import type { MeetingState } from '../preparing/state.ts';
import { preparingWordsIn } from '../preparing/words.ts';
import type { MeetingRoom } from './meeting-tabs.tsx';
import { roomPath } from './meeting-tabs.tsx';
import { daysOf } from './state-parts.tsx';

export interface StateView {
  changes: readonly { state: MeetingState; happenedOn: Day; because: string | null }[];
  pastDates: readonly { startsOn: Day; endsOn: Day | null; outcome: 'postponed' | 'cancelled'; because: string }[];
  /** What can come next, each with why it cannot yet; a cancellation is offered apart. */
  next: readonly { to: MeetingState; whyNot: Refusal | undefined }[];
  explain: (refusal: Refusal) => string;
}

interface StateProps {
  language: Language;
  meetingId: number;
  state: StateView;
  token: string;
  mayRun: boolean;
}

/** Moves that are made in another room: inviting convenes a meeting, sealing its minutes approves them. */
const elsewhere: Partial<Record<MeetingState, MeetingRoom>> = { convened: 'invitations', minutes_approved: 'minutes' };

/** Where a meeting stood and since when, what comes next and why not yet. */
export function StateCard({ language, meetingId, state, token, mayRun }: StateProps) {
  const words = preparingWordsIn(language);

  return (
    <Card title={words.state}>
      <ol class="list list--tight">
        {state.changes.map((change, index) => (
          <li>
            <span class={index === state.changes.length - 1 ? 'strong' : 'soft'}>{words.states[change.state]}</span>
            <span class="article">{words.since(change.happenedOn)}{change.because ? <> · <bdi>{change.because}</bdi></> : null}</span>
          </li>
        ))}
      </ol>
      {mayRun && state.next.length ? (
        <div class="next-state">
          <h3>{words.next}</h3>
          {state.next.map(({ to, whyNot }) => (
            <>
              {whyNot ? <p class="small soft">{state.explain(whyNot)}</p> : null}
              {elsewhere[to] && whyNot?.code !== 'meeting.moved_by_its_session' ? <p><ButtonLink href={roomPath(meetingId, elsewhere[to])} main={!whyNot}>{words.moves[to]}</ButtonLink></p> : null}
              {whyNot || elsewhere[to] ? null : (
                <Form action={`/meetings/${meetingId}/states`} token={token}>
                  <HiddenField name="to" value={to} />
                  <Button main>{words.moves[to]}</Button>
                </Form>
              )}
            </>
          ))}
        </div>
      ) : null}
    </Card>
  );
}

/** The days that a meeting gave up, with their reasons. */
export function PastDates({ language, pastDates }: { language: Language; pastDates: StateView['pastDates'] }) {
  if (pastDates.length === 0) return null;
  const words = preparingWordsIn(language);

  return (
    <Card title={words.pastDates}>
      <ul class="list list--tight">
        {pastDates.map(({ startsOn, endsOn, outcome, because }) => {
          const days = daysOf({ heldOn: startsOn, endsOn }, language);

          return (
            <li>
              <span class="wrapping"><Standing tone={outcome === 'postponed' ? 'late' : 'no'}>{outcome === 'postponed' ? words.postponed : words.states.cancelled}</Standing></span>{' '}
              {outcome === 'postponed' ? words.wasPostponed(days) : words.wasCancelled(days)}
              <span class="article" dir="auto">{because}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
