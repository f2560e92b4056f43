import { createReadStream } from 'node:fs';

/** A line that cannot be one of an exported journal. */
export class UnreadableLine extends Error {}

/** 64 MiB, several times the most that a form brings in: a file without any line end must not fill the memory. */
export const longestLine = 64 * 1024 * 1024;

const lineFeed = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The lines of a file, cut at line feeds and nowhere else: JSON leaves other signs that end a line, such as U+2028, as they
 * are in what people typed. A carriage return before the line feed belongs to it.
 */
export async function* linesIn(path: string, longest = longestLine): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      yield textOf([...begun, chunk.subarray(start, end)]);
      [begun, length, start] = [[], 0, end + 1];
    }
    length += chunk.length - start;
    if (length > longest) throw new UnreadableLine();
    begun.push(chunk.subarray(start));
  }
  yield textOf(begun);
}

function textOf(parts: readonly Buffer[]): string {
  try {
    return utf8.decode(Buffer.concat(parts)).replace(/\r$/u, '');
  } catch {
    throw new UnreadableLine();
  }
}
