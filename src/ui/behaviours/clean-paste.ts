/** In `<live-preview data-paste>`: what is pasted with its layout, from Word or a page, comes into the text as the server cleans it, and what was left out is told. */
document.addEventListener('paste', (event) => {
  const field = event.target;
  const frame = field instanceof HTMLTextAreaElement ? field.closest<HTMLElement>('live-preview[data-paste]') : null;
  const html = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  if (!frame || !(field instanceof HTMLTextAreaElement) || html === '') return;
  event.preventDefault();
  void takeCleaned(frame, field, { html, plain });
});

async function takeCleaned(frame: HTMLElement, field: HTMLTextAreaElement, { html, plain }: { html: string; plain: string }): Promise<void> {
  const answer = await cleaned(frame, field, html);
  insert(field, answer?.markdown || plain);
  tellLeftOut(frame, answer?.left ?? []);
}

interface Cleaned {
  markdown: string;
  left: string[];
}

/** Nothing where the server does not answer: the plain text is taken then. */
async function cleaned({ dataset }: HTMLElement, field: HTMLTextAreaElement, html: string): Promise<Cleaned | null> {
  const body = new FormData();
  body.set('html', html);
  body.set('_csrf', field.form?.querySelector<HTMLInputElement>('[name=_csrf]')?.value ?? '');
  const answer = await fetch(dataset['paste'] ?? '', { method: 'POST', body }).catch(() => null);

  return answer?.ok ? ((await answer.json()) as Cleaned) : null;
}

/** At the place of the caret; taken back by the browser's own undo. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function tellLeftOut(frame: HTMLElement, left: readonly string[]): void {
  const told = frame.querySelector<HTMLOutputElement>('output.told--problems') ?? Object.assign(document.createElement('output'), { className: 'told told--problems small' });
  told.replaceChildren(...left.map((sentence) => Object.assign(document.createElement('p'), { textContent: sentence })));
  told.hidden = left.length === 0;
  frame.prepend(told);
}
