import { morphElements } from '@hotwired/turbo';
import { hearHouseClock } from './running-clock.ts';

const comeBackAfter = 8000;
/** The house gives a sign of life every quarter of a minute; a line without one for so long is dead, whatever the browser thinks. */
const silence = 40_000;

/**
 * `<live-hall data-stream>`: shows a hall as it is now. Each message is the whole of it, so that whatever was missed is
 * made good by the next; what somebody types or has unfolded stays. Where no stream is to be had the page is read again.
 */
class LiveHall extends HTMLElement {
  #source: EventSource | undefined;
  #timer = 0;
  #watch = 0;
  #last = 0;
  #isMorphing = false;

  connectedCallback(): void {
    this.addEventListener('turbo:before-morph-element', this.#keepForms);
    this.addEventListener('turbo:before-morph-attribute', this.#keepUnfolded);
    window.addEventListener('online', this.#again);
    this.#open();
  }

  disconnectedCallback(): void {
    this.removeEventListener('turbo:before-morph-element', this.#keepForms);
    this.removeEventListener('turbo:before-morph-attribute', this.#keepUnfolded);
    window.removeEventListener('online', this.#again);
    this.#shut();
  }

  #shut(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    this.#source?.close();
  }

  #again = (): void => {
    this.#shut();
    this.#open();
  };

  #open(): void {
    const source = new EventSource(this.dataset['stream'] ?? '');
    this.#source = source;
    source.addEventListener('open', () => this.#tell(true));
    source.addEventListener('message', ({ data, lastEventId }) => this.#show(String(data), Number(lastEventId)));
    source.addEventListener('beat', () => this.#listen());
    source.addEventListener('error', () => {
      this.#tell(false);
      if (source.readyState === EventSource.CLOSED) this.#timer = window.setTimeout(() => void this.#readPage(), comeBackAfter * (0.75 + Math.random() / 2));
    });
    this.#listen();
  }

  #listen(): void {
    clearTimeout(this.#watch);
    this.#watch = window.setTimeout(this.#again, silence);
  }

  /** Says in words that what is shown may be old. */
  #tell(isThere: boolean): void {
    const cut = this.querySelector<HTMLElement>(':scope > [data-part="cut"]');
    if (cut) cut.hidden = isThere;
  }

  #show(html: string, id: number): void {
    this.#listen();
    this.#tell(true);
    if (id <= this.#last) return;
    this.#last = id;
    this.#put(html);
  }

  #put(html: string): void {
    const [shown, read] = [this.querySelector('#hall-now'), new DOMParser().parseFromString(html, 'text/html').querySelector('#hall-now')];
    if (!shown || !read) return;
    hearHouseClock(Number(read.getAttribute('data-now')));
    this.#isMorphing = true;
    morphElements(shown, read);
    this.#isMorphing = false;
  }

  /** No stream is to be had: reads the page itself, and tries anew. A page that is no more is shown as it is. */
  async #readPage(): Promise<void> {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined);
    if (!this.isConnected) return;
    if (answer && (!answer.ok || answer.redirected)) return location.reload();
    if (answer) {
      this.#put(await answer.text());
      this.#tell(true);
    }
    this.#again();
  }

  #keepForms = (event: Event): void => {
    const { newElement } = (event as CustomEvent<{ newElement?: Element }>).detail;
    const form = event.target as Element;
    if (this.#isMorphing && newElement && form instanceof HTMLFormElement && isTouched(form)) event.preventDefault();
  };

  #keepUnfolded = (event: Event): void => {
    const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail;
    if (this.#isMorphing && attributeName === 'open' && event.target instanceof HTMLDetailsElement) event.preventDefault();
  };
}

/** Somebody is in it, or has left something there. */
function isTouched(form: HTMLFormElement): boolean {
  const active = document.activeElement;

  return [...form.elements].some((field) => {
    if (field instanceof HTMLSelectElement) return field === active || [...field.options].some((option) => option.selected !== option.defaultSelected && (option.selected ? option.index > 0 : option.defaultSelected));

    return (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'hidden')) && (field === active || field.value !== field.defaultValue);
  });
}

customElements.define('live-hall', LiveHall);
