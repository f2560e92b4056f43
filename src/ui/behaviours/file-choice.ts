/** `<file-choice data-choose data-none data-most data-too-much>` around a file field: a button in the page's own language, and the names of what was chosen; what is too much in bytes is let go before it is sent. */
class FileChoice extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!field || this.querySelector('button')) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: this.dataset['choose'] ?? '' });
    const chosen = Object.assign(document.createElement('output'), { className: 'small soft', dir: 'auto' });
    const tell = () => {
      const files = [...(field.files ?? [])];
      const isTooMuch = files.reduce((sum, { size }) => sum + size, 0) > Number(this.dataset['most'] ?? Number.POSITIVE_INFINITY);
      if (isTooMuch) field.value = '';
      chosen.textContent = (isTooMuch ? this.dataset['tooMuch'] : files.map(({ name }) => name).join(' · ')) || this.dataset['none'] || '';
    };
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
