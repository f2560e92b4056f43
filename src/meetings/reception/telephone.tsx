import type { Language } from '#platform/words';
import { Card } from '#ui';
import { presenceWordsIn } from '../presence/words.ts';
import { telephoneWordsIn } from './words.ts';

/** What only scripts bring to life at the top of the page: what waits, the answer to the last entry, the camera. Hidden without them. */
export function TelephoneHead({ language }: { language: Language }) {
  const words = telephoneWordsIn(language);

  return (
    <>
      <div class="desk__state" data-part="state" hidden>
        <p><b class="number" data-part="waiting">0</b> {words.waiting}</p>
        <button type="button" class="button" data-does="send">{words.send}</button>
        <output class="small" data-part="line"></output>
        <a class="small" data-part="sign-in" href="/sign-in" data-turbo="false" hidden>{words.signIn}</a>
      </div>
      <output class="desk__answer" data-part="answer" aria-live="assertive" hidden></output>
      <div class="desk__camera" data-part="camera" hidden>
        <video class="desk__video" data-part="video" muted playsinline hidden></video>
        <fieldset class="desk__direction" data-part="scanning" hidden>
          <legend class="small soft">{words.scanning}</legend>
          {(['arrival', 'departure'] as const).map((direction) => (
            <label class="choice"><input type="radio" name="scanned" value={direction} checked={direction === 'arrival'} /><span>{words.directions[direction]}</span></label>
          ))}
        </fieldset>
        <button type="button" class="button desk__scan" data-does="scan">{words.camera}</button>
      </div>
    </>
  );
}

interface FootProps {
  language: Language;
}

/** What the telephone took, each with what became of it; and how it forgets the meeting. */
export function TelephoneFoot({ language }: FootProps) {
  const words = telephoneWordsIn(language);
  const { arrive, leave } = presenceWordsIn(language).pages;

  return (
    <>
      <div data-part="kept" hidden>
        <Card title={words.entries}>
          <ol class="desk__entries" data-part="entries"></ol>
          <p class="empty soft" data-part="no-entries">{words.noEntries}</p>
          <button type="button" class="button desk__wide" data-does="resend" hidden>{words.resend}</button>
        </Card>
      </div>
      <div data-part="forget" hidden>
        <Card title={words.forget} class="card--padded">
          <p class="small soft">{words.forgetLead}</p>
          <p class="small soft">{words.listed}: <b class="number" data-part="listed">0</b></p>
          <p class="desk__warning" data-part="forget-waiting" role="alert" hidden>{words.forgetWaiting}</p>
          <button type="button" class="button desk__wide" data-does="forget">{words.forget}</button>
          <button type="button" class="button desk__wide" data-does="forget-anyway" hidden>{words.forgetAnyway}</button>
        </Card>
      </div>
      <template data-part="person">
        <li>
          <span><bdi data-fill="name"></bdi><span class="article"><bdi data-fill="quality"></bdi> <bdi class="number" dir="ltr" data-fill="code"></bdi></span></span>
          <form method="post">
            <input type="hidden" name="participantId" />
            <button type="submit" class="button" name="direction" value="arrival" data-arrive={arrive} data-leave={leave}>{arrive}</button>
          </form>
        </li>
      </template>
    </>
  );
}
