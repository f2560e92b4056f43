import { categoriesPlanned } from './categories.ts';
import { formerOfPicture } from './former.ts';
import type { Outline } from './outline.ts';
import type { HouseSide, Left, Note, OfficePlanned, PicturePlanned, Plan, TextPlanned } from './planned.ts';
import { told } from './picture-words.ts';
import { textsPlanned } from './texts.ts';
import { isPicture, Library, placesOf } from './uploads.ts';

/** Tells what of an export comes to a portal, what stays behind and why, each with its line. Nothing is asked and nothing changes. */
export function planImport(outline: Outline, house: HouseSide): Plan {
  const library = new Library(outline.site, outline.attachments);
  const { texts, before, left, notes, known } = textsPlanned(outline, house, library);
  const logins = new Set(texts.flatMap(({ login, comments }) => [login, ...comments.flatMap(({ official }) => (official === null ? [] : [official]))]));
  const categories = categoriesPlanned(outline, house, { used: slugsOf(texts), before: slugsOf(before) });
  const { pictures, unused, silent } = picturesPlanned(outline, house, { texts, before });

  return { site: outline.site, offices: officesPlanned(outline, house, logins), categories: categories.planned, texts, pictures, left: byLine([...left, ...categories.left, ...unused, ...tagsLeft(outline), ...strangeLeft(outline)]), notes: byLine([...outline.warnings.map(({ line, code, about }) => ({ line, code, about })), ...notes, ...categories.notes, ...silent]), known };
}

const byLine = <Lined extends { line: number }>(list: readonly Lined[]): Lined[] => list.toSorted((one, other) => one.line - other.line);

const slugsOf = (texts: readonly TextPlanned[]): Set<string> => new Set(texts.flatMap(({ category }) => category ?? []));

function officesPlanned({ authors, site }: Outline, house: HouseSide, logins: ReadonlySet<string>): OfficePlanned[] {
  return [...logins].map((login) => {
    const author = authors.find((one) => one.login === login);
    const name = house.officeOf.get(login) || author?.displayName || login || site.title;

    return { line: author?.line ?? site.line, login, name, isKnown: house.offices.some(({ nameAr }) => nameAr === name) };
  });
}

/** Those that a text shows; the others would be seen by nobody. */
function picturesPlanned({ attachments, site }: Outline, { files }: HouseSide, { texts, before }: { texts: readonly TextPlanned[]; before: readonly TextPlanned[] }): { pictures: PicturePlanned[]; unused: Left[]; silent: Note[] } {
  const used = Map.groupBy(texts.flatMap(({ pictures }) => pictures), ({ postId }) => postId);
  const earlier = new Set(before.flatMap((text) => text.pictures.map(({ postId }) => postId)));
  const silent: Note[] = [];
  const pictures = attachments.flatMap((attachment) => {
    const shown = attachment.postId === null ? undefined : used.get(attachment.postId);
    if (!shown || attachment.postId === null) return [];
    const { line, postId, url } = attachment;
    const file = placesOf(site, attachment).find((place) => files?.has(place)) ?? null;
    used.delete(postId);

    const words = { alternative: told([attachment.alternative, attachment.caption, attachment.title]), caption: told([attachment.caption]) };
    if (words.alternative === '' && shown.every(({ alternative, caption }) => told([alternative, caption]) === '')) silent.push({ line, code: 'picture_words_made', about: attachment.file || url });

    return [{ line, postId, file, url, ...words, former: formerOfPicture(site, { ...attachment, seen: shown.flatMap(({ address }) => address ?? []) }) }];
  });
  const planned = new Set([...pictures.map(({ line }) => line), ...attachments.filter(({ postId }) => postId !== null && earlier.has(postId)).map(({ line }) => line)]);
  const unused = attachments.filter(({ line }) => !planned.has(line)).map((attachment): Left => ({ line: attachment.line, title: attachment.file || attachment.title, reason: isPicture(attachment) ? 'unused_picture' : 'not_a_picture' }));

  return { pictures, unused, silent };
}

const tagsLeft = ({ terms }: Outline): Left[] => terms.filter(({ taxonomy }) => taxonomy === 'tag').map(({ line, name }) => ({ line, title: name, reason: 'tag' }));

const strangeLeft = ({ strange }: Outline): Left[] => strange.map(({ line, title, type }) => ({ line, title: title || type, reason: 'strange', about: type }));
