/** Beside a date field, the chosen day in the words of the page: «الأربعاء 10 ماي 2023». */
const locales: Readonly<Record<string, string>> = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR', en: 'en-GB' };

function tell(field: HTMLInputElement): void {
  const output = field.nextElementSibling instanceof HTMLOutputElement ? field.nextElementSibling : field.insertAdjacentElement('afterend', document.createElement('output'));
  if (!output) return;
  output.className = 'field__told small soft';
  const told = new Intl.DateTimeFormat(locales[document.documentElement.lang] ?? 'ar-MA-u-nu-latn', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  output.textContent = field.valueAsDate ? told.format(field.valueAsDate).replaceAll('،', '') : '';
}

document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement && target.type === 'date') tell(target);
});

document.addEventListener('turbo:load', () => document.querySelectorAll<HTMLInputElement>('.field input[type=date]').forEach(tell));
document.addEventListener('turbo:render', () => document.querySelectorAll<HTMLInputElement>('.field input[type=date]').forEach(tell));
