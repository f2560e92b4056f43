import type { Language } from '#platform/words';
import { addressee } from '../invitations/people.ts';
import { wordingFor } from '../wording.ts';
import type { NumberedPoint } from './state.ts';
import { qualityOf } from './sum-up.ts';
import type { Speaker } from './times.ts';
import { clockText, secondsOf } from './times.ts';
import type { Speech } from './speech.ts';

/** The time that a speech has taken: as the house reckons it now, counted on by a script where there is one. */
export function RunningClock({ speech, at }: { speech: Pick<Speech, 'calledAt' | 'endedAt' | 'withdrawnAt' | 'wasAbsent' | 'limitSeconds'>; at: Date }) {
  const seconds = secondsOf(speech, at);
  const isOver = speech.limitSeconds !== null && seconds > speech.limitSeconds;

  return (
    <running-clock class={isOver ? 'clock clock--over number' : 'clock number'} dir="ltr" data-since={speech.calledAt?.getTime()} data-now={at.getTime()} data-limit={speech.limitSeconds ?? undefined}>
      {clockText(seconds)}
    </running-clock>
  );
}

/** The name, or the title where there is none; then the title and the institution. */
export function SpeakerText({ speaker, language }: { speaker: Speaker; language: Language }) {
  const quality = qualityOf(speaker, language);

  return (
    <>
      <b><bdi>{addressee(speaker, language)}</bdi></b>
      {speaker.name ? <span class="article"><bdi>{quality}</bdi></span> : null}
    </>
  );
}

/** A point with its number, each kept whole in its own direction. */
export function PointText({ point, language }: { point: Pick<NumberedPoint, 'number' | 'titleAr' | 'titleFr'>; language: Language }) {
  return <><bdi class="number" dir="ltr">{point.number}</bdi> · <bdi>{wordingFor(language, point.titleAr, point.titleFr)}</bdi></>;
}
