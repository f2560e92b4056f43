import type { Attachment, Site } from './parts.ts';
import { pathOn } from './former.ts';

/** What a browser shows and the house draws anew. */
const drawable = /\.(?:jpe?g|png|webp|avif|tiff?)$/iu;

/** WordPress keeps smaller sizes beside a picture (`-1024x683`), and a big one cut down (`-scaled`) or turned (`-rotated`). */
const size = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{10,13})+(?=\.[a-z]{3,5}$)/iu;

export const isPicture = ({ file, url }: Pick<Attachment, 'file' | 'url'>): boolean => drawable.test(file) || drawable.test(URL.parse(url)?.pathname ?? '');

/** The name of a file whatever its size. */
export const sizeless = (file: string): string => file.replace(size, '');

/** The file that an address of uploads means, under their folder: `2021/05/name.jpg`; none for an address of anything else. */
export function fileOf(site: Pick<Site, 'address'>, address: string): string | undefined {
  return /\/(?:wp-content\/uploads|files)\/(?:sites\/\d+\/)?(.+)$/u.exec(pathOn(site, address) ?? '')?.[1];
}

/** Finds the file of the library that an address shows, in whatever size. */
export class Library {
  readonly #bySizeless = new Map<string, Attachment>();
  readonly #byId = new Map<number, Attachment>();
  readonly #site: Pick<Site, 'address'>;

  constructor(site: Pick<Site, 'address'>, attachments: readonly Attachment[]) {
    this.#site = site;
    for (const attachment of attachments.filter(isPicture)) {
      if (attachment.postId !== null && !this.#byId.has(attachment.postId)) this.#byId.set(attachment.postId, attachment);
      const file = attachment.file || fileOf(site, attachment.url);
      if (file && !this.#bySizeless.has(sizeless(file))) this.#bySizeless.set(sizeless(file), attachment);
    }
  }

  byId(id: number | null): Attachment | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  shownAt(address: string): Attachment | undefined {
    const file = fileOf(this.#site, address);

    return file === undefined ? undefined : this.#bySizeless.get(sizeless(file));
  }
}

/** Where a file of the library may lie in the folder of uploads: as it was attached, or before it was cut down. None that would lead out of it. */
export function placesOf(site: Pick<Site, 'address'>, { file, url }: Pick<Attachment, 'file' | 'url'>): string[] {
  const names = [file, fileOf(site, url) ?? ''].filter(Boolean);

  return [...new Set(names.flatMap((name) => [name, sizeless(name)]))].filter((name) => !name.includes('\\') && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));
}
