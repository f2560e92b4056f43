const encoder = new TextEncoder();

/** The pause that browsers make before they come back, in milliseconds. */
const comeBackAfter = 2000;

/**
 * One who watches: what a browser's EventSource reads, and the hand that writes it. A reader that has not taken one message
 * gets only the next: nothing piles up behind somebody slow. `gone` is called once, when the reader leaves or the stream ends.
 */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #waiting: string | null = null;
  #waitingSince: number | null = null;
  #isOpen = true;
  readonly #gone: () => void;

  constructor({ gone }: { gone: () => void }) {
    this.#gone = gone;
    this.body = new ReadableStream<Uint8Array>({ start: (controller) => void (this.#controller = controller), pull: () => this.#give(), cancel: () => this.#leave() }, { highWaterMark: 1 });
    this.#controller?.enqueue(encoder.encode(`retry: ${comeBackAfter}\n\n`));
  }

  /** Sends the whole state as it is now. */
  send(id: number, text: string): void {
    this.#put(messageOf(id, text));
  }

  /** A sign of life, by which proxies and browsers know that the line is there. */
  beat(): void {
    if (this.#waiting === null) this.#put('event: beat\ndata:\n\n');
  }

  end(): void {
    if (this.#isOpen) this.#controller?.close();
    this.#leave();
  }

  /** Milliseconds for which something has waited for a reader that does not take it; none where nothing waits. */
  stalled(now: number): number {
    return this.#waitingSince === null ? 0 : now - this.#waitingSince;
  }

  #put(text: string): void {
    if (!this.#isOpen) return;
    this.#waiting = text;
    this.#waitingSince ??= performance.now();
    this.#give();
  }

  #give(): void {
    const text = this.#waiting;
    if (text === null || (this.#controller?.desiredSize ?? 0) <= 0) return;
    // Taken before it is given: a reader that waits asks for the next at once.
    [this.#waiting, this.#waitingSince] = [null, null];
    this.#controller?.enqueue(encoder.encode(text));
  }

  #leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    [this.#waiting, this.#waitingSince] = [null, null];
    this.#gone();
  }
}

/** A message in the form of event streams: each line of the text its own, whatever ends it. */
function messageOf(id: number, text: string): string {
  return `id: ${id}\n${text.split(/\r\n|\r|\n/u).map((line) => `data: ${line}`).join('\n')}\n\n`;
}
