const heading = /^\s*(?:المادة|الفصل|الباب|Article|Chapitre|Titre)\s/u;
/** A longer line that begins with an article is a sentence about it. */
const longestHeading = 90;

/** A legal text as it was written, with its articles' headings in sight. */
export function LegalText({ text }: { text: string }) {
  return (
    <div class="prose" dir="auto">
      {text.split('\n').map((line, index) => [index ? '\n' : '', line.length < longestHeading && heading.test(line) ? <b>{line}</b> : line])}
    </div>
  );
}
