/** `<tie-only>` in a form of votes: asks the president's side only when as many voted for as against. */
class TieOnly extends HTMLElement {
  connectedCallback(): void {
    const form = this.closest('form');
    form?.addEventListener('input', () => this.ask(form));
    if (form) this.ask(form);
  }

  private ask(form: HTMLFormElement): void {
    const votes = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';
    this.hidden = votes('votesFor') === '' || votes('votesFor') !== votes('votesAgainst');
  }
}

customElements.define('tie-only', TieOnly);
