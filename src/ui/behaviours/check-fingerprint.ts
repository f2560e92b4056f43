/** Takes the fingerprint of a chosen file in the browser and says at once whether it is the sealed one: the file stays where it is. */
class CheckFingerprint extends HTMLElement {
  connectedCallback(): void {
    if (!globalThis.crypto?.subtle) return this.querySelector('form')?.setAttribute('data-turbo', 'false');
    this.addEventListener('submit', (event) => {
      const file = this.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void this.check(file);
    });
  }

  private async check(file: File): Promise<void> {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const fingerprint = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const said = this.querySelector('output');
    if (!said) return;
    said.textContent = (fingerprint === this.dataset['sha256'] ? this.dataset['same'] : this.dataset['other']) ?? '';
    said.hidden = false;
  }
}

customElements.define('check-fingerprint', CheckFingerprint);
