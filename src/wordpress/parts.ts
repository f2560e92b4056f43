/** What an export of WordPress holds, part by part and in the order of the file. Every part knows the line on which it begins, the first line of the file being 1. */
export type Part = Site | AuthorPart | TermPart | Entry | Attachment | Strange | Warning;

/** Said once, before anything else: whose site it was. Addresses are without a slash at their end. */
export interface Site {
  kind: 'site';
  line: number;
  version: string;
  title: string;
  /** Of the pages; `wp:base_blog_url` names the network's first site and is not kept. */
  address: string;
  /** As WordPress writes it: `ar`, `fr-FR`. */
  language: string;
}

export interface AuthorPart {
  kind: 'author';
  line: number;
  authorId: number | null;
  login: string;
  email: string;
  displayName: string;
}

export type Taxonomy = 'category' | 'tag';

export interface TermPart {
  kind: 'term';
  line: number;
  termId: number | null;
  taxonomy: Taxonomy;
  /** WordPress calls it nicename; percent signs are read. */
  slug: string;
  parentSlug: string | null;
  name: string;
}

export const statuses = ['publish', 'draft', 'private', 'future', 'pending', 'trash', 'inherit'] as const;
export type Status = (typeof statuses)[number];

interface Published {
  line: number;
  /** Unique in the site; null where the export lost it. */
  postId: number | null;
  title: string;
  /** The address that the site showed. */
  link: string;
  guid: string;
  slug: string;
  login: string;
  at: Date | null;
  parentId: number | null;
}

/** A post or a page. */
export interface Entry extends Published {
  kind: 'post' | 'page';
  status: Status;
  isProtected: boolean;
  /** HTML, as its author typed it. */
  excerpt: string;
  content: string;
  thumbnailId: number | null;
  terms: { taxonomy: Taxonomy; slug: string; name: string }[];
  /** Two letters, from Polylang’s terms or WPML’s fields. */
  language: string | null;
  /** Versions of one text in several languages share it. */
  translationGroup: string | null;
  commentsOpen: boolean;
  comments: CommentPart[];
}

export const approvals = ['approved', 'pending', 'spam', 'trash'] as const;
export type Approval = (typeof approvals)[number];

/** A comment without the address of the machine that it came from and the site that its author named: neither is kept. */
export interface CommentPart {
  line: number;
  commentId: number | null;
  author: string;
  email: string;
  at: Date | null;
  content: string;
  approval: Approval;
  type: 'comment' | 'pingback' | 'trackback';
  parentId: number | null;
  /** Of the site’s own account, where its author was signed in. */
  userId: number | null;
}

/** A file of the library. */
export interface Attachment extends Published {
  kind: 'attachment';
  url: string;
  /** Under the folder of uploads: `2021/05/name.jpg`. Empty where the export does not say. */
  file: string;
  alternative: string;
  caption: string;
}

/** Of a kind that no portal has: menus, revisions, forms, shops. */
export interface Strange {
  kind: 'strange';
  line: number;
  type: string;
  title: string;
}

export const warnings = ['stray_ampersand', 'html_entity', 'control_sign', 'unknown_status', 'unreadable_date', 'no_date', 'same_id', 'unreadable_slug', 'no_id'] as const;
export type WarningCode = (typeof warnings)[number];

/** Something that was read all the same. `about` is what stands there, shortened. */
export interface Warning {
  kind: 'warning';
  line: number;
  code: WarningCode;
  about: string;
}
