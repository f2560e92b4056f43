import type { LeftOut } from '#platform/prose';
import type { Told } from './digest.ts';
import type { Site, WarningCode } from './parts.ts';
import type { CommentLeft, PlacedComment } from './threads.ts';

/** What the house has already, and what it was told. */
export interface HouseSide {
  at: Date;
  categories: readonly HouseCategory[];
  /** The keys under which texts of this site came before. */
  imported: ReadonlySet<string>;
  offices: readonly { id: number; nameAr: string }[];
  /** The office that writes for a login, where somebody said so. */
  officeOf: ReadonlyMap<string, string>;
  /** The house’s category for one of the site’s, by their slugs. */
  categoryOf: ReadonlyMap<string, string>;
  /** The files that are in the folder of uploads; none where none was given. */
  files: ReadonlySet<string> | null;
}

export interface OfficePlanned {
  line: number;
  login: string;
  name: string;
  isKnown: boolean;
}

export interface PicturePlanned {
  line: number;
  postId: number;
  /** In the folder of uploads; none where it has to be fetched. */
  file: string | null;
  url: string;
  /** What the library says of it, but for names of files. */
  alternative: string;
  caption: string;
  former: string[];
}

export interface Plan {
  site: Site;
  offices: OfficePlanned[];
  categories: CategoryPlanned[];
  texts: TextPlanned[];
  pictures: PicturePlanned[];
  left: Left[];
  notes: Note[];
  /** Texts that came in an earlier import. */
  known: number;
}

export interface HouseCategory {
  id: number;
  slug: string;
  nameAr: string;
  nameFr: string;
}

/** A category of the site with the one of the house that it becomes: known by its id, or to be made. */
export interface CategoryPlanned {
  line: number;
  slug: string;
  name: string;
  houseSlug: string;
  houseId: number | null;
  former: string[];
}

/** Why something stays behind. */
export type LeftReason = 'trash' | 'revision' | 'no_title' | 'title_of_a_file' | 'no_text' | 'too_long' | 'language' | 'no_key' | 'same_id' | 'tag' | 'unused_category' | 'unused_picture' | 'not_a_picture' | 'strange' | 'comment_of_a_draft' | CommentLeft;

export interface Left {
  line: number;
  title: string;
  reason: LeftReason;
  about?: string;
}

/** What comes otherwise than it was. */
export type NoteCode = WarningCode | LeftOut | 'private_as_draft' | 'future_as_draft' | 'pending_as_draft' | 'protected_as_draft' | 'undated_as_draft' | 'standfirst_made' | 'other_categories' | 'address_elsewhere' | 'address_taken' | 'picture_words_made' | 'camera_caption' | 'picture_unknown' | 'flattened' | 'alone' | 'category_in_one_language' | 'category_flattened';

export interface Note {
  line: number;
  code: NoteCode;
  about: string;
}

export interface PictureUse {
  postId: number;
  /** Of the text that shows it. */
  language: Told;
  /** What a text shows, in whatever size; none for the picture that leads it. */
  address: string | null;
  alternative: string;
  caption: string;
}

/** One language of a text that comes. */
export interface Version {
  line: number;
  key: string;
  language: Told;
  title: string;
}

/** An article or a page that comes, in one language or several. */
export interface TextPlanned {
  kind: 'news' | 'page';
  versions: Version[];
  /** From when readers had it; none for what comes as a draft. */
  publishedAt: Date | null;
  login: string;
  category: string | null;
  former: string[];
  pictures: PictureUse[];
  comments: (PlacedComment & { official: string | null })[];
}
