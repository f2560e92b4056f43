/** After a refused form the reader, also one who hears the page, stands at the summary of what is wrong. */
document.addEventListener('turbo:render', () => {
  document.getElementById('errors')?.focus();
});
