import { nameOf } from '#bodies';
import type { Language } from '#platform/words';
import { Form, HiddenField } from '#ui';
import { wordingFor } from '../wording.ts';
import type { Material, ToldPoint } from './queries.ts';
import type { Line } from './schedule.ts';
import { programmeWordsIn } from './words.ts';

interface LineView {
  language: Language;
  line: Line<ToldPoint>;
  here: string;
  token: string;
  version: number;
  mayChange: boolean;
  mayAttach: boolean;
  frozen: boolean;
  settled: boolean;
}

/** One point: its hour, its number, what it is, who presents it and how long, its documents, and what can be done with it. */
export function ProgrammeLine(view: LineView) {
  const { language, line: { branch, startsAt, minutes }, here, mayChange, mayAttach } = view;
  const { point, number, depth } = branch;
  const words = programmeWordsIn(language);
  const presenter = [point.presenterAr ? wordingFor(language, point.presenterAr, point.presenterFr) : '', point.presenterBody ? nameOf(point.presenterBody, language) : ''].filter(Boolean);

  return (
    <li class={`agenda__point agenda__point--${depth}`} id={`point-${point.id}`} data-point={point.id} data-parent={point.parentId ?? ''} data-number={number}>
      <span class="agenda__hour number">{startsAt ? <time>{startsAt}</time> : null}</span>
      <div class="agenda__what">
        <p class="agenda__title">
          <bdi class="agenda__number number">{number}</bdi> <span dir="auto">{wordingFor(language, point.titleAr, point.titleFr)}</span>
        </p>
        <p class="small soft agenda__facts">
          <span class="agenda__kind">{words.kinds[point.kind]}</span>
          {presenter.map((part) => <span><bdi>{part}</bdi></span>)}
          {minutes ? <span class="number">{words.minutes(minutes)}</span> : null}
          {point.visibility === 'participants' ? null : <span>{words.visibilities[point.visibility]}</span>}
          {point.carriedCommitmentId ? <span><a href={`/commitments/${point.carriedCommitmentId}`}>{words.carriedCommitment}</a></span> : null}
          {point.carriedFromId && !point.carriedCommitmentId ? <span>{words.carriedFrom}</span> : null}
          {point.instrument ? <span><a href={`/conventions/${point.instrumentId}`}><bdi>{wordingFor(language, point.instrument.titleAr, point.instrument.titleFr)}</bdi></a></span> : null}
        </p>
        {point.materials.length ? <Materials {...{ language, here }} materials={point.materials} token={mayAttach ? view.token : null} /> : null}
      </div>
      {mayChange || mayAttach ? <Actions view={view} /> : null}
    </li>
  );
}

function Actions({ view: { language, line: { branch: { point, number, depth } }, here, token, version, frozen, settled, mayAttach } }: { view: LineView }) {
  const words = programmeWordsIn(language);
  const own = `${here}/points/${point.id}`;

  return (
    <details class="agenda__actions">
      <summary aria-label={words.actionsOn(number)}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><circle cx="4" cy="10" r="1.6" /><circle cx="10" cy="10" r="1.6" /><circle cx="16" cy="10" r="1.6" /></svg>
      </summary>
      <div class="agenda__menu card">
        {settled ? null : <a href={own}>{words.changePoint}</a>}
        {settled || depth > 2 ? null : <a href={`${here}/points/new?under=${point.id}`}>{words.addUnder}</a>}
        {mayAttach ? <a href={`${own}/materials/new`}>{words.attach}</a> : null}
        {frozen && !settled ? <a href={`${own}/order`}>{words.orderPoint}</a> : null}
        {frozen && !settled ? <a href={`${own}/withdrawal`}>{words.withdrawPoint}</a> : null}
        {frozen || settled ? null : (
          <Form action={`${own}/order`} token={token} class="agenda__order">
            <HiddenField name="programmeVersion" value={String(version)} />
            {(['up', 'down', 'into', 'out'] as const).map((way) => <button type="submit" name="way" value={way}>{words.ways[way]}</button>)}
          </Form>
        )}
        {frozen || settled ? null : (
          <Form action={`${own}/withdrawal`} token={token}>
            <button type="submit">{words.withdrawPoint}</button>
          </Form>
        )}
      </div>
    </details>
  );
}

const kibibyte = 1024;

function Materials({ language, here, materials, token }: { language: Language; here: string; materials: readonly Material[]; token: string | null }) {
  const words = programmeWordsIn(language);
  const size = (bytes: number) => (bytes < kibibyte * kibibyte ? words.kilobytes(Math.max(1, Math.round(bytes / kibibyte))) : words.megabytes((bytes / kibibyte / kibibyte).toFixed(1)));

  return (
    <ul class="agenda__materials small">
      {materials.map((material) => {
        const title = wordingFor(language, material.titleAr, material.titleFr);

        return (
          <li>
            <a href={`${here}/materials/${material.id}`} data-turbo="false"><bdi>{title}</bdi></a>
            <span class="soft number"><bdi>{size(material.byteSize)}</bdi> · {words.visibilities[material.visibility]}</span>
            {token ? (
              <Form action={`${here}/materials/${material.id}/removal`} token={token}>
                <button type="submit" class="link" aria-label={words.removeNamed(title)}>{words.remove}</button>
              </Form>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
