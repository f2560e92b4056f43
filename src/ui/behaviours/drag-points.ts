/**
 * `<drag-points>`: the points of a programme can be dragged to another place of their rank, into another sitting too. What
 * is dropped goes out by the same form as the steps of the point's menu; without scripts that menu is the way.
 */
class DragPoints extends HTMLElement {
  #dragged: HTMLElement | null = null;

  connectedCallback(): void {
    this.addEventListener('pointerdown', (event) => this.#ready(event));
    this.addEventListener('dragstart', (event) => this.#take(event));
    this.addEventListener('dragover', (event) => this.#hover(event));
    this.addEventListener('drop', (event) => this.#drop(event));
    this.addEventListener('dragend', () => this.#leave());
  }

  /** Only when a hand comes near: what a refresh of the page writes anew does not say that it can be dragged. */
  #ready(event: PointerEvent): void {
    const point = pointAt(event);
    if (point) point.draggable = orderFormOf(point) !== null;
  }

  #take(event: DragEvent): void {
    this.#dragged = pointAt(event);
    this.#dragged?.classList.add('is-dragged');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  #hover(event: DragEvent): void {
    this.#unmark();
    const place = this.#placeAt(event);
    if (!place) return;
    event.preventDefault();
    (place.before ?? place.sitting).classList.add('is-over');
  }

  #drop(event: DragEvent): void {
    const place = this.#placeAt(event);
    const form = this.#dragged && orderFormOf(this.#dragged);
    if (!place || !form || !this.#dragged) return;
    event.preventDefault();
    const { parent = '' } = this.#dragged.dataset;
    const beside = [...place.sitting.querySelectorAll<HTMLElement>('[data-point]')].filter((point) => point.dataset['parent'] === parent && point !== this.#dragged);
    const index = place.before ? beside.indexOf(place.before) : beside.length;
    const fields = { parentId: parent, sittingId: parent ? '' : (place.sitting.dataset['sitting'] ?? ''), index: String(index) };
    for (const [name, value] of Object.entries(fields)) form.append(hidden(name, value));
    form.requestSubmit();
  }

  #leave(): void {
    this.#unmark();
    this.#dragged?.classList.remove('is-dragged');
    this.#dragged = null;
  }

  #unmark(): void {
    for (const marked of this.querySelectorAll('.is-over')) marked.classList.remove('is-over');
  }

  /** Before another point of the same rank, or last in a sitting; a point under another stays under it. */
  #placeAt(event: DragEvent): { sitting: HTMLElement; before: HTMLElement | null } | null {
    const sitting = (event.target as Element).closest<HTMLElement>('[data-sitting]');
    const parent = this.#dragged?.dataset['parent'];
    if (!sitting || !this.#dragged) return null;
    const over = pointAt(event);
    const before = over && over !== this.#dragged && over.dataset['parent'] === parent ? over : null;
    if (before) return { sitting, before };

    return parent || over ? null : { sitting, before: null };
  }
}

function pointAt(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-point]');
}

function orderFormOf(point: HTMLElement): HTMLFormElement | null {
  return point.querySelector<HTMLFormElement>('form.agenda__order');
}

function hidden(name: string, value: string): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'hidden', name, value });
}

customElements.define('drag-points', DragPoints);
