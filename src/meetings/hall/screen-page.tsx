import QRCode from 'qrcode';
import type { Child } from 'hono/jsx';
import { dayIn } from '#platform/days';
import { addressee } from '../invitations/people.ts';
import { whyNotTakePresence } from '../presence/redeem.ts';
import { isSeen } from '../readers.ts';
import { hallCode } from './code.ts';
import { RunningClock } from './parts.tsx';
import type { HallState, ToldSpeech } from './state.ts';
import { whyNotUseHall } from './speech.ts';
import { qualityOf } from './sum-up.ts';
import type { HallWords } from './words.ar.ts';
import { hallWordsIn } from './words.ts';

export type Tongue = 'both' | 'ar' | 'fr';

export interface ScreenView {
  tongue: Tongue;
  state: HallState;
  stream: string;
  /** Of this house: where the QR leads. */
  origin: string;
}

type Words = HallWords['onScreen'];

/** Made to be read from the last row: where the hall stands, who speaks and how long, who follows, and the way to register. */
export function ScreenPage(view: ScreenView) {
  return (
    <live-hall class="screen" data-stream={view.stream}>
      <output class="screen__cut" data-part="cut" hidden><Told tongue={view.tongue} say={(words) => words.lineCut} /></output>
      <ScreenNow {...view} />
    </live-hall>
  );
}

/** A sentence in the screen's tongues, the Arabic first. */
function Told({ tongue, say }: { tongue: Tongue; say: (words: Words, language: 'ar' | 'fr') => Child }) {
  const arabic = <span lang="ar" dir="rtl">{say(hallWordsIn('ar').onScreen, 'ar')}</span>;
  const french = <span lang="fr" dir="ltr" class={tongue === 'both' ? 'screen__second' : undefined}>{say(hallWordsIn('fr').onScreen, 'fr')}</span>;

  return <>{tongue === 'fr' ? null : arabic}{tongue === 'ar' ? null : french}</>;
}

/** What somebody wrote, in the screen's tongues; once where it was written in one. */
function Written({ tongue, ar, fr }: { tongue: Tongue; ar: string; fr: string | null }) {
  const first = tongue === 'fr' && fr ? <span lang="fr" dir="ltr">{fr}</span> : <span lang="ar" dir="rtl">{ar}</span>;

  return <>{first}{tongue === 'both' && fr && fr !== ar ? <span lang="fr" dir="ltr" class="screen__second">{fr}</span> : null}</>;
}

/** All of the screen: sent whole with each change, and when the code turns. */
export function ScreenNow(view: ScreenView) {
  const { tongue, state } = view;
  const { meeting, isOpen, wasOpened } = state;
  const isOver = meeting.state === 'cancelled' || (wasOpened && !isOpen);

  return (
    <div class="screen__room" id="hall-now" data-now={state.at.getTime()}>
      <header class="screen__head">
        <h1><Written tongue={tongue} ar={meeting.titleAr} fr={meeting.titleFr} /></h1>
        <Counts {...view} />
      </header>
      {isOpen && !isOver ? <Work {...view} /> : (
        <p class="screen__rest"><Told tongue={tongue} say={(words) => (meeting.state === 'cancelled' ? words.cancelled : isOver ? words.closed : words.notOpen)} /></p>
      )}
      <footer class="screen__foot">
        {isOpen ? <Following {...view} /> : <div></div>}
        <CheckIn {...view} />
      </footer>
    </div>
  );
}

function Counts({ tongue, state: { present, expected, quorum } }: ScreenView) {
  return (
    <dl class="screen__counts">
      <div><dt><Told tongue={tongue} say={(words) => words.present} /></dt><dd><b class="number">{present}</b> <small><Told tongue={tongue === 'both' ? 'ar' : tongue} say={(words) => words.of(expected)} /></small></dd></div>
      {quorum ? <div><dt><Told tongue={tongue} say={(words) => words.quorum} /></dt><dd><b class="number">{quorum.present}</b> <small><Told tongue={tongue === 'both' ? 'ar' : tongue} say={(words) => (quorum.isSettled ? words.reached : words.awaited(quorum.needed))} /></small></dd></div> : null}
    </dl>
  );
}

