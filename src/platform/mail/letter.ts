import type { Language } from '#platform/words';
import { directionOf, figuresInOrder } from '#platform/words';

/** What a mail says: whole sentences in the recipient's language, facts line by line, at most one link. */
export interface Letter {
  language: Language;
  heading: string;
  paragraphs: readonly string[];
  facts?: readonly { label: string; value: string }[];
  /** A path of this house; the address before it is added when the mail goes. */
  link?: { label: string; path: string } | undefined;
  foot?: readonly string[];
}

/** Stands for the house's public address until a mail goes: the act that writes a mail does not know it. */
export const houseMark = '{{house}}';

/** Stands for the address from which the house writes. */
export const senderMark = '{{sender}}';

/** The letter with the figures of its sentences in order; its link stays letter for letter. */
export function letterInOrder({ heading, paragraphs, facts = [], foot = [], ...rest }: Letter): Letter {
  return { ...rest, heading: figuresInOrder(heading), paragraphs: paragraphs.map(figuresInOrder), facts: facts.map(({ label, value }) => ({ label, value: figuresInOrder(value) })), foot: foot.map(figuresInOrder) };
}

/** The letter without any form, for readers of plain text: the link stands alone on its line, so that it turns round in no sentence. */
export function plainText({ language, heading, paragraphs, facts = [], link, foot = [] }: Letter): string {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const blocks = [
    heading,
    ...paragraphs,
    facts.map(({ label, value }) => `${label}${colon} ${value}`).join('\n'),
    link ? `${link.label}${colon}\n${houseMark}${link.path}` : '',
    foot.length ? ['--', ...foot].join('\n') : '',
  ];

  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The same as a simple page that runs in its language's direction, with nothing fetched from anywhere. */
export function simpleHtml({ language, heading, paragraphs, facts = [], link, foot = [] }: Letter): string {
  const direction = directionOf(language);
  const start = direction === 'rtl' ? 'right' : 'left';
  const rows = facts.map(({ label, value }) => `<tr><th align="${start}" valign="top" style="padding:2px 0;color:#555;font-weight:normal;white-space:nowrap">${escaped(label)}</th><td style="padding:2px 12px"><bdi>${escaped(value)}</bdi></td></tr>`);
  const parts = [
    `<h1 style="font-size:20px;color:#0f5c48">${escaped(heading)}</h1>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`),
    rows.length ? `<table role="presentation" cellpadding="0" cellspacing="0">${rows.join('')}</table>` : '',
    link ? `<p><a href="${houseMark}${escaped(link.path)}" style="display:inline-block;padding:10px 18px;background:#0f5c48;color:#fff;border-radius:6px;text-decoration:none">${escaped(link.label)}</a></p><p dir="ltr" align="${start}" style="font-size:13px;color:#555">${houseMark}${escaped(link.path)}</p>` : '',
    foot.length ? `<hr style="border:0;border-top:1px solid #ddd"><p style="font-size:13px;color:#555">${foot.map(escaped).join('<br>')}</p>` : '',
  ];

  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escaped(heading)}</title></head><body dir="${direction}" style="font-family:Tahoma,Arial,sans-serif;font-size:16px;line-height:1.8;color:#222">${parts.filter(Boolean).join('')}</body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
