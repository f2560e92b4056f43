/** A link to a folded part opens it: without scripts one arrives at its heading. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

addEventListener('hashchange', openTarget);
document.addEventListener('turbo:load', openTarget);
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  if (link && link.getAttribute('href') === location.hash) openTarget();
});
