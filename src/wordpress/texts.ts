import { longestText } from '#platform/prose';
import { looksLikeCameraName } from '#platform/pictures';
import { isUnfiled } from './categories.ts';
import { formerOfText, pathOn } from './former.ts';
import type { EntryOutline, Outline } from './outline.ts';
import type { HouseSide, Left, LeftReason, Note, NoteCode, PictureUse, TextPlanned } from './planned.ts';
import { placed } from './threads.ts';
import type { Library } from './uploads.ts';

interface Texts {
  texts: TextPlanned[];
  /** Those that came in an earlier import: what they show and where they stand is no longer asked for. */
  before: TextPlanned[];
  left: Left[];
  notes: Note[];
  known: number;
}

/** By what a text is known again: its number in the site, else the address that never changes. */
export const keyOf = ({ postId, guid }: Pick<EntryOutline, 'postId' | 'guid'>): string | null => (postId === null ? (guid === '' ? null : `guid ${guid}`) : `post ${postId}`);

/** The posts and pages that come, each with its translations as one. */
export function textsPlanned(outline: Outline, house: HouseSide, library: Library): Texts {
  const keys = new Set<string>();
  const planned: Texts = { texts: [], before: [], left: [], notes: [], known: 0 };
  const earlier: Texts = { texts: planned.before, before: [], left: [], notes: [], known: 0 };
  const coming = outline.entries.filter((entry) => {
    const key = keyOf(entry);
    const reason = key !== null && keys.has(key) ? 'same_id' : whyLeft(entry, key);
    if (key !== null) keys.add(key);
    if (reason) planned.left.push({ line: entry.line, title: entry.title || entry.slug, reason });

    return !reason;
  });
  const taken = new Set<string>();
  for (const group of groupsOf(coming)) {
    const isKnown = group.some((entry) => house.imported.has(keyOf(entry) ?? ''));
    if (isKnown) planned.known += group.length;
    planGroup(group, { outline, library, planned: isKnown ? earlier : planned, taken, at: house.at });
  }

  return planned;
}

function whyLeft({ status, title, letters, shown, language }: EntryOutline, key: string | null): LeftReason | undefined {
  if (status === 'trash') return 'trash';
  if (status === 'inherit') return 'revision';
  if (key === null) return 'no_key';
  if (title === '') return 'no_title';
  if (looksLikeCameraName(title)) return 'title_of_a_file';
  if (letters === 0 && shown.length === 0) return 'no_text';
  if (letters > longestText) return 'too_long';

  return language === null ? 'language' : undefined;
}

/** Versions of one text in several languages stand together; a second one in the same language stands alone. */
function groupsOf(entries: readonly EntryOutline[]): EntryOutline[][] {
  const groups: EntryOutline[][] = [];
  const named = new Map<string, EntryOutline[]>();
  for (const entry of entries) {
    const group = entry.translationGroup === null ? undefined : named.get(`${entry.kind} ${entry.translationGroup}`);
    if (group && !group.some(({ language }) => language === entry.language)) group.push(entry);
    else {
      const alone = [entry];
      groups.push(alone);
      if (entry.translationGroup !== null && !group) named.set(`${entry.kind} ${entry.translationGroup}`, alone);
    }
  }

  return groups;
}

interface Planning {
  outline: Outline;
  library: Library;
  planned: Texts;
  /** Addresses that lead to another text already. */
  taken: Set<string>;
  at: Date;
}

