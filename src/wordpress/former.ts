import { dayIn } from '#platform/days';
import type { Site } from './parts.ts';

/** The longest address that is kept. */
const longest = 2000;

/** Two addresses are of one site whatever comes before its name: `https://www.commune.ma`, `http://commune.ma`. */
export function hostOf(address: string): string | undefined {
  return URL.parse(address)?.hostname.replace(/^www\./u, '').toLowerCase() || undefined;
}

/** By what imports of one site are known as such, from the address it had: without scheme, `www` and the stroke at its end. */
export function sourceOf({ address }: Pick<Site, 'address'>): string {
  return `wordpress ${hostOf(address) ?? ''}${(URL.parse(address)?.pathname ?? '').replace(/\/+$/u, '')}`.trim();
}

/** The path of an address of a site, as the house asks for it: percent signs read, without a stroke at its end; none for another's, and none for the site itself. */
export function pathOn(site: Pick<Site, 'address'>, address: string): string | undefined {
  const url = address.trim() === '' ? null : URL.parse(address.trim(), site.address || undefined);
  if (!url || !/^https?:$/u.test(url.protocol) || url.hostname.replace(/^www\./u, '') !== hostOf(site.address)) return undefined;
  const bare = decoded(url.pathname).replace(/\/+$/u, '');
  const path = url.search ? `${bare || '/'}${url.search}` : bare;

  return path === folderOf(site) || path.length > longest || path.includes('\0') ? undefined : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Under the folder in which WordPress stood: most often at the top. */
const folderOf = ({ address }: Pick<Site, 'address'>): string => (URL.parse(address)?.pathname ?? '').replace(/\/+$/u, '');
const asked = (site: Pick<Site, 'address'>, name: string, id: number | null): string[] => (id === null ? [] : [`${folderOf(site)}/?${name}=${id}`]);

/** Where a post or a page stood: as the export says, by its number, and by its day and slug as WordPress offers it. */
export function formerOfText(site: Site, text: { kind: 'post' | 'page'; postId: number | null; link: string; guid: string; slug: string; at: Date | null }): string[] {
  const { kind, postId, link, guid, slug, at } = text;
  const [year, month, day] = at ? dayIn(at).split('-') : [];
  const dated = kind === 'post' && slug && year ? [`${folderOf(site)}/${year}/${month}/${slug}`, `${folderOf(site)}/${year}/${month}/${day}/${slug}`] : [];

  return unique([pathOn(site, link), ...asked(site, kind === 'page' ? 'page_id' : 'p', postId), ...asked(site, kind === 'page' ? 'p' : 'page_id', postId), pathOn(site, guid), ...dated]);
}

/** Where the posts of a category were listed; a category under another had the other's name before its own. */
export function formerOfCategory(site: Site, { termId, slugs }: { termId: number | null; slugs: readonly string[] }): string[] {
  return unique([`${folderOf(site)}/category/${slugs.join('/')}`, `${folderOf(site)}/category/${slugs.at(-1)}`, ...asked(site, 'cat', termId)]);
}

/** Where a picture and the page about it stood; `seen` are its smaller sizes that texts show. */
export function formerOfPicture(site: Site, { postId, url, link, guid, seen }: { postId: number | null; url: string; link: string; guid: string; seen: readonly string[] }): string[] {
  return unique([url, ...seen, link, guid].map((address) => pathOn(site, address)).concat(asked(site, 'attachment_id', postId)));
}

function unique(paths: readonly (string | undefined)[]): string[] {
  return [...new Set(paths.filter((path): path is string => path !== undefined && path.length <= longest))];
}
