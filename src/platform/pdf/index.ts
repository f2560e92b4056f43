import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** A Typst document: the template is ours and never changes with what it shows. */
export interface PdfDocument {
  template: string;
  /** What the template reads with `json(bytes(sys.inputs.view))`. It is never part of the markup. */
  view: unknown;
  /** Drawings by name, as SVG, which the template reads with `image(bytes(sys.inputs.at(name)))`. */
  drawings?: Readonly<Record<string, string>>;
}

const fonts = ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'];

/** One document is enough to fill the compiler's cache with glyphs; what thirty later ones did not use is forgotten. */
const documentsBetweenEvictions = 30;

let starting: Promise<NodeCompiler> | null = null;
let made = 0;

/** Sets a document and returns the bytes of its PDF. The compiler and its fonts are kept from one document to the next. */
export async function pdfOf({ template, view, drawings = {} }: PdfDocument): Promise<Uint8Array> {
  const compiler = await (starting ??= startCompiler());
  const inputs = { ...drawings, view: JSON.stringify(view) };
  const result = compiler.compile({ mainFileContent: template, inputs });
  const failure = result.takeDiagnostics();
  if (!result.result) throw new Error(`The document could not be set: ${JSON.stringify(failure ? compiler.fetchDiagnostics(failure) : [])}`);
  const bytes = compiler.pdf(result.result);
  made += 1;
  if (made % documentsBetweenEvictions === 0) compiler.evictCache(10);

  return bytes;
}

async function startCompiler(): Promise<NodeCompiler> {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = await Promise.all(fonts.map((font) => readFile(resolve(`@expo-google-fonts/amiri/${font}`))));

  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}
