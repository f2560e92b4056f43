/** Shows on the button that a form is on its way, and lets no second click through. */
document.addEventListener('turbo:submit-start', (event) => {
  const { submitter } = (event as CustomEvent<{ formSubmission: { submitter?: HTMLElement } }>).detail.formSubmission;
  submitter?.setAttribute('aria-busy', 'true');
});

document.addEventListener('turbo:submit-end', (event) => {
  const { submitter } = (event as CustomEvent<{ formSubmission: { submitter?: HTMLElement } }>).detail.formSubmission;
  submitter?.removeAttribute('aria-busy');
});