/** The point, as far as those who take part may see it; then who has the floor, and the clock. */
function Work({ tongue, state }: ScreenView) {
  const { speaking, current } = state;
  const point = current && isSeen(current.visibility, 'participants') ? current : null;

  return (
    <div class="screen__work">
      {point ? (
        <div class="screen__point">
          <span class="screen__number number" dir="ltr">{point.number}</span>
          <p><Written tongue={tongue} ar={point.titleAr} fr={point.titleFr} /></p>
        </div>
      ) : null}
      {speaking ? <Speaking tongue={tongue} state={state} speech={speaking} /> : <p class="screen__free"><Told tongue={tongue} say={(words) => words.free} /></p>}
    </div>
  );
}

function Speaking({ tongue, state, speech }: { tongue: Tongue; state: HallState; speech: ToldSpeech }) {
  const { speaker, limitSeconds, kind } = speech;

  return (
    <div class="screen__floor">
      <p class="screen__label"><Told tongue={tongue} say={(words, language) => <>{words.floor} · {hallWordsIn(language).kinds[kind]}</>} /></p>
      <p class="screen__speaker"><bdi>{addressee(speaker, tongue === 'fr' ? 'fr' : 'ar')}</bdi></p>
      {speaker.name ? <p class="screen__quality"><Written tongue={tongue} ar={qualityOf(speaker, 'ar')} fr={speaker.titleFr ? qualityOf(speaker, 'fr') : null} /></p> : null}
      <p class="screen__clock"><RunningClock speech={speech} at={state.at} />{limitSeconds === null ? null : <small><Told tongue={tongue === 'both' ? 'ar' : tongue} say={(words, language) => words.limit(hallWordsIn(language).minutes(limitSeconds / 60))} /></small>}</p>
    </div>
  );
}

const shown = 3;

function Following({ tongue, state }: ScreenView) {
  const language = tongue === 'fr' ? 'fr' : 'ar';

  return (
    <section class="screen__following">
      <h2 class="screen__label"><Told tongue={tongue} say={(words) => words.following} /></h2>
      {state.waiting.length ? (
        <ol>
          {state.waiting.slice(0, shown).map(({ speaker }) => <li><b><bdi>{addressee(speaker, language)}</bdi></b>{speaker.name ? <small><bdi>{qualityOf(speaker, language)}</bdi></small> : null}</li>)}
        </ol>
      ) : <p class="screen__nobody"><Told tongue={tongue} say={(words) => words.nobody} /></p>}
    </section>
  );
}

/** The QR with the code of this half minute, on the days on which presence is taken. */
function CheckIn({ tongue, state, origin }: ScreenView) {
  const { meeting, at } = state;
  if (whyNotTakePresence(meeting) ?? whyNotUseHall({ state: meeting.state, startsOn: meeting.heldOn, endsOn: meeting.endsOn }, dayIn(at))) return null;
  const code = hallCode(meeting.hallSecret, at);

  return (
    <section class="screen__enter">
      <div>
        <h2 class="screen__label"><Told tongue={tongue} say={(words) => words.checkIn} /></h2>
        <p class="screen__code number" dir="ltr">{code.slice(0, 3)} {code.slice(3)}</p>
        <p class="screen__how"><Told tongue={tongue} say={(words) => words.checkInHow} /></p>
      </div>
      <Square text={`${origin}/check-in/${meeting.id}?code=${code}`} />
    </section>
  );
}

/** A QR drawn by ourselves: dark on white by day and by night, so that every telephone reads it. */
function Square({ text }: { text: string }) {
  const { size, data: dots } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => Array.from(dots.slice(y * size, (y + 1) * size), (isDark, x) => (isDark ? `M${x + 2} ${y + 2}h1v1h-1z` : '')).join(''));

  return (
    <svg class="screen__qr" viewBox={`0 0 ${size + 4} ${size + 4}`} role="img" aria-label="QR" shape-rendering="crispEdges">
      <rect class="screen__qr-ground" width={size + 4} height={size + 4} />
      <path class="screen__qr-dots" d={rows.join('')} />
    </svg>
  );
}
