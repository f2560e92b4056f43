/** How far the house's clock is ahead of this page's own, which nobody sets: each instant that comes from the house was there a little earlier, so that the greatest of the last ones is the truest. */
const ahead: number[] = [];
const remembered = 20;

function houseNow(): number {
  return performance.now() + Math.max(...ahead);
}

/** Takes an instant of the house's clock, in milliseconds, as it arrives. */
export function hearHouseClock(now: number): void {
  if (!now) return;
  ahead.push(now - performance.now());
  if (ahead.length > remembered) ahead.shift();
}

/**
 * `<running-clock data-since data-now data-limit>`: counts the time that a speech takes from the house's own instants, so
 * that a device whose clock is wrong counts right. Without scripts it stands at what the house counted.
 */
class RunningClock extends HTMLElement {
  static observedAttributes = ['data-now', 'data-since'];
  #timer = 0;

  connectedCallback(): void {
    this.#timer = window.setInterval(() => this.#draw(), 250);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  attributeChangedCallback(name: string): void {
    if (name === 'data-now') hearHouseClock(Number(this.dataset['now']));
    queueMicrotask(() => this.#draw());
  }

  #draw(): void {
    const since = Number(this.dataset['since']);
    if (!since || !ahead.length) return;
    const seconds = Math.max(0, Math.floor((houseNow() - since) / 1000));
    const text = clockText(seconds);
    if (this.textContent?.trim() !== text) this.textContent = text;
    const limit = this.dataset['limit'];
    this.classList.toggle('clock--over', limit !== undefined && seconds > Number(limit));
  }
}

function clockText(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];

  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

customElements.define('running-clock', RunningClock);
