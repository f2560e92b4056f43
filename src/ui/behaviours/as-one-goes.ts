/** `<form>` inside `<as-one-goes>`: sends itself when a choice in it changes, so that the button is only for those without scripts. */
class AsOneGoes extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', () => this.querySelector('form')?.requestSubmit());
  }
}

customElements.define('as-one-goes', AsOneGoes);
