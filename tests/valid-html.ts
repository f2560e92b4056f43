import type { RuleConfig } from 'html-validate';
import { HtmlValidate } from 'html-validate';

/** What is not asked of a page, and why. Everything else that html-validate recommends for whole documents is. */
const notAsked: RuleConfig = {
  // Signs that every browser reads as the same: JSX closes `<br/>`, writes `required=""`, and the first line is short.
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'doctype-style': 'off',
  // Whoever shows a title cuts it to their own measure; a convention's name is not ours to shorten.
  'long-title': 'off',
  // The house's own files come from where the page comes from, under a name that is their content's; what comes from elsewhere would be asked.
  'require-sri': ['error', { target: 'crossorigin' }],
};

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:document'], rules: notAsked });

/** What a page has against the standard, by a validator that is not ours: one sentence each, with the element that it is about. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);

  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? 'page'})`));
}
