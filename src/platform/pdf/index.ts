import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { figuresInOrder } from '#platform/words';

export { documentFrame } from './document-frame.ts';
export { beginning } from './drawing.typ.ts';

/** A Typst document: the template is ours and never changes with what it shows. */
export interface PdfDocument {
  template: string;
  /** What the template reads with `json(bytes(sys.inputs.view))`. It is never part of the markup. */
  view: unknown;
  /** Drawings by name, as SVG, which the template reads with `image(bytes(sys.inputs.at(name)))`. */
  drawings?: Readonly<Record<string, string>>;
}

const fonts = ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'];

/** The compiler remembers every document it has set. What it remembers is forgotten after so many, or fifteen hundred sheets would take a gigabyte. */
const documentsRemembered = 20;

let starting: Promise<NodeCompiler> | null = null;
let made = 0;

/** Sets a document, with the figures in its texts in order, and returns the bytes of its PDF. The compiler and its fonts are kept from one document to the next. */
export async function pdfOf({ template, view, drawings = {} }: PdfDocument): Promise<Uint8Array> {
  const compiler = await (starting ??= startCompiler());
  const bytes = set(compiler, template, { ...drawings, view: JSON.stringify(view, settable) });
  made += 1;
  if (made % documentsRemembered === 0) compiler.evictCache(0);

  return bytes;
}

/** No word of people is as long. One without end is a line without end, and a line of more than 65,535 bytes ends the whole program. */
const longestWord = /[^ \n\t\u200B]{500}/gu;

/** No letter bears as many marks, or signs that are not seen: the compiler's work grows with the square of their number. */
const endlessMarks = /(?<kept>[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]{8})[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;

/** Words as the compiler can set them, whoever wrote them: whole letters, a place to break each line, and figures in order. */
function settable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? figuresInOrder(value.toWellFormed().replace(endlessMarks, '$<kept>').replace(longestWord, '$&\u200B')) : value;
}

/** In one call: a compiled document given to us to hold would keep its memory until the next collection of garbage. */
function set(compiler: NodeCompiler, mainFileContent: string, inputs: Record<string, string>): Uint8Array {
  try {
    return compiler.pdf({ mainFileContent, inputs });
  } catch (error) {
    throw new Error(`The document could not be set: ${(error as { code?: string }).code ?? String(error)}`, { cause: error });
  }
}

async function startCompiler(): Promise<NodeCompiler> {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = await Promise.all(fonts.map((font) => readFile(resolve(`@expo-google-fonts/amiri/${font}`))));

  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}
