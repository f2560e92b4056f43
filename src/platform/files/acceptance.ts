import { fileTypeFromBuffer } from 'file-type';
import { refusal } from '#platform/refusals';

/** 10 MiB: a scanned decision of some twenty pages. */
export const biggestFile = 10 * 1024 * 1024;

const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
};

/** What a file really is, read from its first bytes and never from its name. */
export async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}

/** Why a document cannot be taken as evidence: empty, too big, of another kind, or not what its name says. `mediaType` is what was sniffed. */
export function whyNotAccept(bytes: Uint8Array, name: string, mediaType: string | undefined) {
  if (bytes.length === 0) return refusal('file.empty');
  if (bytes.length > biggestFile) return refusal('file.too_big', { megabytes: biggestFile / 1024 / 1024 });
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const known = mediaType ? accepted[mediaType] : undefined;
  if (!known) return Object.values(accepted).some((list) => list.includes(extension)) ? refusal('file.not_what_it_says', { extension }) : refusal('file.kind_not_accepted');

  return known.includes(extension) ? undefined : refusal('file.not_what_it_says', { extension });
}

export type FileRefusal = NonNullable<ReturnType<typeof whyNotAccept>>['code'];
