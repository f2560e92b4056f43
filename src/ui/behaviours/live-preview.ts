/** `<live-preview data-address data-tongue data-label>` around a text: below or beside it what its readers will get, drawn by the server whenever the writer rests. */
class LivePreview extends HTMLElement {
  #wait = 0;
  #asked = 0;
  #shown: HTMLElement | null = null;

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    if (!field || this.querySelector('.writing__preview')) return;
    const frame = Object.assign(document.createElement('section'), { className: 'writing__preview', hidden: true });
    const title = Object.assign(document.createElement('h3'), { className: 'small soft', textContent: this.dataset['label'] ?? '' });
    this.#shown = document.createElement('div');
    frame.append(title, this.#shown);
    this.append(frame);
    field.form?.addEventListener('input', ({ target }) => this.#rest(target === field));
    if (field.value.trim()) void this.#ask();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#wait);
  }

  /** What is written elsewhere in the form, such as words about a picture, shows here a little later. */
  #rest(isOwn: boolean): void {
    clearTimeout(this.#wait);
    this.#wait = setTimeout(() => void this.#ask(), isOwn ? 400 : 1500);
  }

  /** The last question wins: answers to earlier ones that come late are let go. */
  async #ask(): Promise<void> {
    const field = this.querySelector('textarea');
    const address = this.dataset['address'];
    if (!field?.form || !address || !this.#shown) return;
    this.#asked += 1;
    const asked = this.#asked;
    const texts = [...new FormData(field.form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const body = new URLSearchParams([...texts, ['tongue', this.dataset['tongue'] ?? '']]);
    const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
    if (!answer?.ok || asked !== this.#asked) return;
    this.#shown.innerHTML = await answer.text();
    if (this.#shown.parentElement) this.#shown.parentElement.hidden = this.#shown.childElementCount === 0;
  }
}

customElements.define('live-preview', LivePreview);
