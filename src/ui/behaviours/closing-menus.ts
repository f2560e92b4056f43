/** `<details data-closes>`: Escape closes it and gives the focus back to its button; a click elsewhere closes it. */
const opened = () => document.querySelectorAll<HTMLDetailsElement>('details[data-closes][open]');

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  for (const menu of opened()) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
});

document.addEventListener('click', ({ target }) => {
  for (const menu of opened()) if (!(target instanceof Node && menu.contains(target))) menu.open = false;
});
