// oxlint-disable-next-line eslint/no-restricted-imports -- JSON is no HTML: escaped as such, machines could not read it
import { raw } from 'hono/html';

/** The page for machines, in schema.org's words. No sign that could end the element is left in it. */
export function Machine({ content }: { content: unknown }) {
  const text = JSON.stringify(content).replaceAll(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

  return <script type="application/ld+json">{raw(text)}</script>;
}
