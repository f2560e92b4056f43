import type { Day } from '#platform/days';
import type { Language } from '#platform/words';
import { longDay } from '#platform/words';
import type { Tone } from '#ui';
import { Standing } from '#ui';
import type { MeetingState } from '../preparing/state.ts';
import { preparingWordsIn } from '../preparing/words.ts';

const tones: Readonly<Record<MeetingState, Tone>> = { prepared: 'due', convened: 'due', held: 'done', minutes_approved: 'done', closed: 'done', cancelled: 'no' };

/** Where a meeting stands: a sign, a colour and a word. One that was put off says so as well. */
export function StateMark({ state, postponed, language }: { state: MeetingState; postponed: boolean; language: Language }) {
  const words = preparingWordsIn(language);

  return (
    <>
      <Standing tone={tones[state]}>{words.states[state]}</Standing>
      {postponed && state !== 'cancelled' ? <Standing tone="late">{words.postponed}</Standing> : null}
    </>
  );
}

/** The days of a meeting, or the one: «من الخميس 20 فبراير 2020 إلى الجمعة 21 فبراير 2020». */
export function daysOf({ heldOn, endsOn }: { heldOn: Day; endsOn: Day | null }, language: Language): string {
  const words = preparingWordsIn(language);

  return endsOn && endsOn !== heldOn ? words.fromTo(longDay(heldOn, language), longDay(endsOn, language)) : longDay(heldOn, language);
}
