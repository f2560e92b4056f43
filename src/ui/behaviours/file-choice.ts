/** `<file-choice data-choose data-none>` around a file field: a button in the page's own language, and the name of what was chosen. */
class FileChoice extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!field || this.querySelector('button')) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: this.dataset['choose'] ?? '' });
    const chosen = Object.assign(document.createElement('output'), { className: 'small soft', dir: 'auto' });
    const tell = () => (chosen.textContent = field.files?.[0]?.name ?? this.dataset['none'] ?? '');
    button.setAttribute('aria-describedby', field.id);
    button.addEventListener('click', () => field.click());
    field.addEventListener('change', tell);
    field.addEventListener('focus', () => button.focus());
    this.classList.add('is-led');
    this.append(button, chosen);
    tell();
  }
}

customElements.define('file-choice', FileChoice);
