import type { Child, PropsWithChildren } from 'hono/jsx';

/** A few ways of doing one thing, behind one button. Opens without scripts; with them Escape and a click elsewhere close it. */
export function Menu({ label, children }: PropsWithChildren<{ label: Child }>) {
  return (
    <details class="menu" data-closes>
      <summary class="button">{label}</summary>
      <div class="menu__card card">{children}</div>
    </details>
  );
}

/** Prints the page as it stands. Needs scripts: without them it stays away, and browsers have their own. */
export function PrintButton({ children }: PropsWithChildren) {
  return (
    <print-page hidden>
      <button type="button" class="button">{children}</button>
    </print-page>
  );
}
