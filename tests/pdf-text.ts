import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Piece {
  text: string;
  x: number;
  y: number;
  leftToRight: boolean;
}

/** The lines of each page as a reader copies them: pieces by their place, and a sign's own text where its glyphs cannot tell it. */
export async function linesOf(pdf: Uint8Array, direction: 'rtl' | 'ltr' = 'rtl'): Promise<string[][]> {
  const spoken = actualTexts(pdf);
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  const pages: string[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent({ includeMarkedContent: true });
    pages.push(inLines(piecesOf(items as PdfItem[], spoken), direction));
  }
  await task.destroy();

  return pages;
}

/** How far from the left of its page a piece begins that holds these words, in points. */
export async function leftEdgeOf(pdf: Uint8Array, words: string): Promise<number | undefined> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  let edge: number | undefined;
  for (let number = 1; number <= file.numPages && edge === undefined; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    edge = (items as PdfItem[]).flatMap((piece) => ('str' in piece && piece.str.includes(words) ? [piece.transform[4] ?? 0] : []))[0];
  }
  await task.destroy();

  return edge;
}

/** The title that the file tells its reader. */
export async function titleOf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const { info } = await (await task.promise).getMetadata();
  await task.destroy();

  return (info as { Title?: string }).Title ?? '';
}

type PdfItem = { str: string; dir: string; transform: number[]; width: number } | { type: string; tag?: string; id?: string | null };

/** `ActualText` says what a group of glyphs means; pdfjs tells where each group begins and ends, not what it says. */
function actualTexts(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf).toString('latin1');
  const streams = [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => inflated(body));

  return streams.flatMap((stream) => [...stream.matchAll(/\/ActualText <FEFF([0-9A-F]*)>/gi)].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le')));
}

function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

function piecesOf(marks: readonly PdfItem[], spoken: string[]): Piece[] {
  const pieces: Piece[] = [];
  let group: Piece | null = null;
  const open: boolean[] = [];
  for (const mark of marks) {
    if ('str' in mark) {
      const [x = 0, y = 0] = mark.transform.slice(4);
      if (!group) pieces.push({ text: mark.str, x, y, leftToRight: /\p{Script=Latin}/u.test(mark.str) });
      else if (Number.isNaN(group.x)) pieces.push(Object.assign(group, { x, y }));
    } else if (mark.type !== 'endMarkedContent') {
      const isGroup = mark.type === 'beginMarkedContentProps' && mark.tag === 'Span' && !mark.id;
      open.push(isGroup);
      if (isGroup) group = { text: spoken.shift() ?? '\ufffd', x: Number.NaN, y: Number.NaN, leftToRight: false };
    } else if (open.pop()) group = null;
  }

  return pieces.filter(({ text }) => text !== '');
}

function inLines(pieces: readonly Piece[], direction: 'rtl' | 'ltr'): string[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].toSorted((one, other) => other.y - one.y)) {
    const line = lines.at(-1);
    if (line?.[0] && Math.abs(line[0].y - piece.y) < 2.5) line.push(piece);
    else lines.push([piece]);
  }

  return lines.map((line) => inOrder(line, direction).map(({ text }) => text).join('').replace(/\s+/gu, ' ').trim()).filter(Boolean);
}

/** By place, from the side where reading begins; pieces of one Latin run keep their own order. */
function inOrder(line: Piece[], direction: 'rtl' | 'ltr'): Piece[] {
  const sorted = line.toSorted((one, other) => (direction === 'rtl' ? other.x - one.x : one.x - other.x));
  if (direction === 'ltr') return sorted;
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of sorted) {
    if (piece.leftToRight) run.unshift(piece);
    else {
      ordered.push(...run, piece);
      run = [];
    }
  }

  return [...ordered, ...run];
}
