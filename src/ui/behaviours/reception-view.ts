import { folded } from '#platform/words';
import type { Ended, Line } from './reception-post.ts';
import type { Direction, Fate, KeptEntry, KeptPerson } from './reception-store.ts';
import type { Taken } from './reception-telephone.ts';

/** The sentences that the page brings along, in its language. */
export interface DeskWords extends Record<'onPhone' | 'onPhoneLeaving' | 'again' | 'wrongCode' | 'notListed' | 'unknownQr' | 'notKept' | 'camera' | 'cameraOff' | 'cameraRefused' | 'forgotten', string> {
  lines: Record<Line, string>;
  fates: Record<Fate, string>;
  directions: Record<Direction, string>;
}

const most = 30;
const tones: Record<Fate, string> = { waiting: 'due', taken: 'done', taken_before: 'done', duplicate: 'tacit', conflict: 'late', refused: 'late' };

export function partOf(desk: Element, name: string): HTMLElement {
  return desk.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? document.createElement('span');
}

export function buttonOf(desk: Element, name: string): HTMLElement {
  return desk.querySelector<HTMLElement>(`[data-does="${name}"]`) ?? document.createElement('button');
}

/** A sentence with what it speaks of, each kept whole whatever its direction. */
function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => `\u2068${facts[name] ?? ''}\u2069`);
}

function hourOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: 'Africa/Casablanca', hour: '2-digit', minute: '2-digit' });
}

/** The answer to the last entry, large, for eyes and for who hears the page read. */
export function drawAnswer(desk: Element, tone: 'done' | 'due' | 'late', text: string): void {
  const answer = partOf(desk, 'answer');
  Object.assign(answer, { hidden: false, textContent: text });
  answer.dataset['tone'] = tone;
}

export function answerTo(taken: Taken, words: DeskWords): { tone: 'done' | 'due' | 'late'; text: string } {
  if (taken.result === 'not_kept') return { tone: 'late', text: words.notKept };
  if (taken.result !== 'kept') return { tone: 'late', text: taken.result === 'unknown_qr' ? words.unknownQr : words.wrongCode };
  const { name, direction, isKnown, before } = taken;
  if (!isKnown) return { tone: 'due', text: filled(words.notListed, { name }) };
  if (before) return { tone: 'due', text: filled(words.again, { name, hour: hourOf(before.happenedAt) }) };

  return { tone: 'done', text: filled(direction === 'arrival' ? words.onPhone : words.onPhoneLeaving, { name }) };
}

export function drawState(desk: Element, words: DeskWords, entries: readonly KeptEntry[], { line, sentence }: Ended): void {
  const waiting = entries.filter(({ fate }) => fate === 'waiting').length;
  partOf(desk, 'waiting').textContent = String(waiting);
  partOf(desk, 'line').textContent = [words.lines[line], sentence].filter(Boolean).join(' ');
  partOf(desk, 'state').dataset['tone'] = line !== 'online' ? 'late' : waiting ? 'due' : 'done';
  partOf(desk, 'sign-in').hidden = line !== 'signed_out';
}

/** First what somebody must look at, all of it; then the newest of what is well. */
export function drawEntries(desk: Element, words: DeskWords, entries: readonly KeptEntry[]): void {
  const newest = entries.toSorted((one, other) => (one.happenedAt < other.happenedAt ? 1 : -1));
  const isToSee = ({ fate }: KeptEntry) => fate === 'refused' || fate === 'conflict' || fate === 'duplicate';
  const shown = [...newest.filter(isToSee), ...newest.filter((entry) => !isToSee(entry)).slice(0, most)];
  partOf(desk, 'entries').replaceChildren(...shown.map((entry) => lineOf(entry, words)));
  partOf(desk, 'no-entries').hidden = shown.length > 0;
  buttonOf(desk, 'resend').hidden = !entries.some(({ fate }) => fate === 'refused');
}

function lineOf({ name, direction, happenedAt, fate, sentence }: KeptEntry, words: DeskWords): HTMLElement {
  const [line, told, person, state] = [element('li'), element('span'), element('bdi', name), element('span', words.fates[fate])];
  told.append(person, element('span', `${words.directions[direction]} · ${hourOf(happenedAt)}${sentence ? ` · ${sentence}` : ''}`, 'article'));
  state.className = `standing standing--${tones[fate]}`;
  line.dataset['fate'] = fate;
  line.append(told, state);

  return line;
}

/** Those whom the telephone knows and the search finds, with the one thing to do for each. */
export function drawPeople(desk: Element, people: readonly KeptPerson[], entries: readonly KeptEntry[], asked: string): void {
  const list = desk.querySelector('.desk__people');
  const template = desk.querySelector<HTMLTemplateElement>('template[data-part="person"]');
  if (!list || !template) return;
  const there = new Set(people.filter(({ isThere }) => isThere).map(({ id }) => id));
  for (const { by, direction, fate } of entries) if ('participantId' in by && fate !== 'refused') there[direction === 'arrival' ? 'add' : 'delete'](by.participantId);
  const wanted = folded(asked);
  const found = wanted ? people.filter(({ name, quality, code }) => folded(`${name} ${quality} ${code}`).includes(wanted)) : people;
  const fresh = element('ul', '', 'desk__list desk__people');
  for (const person of found.slice(0, most)) fresh.append(personOf(template, person, there.has(person.id)));
  list.replaceWith(fresh);
  partOf(desk, 'listed').textContent = String(people.length);
}

function personOf(template: HTMLTemplateElement, person: KeptPerson, isThere: boolean): Node {
  const row = template.content.cloneNode(true) as DocumentFragment;
  for (const place of row.querySelectorAll<HTMLElement>('[data-fill]')) place.textContent = String(person[place.dataset['fill'] as 'name' | 'quality' | 'code']);
  const [field, button] = [row.querySelector('input'), row.querySelector('button')];
  if (field) field.value = String(person.id);
  if (button) Object.assign(button, { value: isThere ? 'departure' : 'arrival', textContent: isThere ? button.dataset['leave'] : button.dataset['arrive'] });

  return row;
}

function element(name: string, text = '', more = ''): HTMLElement {
  return Object.assign(document.createElement(name), { textContent: text, className: more });
}
