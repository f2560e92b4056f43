import { readShortCode } from '#platform/codes';
import { sounds } from './reception-answer.ts';
import { canScan, scan } from './reception-camera.ts';
import { forget, keepPage } from './reception-keeping.ts';
import type { Direction } from './reception-store.ts';
import type { Taken } from './reception-telephone.ts';
import { Telephone } from './reception-telephone.ts';
import type { DeskWords } from './reception-view.ts';
import { answerTo, buttonOf, drawAnswer, drawEntries, drawPeople, drawState, partOf } from './reception-view.ts';

/** How often what waits is tried again, in milliseconds. */
const patience = 15_000;

/** `<reception-desk>` around the reception's forms: the telephone keeps each entry before anything else, and sends it when there is a line. */
class ReceptionDesk extends HTMLElement {
  #telephone: Telephone | undefined;
  #left = new AbortController();
  #stopCamera: (() => void) | undefined;
  #isToDraw = false;

  connectedCallback(): void {
    this.#left = new AbortController();
    if ('indexedDB' in globalThis && crypto.subtle) void this.#open(this.#left.signal);
  }

  disconnectedCallback(): void {
    this.#leave()?.store.close();
  }

  async #open(signal: AbortSignal): Promise<void> {
    const telephone = await Telephone.open(this.#meeting, () => this.#draw());
    if (signal.aborted) return telephone.store.close();
    this.#telephone = telephone;
    this.#listen(telephone, signal);
    await telephone.send({ list: true });
    if (signal.aborted) return;
    // What is over is not kept; the plain forms go on.
    if (await telephone.isOver()) return void forget(this.#leave()?.store ?? telephone.store, this.#meeting);
    for (const part of ['state', 'kept', 'forget']) partOf(this, part).hidden = false;
    partOf(this, 'camera').hidden = !(await canScan());
    if (telephone.ended.line === 'online') await keepPage(this.#meeting).catch(() => undefined);
    this.dataset['ready'] = '';
    await navigator.storage?.persist?.();
  }

  #listen(telephone: Telephone, signal: AbortSignal): void {
    this.addEventListener('submit', (event) => this.#submitted(event, telephone), { signal });
    this.addEventListener('click', (event) => void this.#clicked(event, telephone), { signal });
    this.addEventListener('input', ({ target }) => { if ((target as Element).id === 'field-find') this.#draw(); }, { signal });
    // A line that has just come back often fails once more.
    globalThis.addEventListener('online', () => void telephone.send().then(() => setTimeout(() => void telephone.again(), 1500)), { signal });
    globalThis.addEventListener('offline', () => void telephone.send(), { signal });
    document.addEventListener('visibilitychange', () => void telephone.again(), { signal });
    const timer = setInterval(() => void telephone.again(), patience);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Takes what was typed or scanned, and answers at once. */
  async take(text: string, direction: Direction, proof: 'hand' | 'qr' = 'hand'): Promise<void> {
    if (this.#telephone) this.#answer(await this.#telephone.take(text, direction, proof));
  }

  #submitted(event: SubmitEvent, telephone: Telephone): void {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    event.stopPropagation();
    if (form.method !== 'post') return this.#draw();
    const direction = (event.submitter as HTMLButtonElement | null)?.value === 'departure' ? 'departure' : 'arrival';
    const field = form.querySelector<HTMLInputElement>('[name=code]');
    const id = Number(form.querySelector<HTMLInputElement>('[name=participantId]')?.value ?? 0);
    const name = telephone.people.find((one) => one.id === id)?.name ?? '…';
    if (!field) return void telephone.keep({ participantId: id }, name, direction, 'hand').then((taken) => this.#answer(taken));
    void this.take(field.value, direction);
    if (readShortCode(field.value)) field.value = '';
    field.focus();
  }

  async #clicked(event: Event, telephone: Telephone): Promise<void> {
    switch ((event.target as Element).closest<HTMLElement>('[data-does]')?.dataset['does']) {
      case 'send': return telephone.send({ list: true });
      case 'resend': return telephone.resend();
      case 'scan': return this.#scan();
      case 'forget': return this.#forget(telephone, false);
      case 'forget-anyway': return this.#forget(telephone, true);
      default:
    }
  }

  async #scan(): Promise<void> {
    const isOn = this.#stopCamera !== undefined;
    this.#stopCamera?.();
    const chosen = () => this.querySelector<HTMLInputElement>('[name=scanned]:checked')?.value as Direction;
    this.#stopCamera = isOn ? undefined : await scan(partOf(this, 'video') as HTMLVideoElement, (text) => void this.take(text, chosen(), 'qr')).catch(() => undefined);
    if (!isOn && !this.#stopCamera) drawAnswer(this, 'late', this.#words.cameraRefused);
    partOf(this, 'scanning').hidden = !this.#stopCamera;
    buttonOf(this, 'scan').textContent = this.#stopCamera ? this.#words.cameraOff : this.#words.camera;
  }

  /** Refuses while entries wait, until it is asked again knowingly. */
  async #forget(telephone: Telephone, isAnyway: boolean): Promise<void> {
    const isRefused = (await telephone.waiting()) > 0 && !isAnyway;
    partOf(this, 'forget-waiting').hidden = buttonOf(this, 'forget-anyway').hidden = !isRefused;
    if (isRefused) return;
    this.#leave();
    await forget(telephone.store, this.#meeting);
    for (const part of ['state', 'kept', 'forget', 'camera']) partOf(this, part).hidden = true;
    this.querySelector('.desk__people')?.replaceChildren();
    drawAnswer(this, 'done', this.#words.forgotten);
  }

  #leave(): Telephone | undefined {
    const telephone = this.#telephone;
    this.#left.abort();
    this.#stopCamera?.();
    this.#telephone = undefined;

    return telephone;
  }

  #answer(taken: Taken): void {
    const { tone, text } = answerTo(taken, this.#words);
    drawAnswer(this, tone, text);
    sounds(tone === 'done');
  }

  /** What changes many times at once is drawn once. */
  #draw(): void {
    if (this.#isToDraw) return;
    this.#isToDraw = true;
    setTimeout(() => void this.#drawNow(), 60);
  }

  async #drawNow(): Promise<void> {
    this.#isToDraw = false;
    const telephone = this.#telephone;
    if (!telephone) return;
    const entries = await telephone.entries();
    drawState(this, this.#words, entries, telephone.ended);
    drawEntries(this, this.#words, entries);
    drawPeople(this, telephone.people, entries, this.querySelector<HTMLInputElement>('#field-find')?.value ?? '');
  }

  get #meeting(): string {
    return this.dataset['meeting'] ?? '';
  }

  get #words(): DeskWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as DeskWords;
  }
}

customElements.define('reception-desk', ReceptionDesk);
