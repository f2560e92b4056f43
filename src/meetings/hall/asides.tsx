import type { Language } from '#platform/words';
import { Button, ButtonLink, Card, Form, HiddenField, TextField } from '#ui';
import { addressee } from '../invitations/people.ts';
import { wordingFor } from '../wording.ts';
import type { HallView } from './hall-page.tsx';
import { speechKinds } from './speech.ts';
import type { Speaker, TimeUsed } from './times.ts';
import { clockText, timeByInstitution, timeBySpeaker } from './times.ts';
import { hallWordsIn } from './words.ts';

/** Time used by each institution and each speaker, of the current point and of the whole meeting. */
export function Times({ language, state }: HallView) {
  const words = hallWordsIn(language);
  const point = state.current?.id ?? null;
  const [institutions, people] = [timeByInstitution(state.speeches, point, state.at), timeBySpeaker(state.speeches, point, state.at)];
  if (people.length === 0) return null;

  return (
    <Card title={words.times} id="times">
      <TimeTable language={language} caption={words.byInstitution} rows={institutions} name={(whose) => institutionOf(whose, language)} />
      <details class="card__foot" id="times-by-speaker">
        <summary>{words.bySpeaker}</summary>
        <TimeTable language={language} caption={words.bySpeaker} rows={people} name={(whose) => addressee(whose, language)} />
      </details>
    </Card>
  );
}

function institutionOf({ institutionAr, institutionFr, titleAr, titleFr }: Speaker, language: Language): string {
  return institutionAr ? wordingFor(language, institutionAr, institutionFr) : wordingFor(language, titleAr, titleFr);
}

function TimeTable({ language, caption, rows, name }: { language: Language; caption: string; rows: readonly TimeUsed<Speaker>[]; name: (whose: Speaker) => string }) {
  const words = hallWordsIn(language);

  return (
    <div class="table-frame">
      <table class="hall__times">
        <thead><tr><th scope="col">{caption}</th><th scope="col">{words.onPoint}</th><th scope="col">{words.inMeeting}</th><th scope="col">{words.speeches}</th></tr></thead>
        <tbody>
          {rows.map(({ whose, point, meeting, speeches }) => (
            <tr>
              <th scope="row"><bdi>{name(whose)}</bdi></th>
              <td><bdi class="number" dir="ltr">{clockText(point)}</bdi></td>
              <td><bdi class="number" dir="ltr">{clockText(meeting)}</bdi></td>
              <td class="number">{speeches}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Limits({ language, token, state, form, here, nonce }: HallView) {
  const words = hallWordsIn(language);

  return (
    <Card title={words.limits} class="card--padded" id="limits">
      <p class="small soft">{words.limitsHint}</p>
      <Form action={`${here}/limits`} token={token} class="side__act">
        <HiddenField name="nonce" value={nonce()} />
        <div class="fields">
          {speechKinds.map((kind) => {
            const seconds = state.limits.get(kind);

            return <TextField name={`minutes-${kind}`} label={words.kinds[kind]} form={form} value={seconds === undefined ? '' : String(seconds / 60)} inputmode="numeric" maxlength={4} dir="ltr" marked={false} />;
          })}
        </div>
        <Button>{words.setLimits}</Button>
      </Form>
    </Card>
  );
}

/** The address at which a projector shows the hall, for as long as it is open. */
export function ScreenCard({ language, token, state, here, nonce }: HallView) {
  const words = hallWordsIn(language);
  const { screen } = state;

  return (
    <Card title={words.screen} class="card--padded" id="screen">
      <p class="small soft">{words.screenHint}</p>
      {screen ? (
        <>
          <p class="strong small">{words.showScreen}</p>
          <div class="hall__acts side__act">
            {(['both', 'ar', 'fr'] as const).map((tongue) => <ButtonLink href={`/hall/${screen.token}${tongue === 'both' ? '' : `?tongue=${tongue}`}`} main={tongue === 'both'} plain>{words.tongues[tongue]}</ButtonLink>)}
          </div>
        </>
      ) : null}
      <Form action={screen ? `${here}/screen/revocation` : `${here}/screen`} token={token} class="side__act">
        <HiddenField name="nonce" value={nonce()} />
        <Button main={!screen}>{screen ? words.revokeScreen : words.openScreen}</Button>
      </Form>
    </Card>
  );
}
