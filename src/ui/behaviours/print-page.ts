/** `<print-page hidden>` around a button: comes out where scripts run, and prints. */
class PrintPage extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => print());
  }
}

customElements.define('print-page', PrintPage);
