import { createReadStream } from 'node:fs';
import { refusal, RefusalError } from '#platform/refusals';

/** A stretch of the file’s text, and what follows it that no text may hold. */
export interface Stretch {
  text: string;
  trouble?: 'wordpress.not_utf8' | 'wordpress.nul' | 'wordpress.packed' | 'wordpress.cut_off';
}

/** Of text at once: a parser that is given more copies more. */
const longestStretch = 64 * 1024;
const mark = '\uFEFF';
/** What gzip, ZIP, xz, 7z and bzip2 begin with. */
const packed = [[0x1f, 0x8b], [0x50, 0x4b, 0x03, 0x04], [0xfd, 0x37, 0x7a], [0x37, 0x7a, 0xbc, 0xaf], [0x42, 0x5a, 0x68]];

/** The bytes of a file, as they are asked for. Refuses one that cannot be read. */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: longestStretch }) as AsyncIterable<Uint8Array>;
  } catch {
    throw new RefusalError(refusal('wordpress.unreadable', { file: path }));
  }
}

/** Text out of UTF-8, never cut within a sign, without the mark at its head; ends at the first byte that is no text. */
export async function* stretchesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Stretch> {
  let [rest, isFirst] = [new Uint8Array(), true];
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += longestStretch) {
      const whole = joined(rest, bytes.subarray(start, start + longestStretch));
      const end = whole.length - unfinished(whole);
      const stretch = isFirst && packed.some((head) => head.every((byte, place) => whole[place] === byte)) ? { text: '', trouble: 'wordpress.packed' as const } : stretchOf(whole.subarray(0, end));
      yield isFirst && stretch.text.startsWith(mark) ? { ...stretch, text: stretch.text.slice(1) } : stretch;
      if (stretch.trouble) return;
      [rest, isFirst] = [whole.slice(end), false];
    }
  }
  if (rest.length) yield { text: '', trouble: 'wordpress.cut_off' };
}

function joined(rest: Uint8Array, bytes: Uint8Array): Uint8Array {
  return rest.length ? Buffer.concat([rest, bytes]) : bytes;
}

/** Bytes at the end that begin a sign whose others have not come: three at most. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthAfter(byte) ? back : 0;
  }

  return 0;
}

const lengthAfter = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

function stretchOf(bytes: Uint8Array): Stretch {
  const text = textIn(bytes);
  if (text === undefined) return { ...upToNul(textIn(bytes.subarray(0, soundPart(bytes))) ?? '', 'wordpress.not_utf8') };

  return upToNul(text);
}

function upToNul(text: string, otherwise?: Stretch['trouble']): Stretch {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { text: text.slice(0, nul), trouble: 'wordpress.nul' };

  return otherwise ? { text, trouble: otherwise } : { text };
}

function textIn(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** How many bytes come before the first that is no UTF-8, whole signs only. */
function soundPart(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (textIn(bytes.subarray(0, middle), true) === undefined) high = middle - 1;
    else low = middle;
  }

  return low - unfinished(bytes.subarray(0, low));
}
