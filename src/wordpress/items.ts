import type { Element } from './elements.ts';
import type { Approval, Attachment, CommentPart, Entry, Part, Status, Taxonomy, Warning, WarningCode } from './parts.ts';
import { statuses } from './parts.ts';
import { cleaned, idIn, instantInMorocco, instantInUtc, instantOfFeed, slugOf, textOf } from './values.ts';

/** Reads the children of one element, and remembers what it had to let pass. */
class Reading {
  readonly warnings: Warning[] = [];
  readonly element: Element;

  constructor(element: Element) {
    this.element = element;
  }

  /** As written, for addresses, names of files and numbers. */
  word(name: string): string {
    return this.html(name).trim();
  }

  html(name: string): string {
    const child = this.element.children.find((one) => one.name === name);
    const { text, hadControls } = cleaned(child?.text ?? '');
    if (hadControls) this.warn('control_sign', name, child?.line);

    return text;
  }

  /** The last value of a custom field that this item has. */
  field(key: string): string {
    const field = this.element.children.findLast((one) => one.name === 'wp:postmeta' && childText(one, 'wp:meta_key') === key);

    return field ? cleaned(childText(field, 'wp:meta_value')).text : '';
  }

  slug(name: string): string {
    const [written, read] = [this.word(name), slugOf(this.word(name))];
    if (/%[\da-f]{2}/iu.test(read) && read === written) this.warn('unreadable_slug', written);

    return read;
  }

  /** UTC where the export gives it, else the site’s clock, else the feed’s date: drafts have only zeros in UTC. */
  instant(prefix: string): Date | null {
    const [utc, local, feed] = [this.word(`${prefix}_gmt`), this.word(prefix), this.word('pubDate')];
    const at = instantInUtc(utc) ?? instantInMorocco(local) ?? instantOfFeed(feed);
    const unread = [utc, local].find((text) => text !== '' && !text.startsWith('0000-00-00') && instantInUtc(text) === null);
    if (unread) this.warn('unreadable_date', unread);
    else if (!at) this.warn('no_date', local || utc);

    return at;
  }

  warn(code: WarningCode, about: string, line = this.element.line): void {
    if (!this.warnings.some((told) => told.code === code)) this.warnings.push({ kind: 'warning', line, code, about: about.slice(0, 80) });
  }
}

/** The part that an `<item>` is, after what was let pass in it. */
export function itemOf(element: Element): Part[] {
  const reading = new Reading(element);
  const type = reading.word('wp:post_type') || 'post';
  const part = type === 'attachment' ? attachmentOf(reading) : type === 'post' || type === 'page' ? entryOf(reading, type) : { kind: 'strange' as const, line: element.line, type: type.slice(0, 80), title: textOf(reading.html('title')) };

  return [...reading.warnings, part];
}

function headOf(reading: Reading) {
  const postId = idIn(reading.word('wp:post_id'));
  if (postId === null) reading.warn('no_id', reading.word('wp:post_id'));

  return { line: reading.element.line, postId, title: textOf(reading.html('title')), link: reading.word('link'), guid: reading.word('guid'), slug: reading.slug('wp:post_name'), login: reading.word('dc:creator'), at: reading.instant('wp:post_date'), parentId: idIn(reading.word('wp:post_parent')) };
}

function attachmentOf(reading: Reading): Attachment {
  return { kind: 'attachment', ...headOf(reading), url: reading.word('wp:attachment_url'), file: reading.field('_wp_attached_file').trim(), alternative: textOf(reading.field('_wp_attachment_image_alt')), caption: textOf(reading.html('excerpt:encoded')) };
}

function entryOf(reading: Reading, kind: Entry['kind']): Entry {
  return {
    kind,
    ...headOf(reading),
    status: statusOf(reading),
    isProtected: reading.word('wp:post_password') !== '',
    excerpt: reading.html('excerpt:encoded'),
    content: reading.html('content:encoded'),
    thumbnailId: idIn(reading.field('_thumbnail_id')),
    terms: termsOf(reading.element),
    language: languageOf(reading),
    translationGroup: slugOf(domain(reading.element, 'post_translations')?.attributes['nicename'] ?? reading.field('_wpml_import_translation_group')) || null,
    commentsOpen: reading.word('wp:comment_status') !== 'closed',
    comments: reading.element.children.filter(({ name }) => name === 'wp:comment').map((comment) => commentOf(comment, reading)),
  };
}

function statusOf(reading: Reading): Status {
  const written = reading.word('wp:status');
  const status = statuses.find((known) => known === written);
  if (!status) reading.warn('unknown_status', written);

  // Not to be shown because of a word that nobody knows.
  return status ?? 'draft';
}

const childText = ({ children }: Element, name: string): string => children.find((child) => child.name === name)?.text ?? '';
const domain = ({ children }: Element, name: string): Element | undefined => children.find((child) => child.name === 'category' && child.attributes['domain'] === name);
const taxonomies: Readonly<Record<string, Taxonomy>> = { category: 'category', tag: 'tag', post_tag: 'tag' };

/** WXR 1.0 writes each of them twice, once without its slug. */
function termsOf({ children }: Element): Entry['terms'] {
  return children.flatMap(({ name, attributes, text }) => {
    const taxonomy = name === 'category' ? taxonomies[attributes['domain'] ?? ''] : undefined;
    const slug = slugOf(attributes['nicename'] ?? '');

    return taxonomy && slug ? [{ taxonomy, slug, name: textOf(text) }] : [];
  });
}

function languageOf(reading: Reading): string | null {
  const written = domain(reading.element, 'language')?.attributes['nicename'] ?? (reading.field('_wpml_import_language_code') || reading.field('wpml_language'));
  // Polylang’s slug of a translated language ends in what it was translated with: `ar`, `fr-ar`.
  const [, language] = /^([a-z]{2,3})(?:[-_].*)?$/iu.exec(written.trim()) ?? [];

  return language?.toLowerCase() ?? null;
}

const approvals: Readonly<Record<string, Approval>> = { 1: 'approved', approve: 'approved', approved: 'approved', 0: 'pending', hold: 'pending', spam: 'spam', trash: 'trash', 'post-trashed': 'trash' };

function commentOf(element: Element, text: Reading): CommentPart {
  const reading = new Reading(element);
  const type = reading.word('wp:comment_type');
  const approval = approvals[reading.word('wp:comment_approved')];
  if (!approval) reading.warn('unknown_status', reading.word('wp:comment_approved'));
  const comment: CommentPart = {
    line: element.line,
    commentId: idIn(reading.word('wp:comment_id')),
    author: textOf(reading.html('wp:comment_author')),
    email: reading.word('wp:comment_author_email').toLowerCase(),
    at: reading.instant('wp:comment_date'),
    content: reading.html('wp:comment_content'),
    approval: approval ?? 'pending',
    type: type === 'pingback' || type === 'trackback' ? type : 'comment',
    parentId: idIn(reading.word('wp:comment_parent')),
    userId: idIn(reading.word('wp:comment_user_id')),
  };
  text.warnings.push(...reading.warnings);

  return comment;
}
