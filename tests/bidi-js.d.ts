declare module 'bidi-js' {
  interface Levels {
    levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'rtl' | 'ltr'): Levels;
    getReorderedString(text: string, levels: Levels): string;
  }
  export default function bidiFactory(): Bidi;
}
