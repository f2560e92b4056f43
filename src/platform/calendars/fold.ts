const mostOctets = 75;

/**
 * Breaks each content line after 75 octets at most, as RFC 5545 asks, between two characters and never inside one: an
 * Arabic letter takes two octets, an emoji four.
 */
export function foldLines(text: string): string {
  return text.split('\r\n').map(folded).join('\r\n');
}

function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostOctets) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      pieces.push(piece);
      // The blank that begins a continued line counts.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }

  return [...pieces, piece].join('\r\n');
}