function planGroup(group: readonly EntryOutline[], { outline, library, planned, taken, at }: Planning): void {
  const lead = group.find(({ language }) => language === 'ar') ?? group[0];
  if (!lead) return;
  const { line, login } = lead;
  const note = (code: NoteCode, about: string, noted = line) => void planned.notes.push({ line: noted, code, about });
  const asDraft = group.map((entry) => whyDraft(entry, at)).find((reason) => reason !== undefined);
  if (asDraft && asDraft !== 'draft') note(asDraft, lead.title);
  const categories = [...new Set(lead.terms.filter(({ taxonomy, slug }) => taxonomy === 'category' && !isUnfiled(slug)).map(({ slug }) => slug))];
  if (categories.length > 1) note('other_categories', categories.slice(1).join(', '));
  for (const entry of group) noteText(entry, note);
  const dates = group.flatMap((entry) => entry.at ?? []);
  const threads = placed(group.flatMap(({ comments }) => comments));
  if (asDraft) planned.left.push(...threads.placed.map(({ line: from }): Left => ({ line: from, title: lead.title, reason: 'comment_of_a_draft' })));
  planned.left.push(...threads.left.map(({ line: from, reason }) => ({ line: from, title: lead.title, reason })));
  for (const { moved, line: from } of threads.placed) if (moved && !asDraft) note(moved, lead.title, from);

  planned.texts.push({
    kind: lead.kind === 'page' ? 'page' : 'news',
    versions: [lead, ...group.filter((entry) => entry !== lead)].map((entry) => ({ line: entry.line, key: keyOf(entry) ?? '', language: entry.language ?? 'ar', title: entry.title })),
    publishedAt: asDraft ? null : new Date(Math.min(...dates.map(Number))),
    login,
    category: categories[0] ?? null,
    former: asDraft ? [] : group.flatMap((entry) => formerKept(outline, entry, taken, note)),
    pictures: picturesOf(group, library, note),
    comments: asDraft ? [] : threads.placed.map((comment) => ({ ...comment, official: comment.answersTo === null ? null : loginOf(outline, comment.userId) })),
  });
}

/** Why readers do not have it at once. */
function whyDraft({ status, isProtected, at }: EntryOutline, now: Date): NoteCode | 'draft' | undefined {
  if (status === 'draft') return 'draft';
  if (status === 'pending') return 'pending_as_draft';
  if (status === 'private') return 'private_as_draft';
  if (isProtected) return 'protected_as_draft';
  if (at === null) return 'undated_as_draft';

  return status === 'future' || at > now ? 'future_as_draft' : undefined;
}

function noteText({ line, title, left, isStandfirstMade }: EntryOutline, note: (code: NoteCode, about: string, line: number) => void): void {
  if (isStandfirstMade) note('standfirst_made', title, line);
  for (const code of left) if (code !== 'prose.left_pictures') note(code, title, line);
}

function formerKept({ site }: Outline, entry: EntryOutline, taken: Set<string>, note: (code: NoteCode, about: string, line: number) => void): string[] {
  if (entry.link !== '' && pathOn(site, entry.link) === undefined) note('address_elsewhere', entry.link, entry.line);

  return formerOfText(site, entry).filter((path) => {
    if (taken.has(path)) {
      note('address_taken', path, entry.line);

      return false;
    }
    taken.add(path);

    return true;
  });
}

/** The picture that leads a text, then those that it shows, each once. */
function picturesOf(group: readonly EntryOutline[], library: Library, note: (code: NoteCode, about: string, line: number) => void): PictureUse[] {
  const uses = group.flatMap(({ thumbnailId, shown, line, language }) => {
    const told = language ?? 'ar';
    const lead = library.byId(thumbnailId);
    const inText = shown.flatMap(({ address, alternative, caption }) => {
      const found = library.shownAt(address);
      if (!found) note('picture_unknown', address, line);

      return found?.postId ? [{ postId: found.postId, language: told, address, alternative, caption }] : [];
    });

    return [...(lead?.postId ? [{ postId: lead.postId, language: told, address: null, alternative: '', caption: '' }] : []), ...inText];
  });
  for (const { caption, alternative } of uses) if (looksLikeCameraName(caption) || looksLikeCameraName(alternative)) note('camera_caption', looksLikeCameraName(caption) ? caption : alternative, group[0]?.line ?? 1);

  return uses;
}

const loginOf = ({ authors }: Outline, userId: number | null): string | null => (userId === null ? null : (authors.find(({ authorId }) => authorId === userId)?.login ?? null));
