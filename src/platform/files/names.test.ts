import { expect, test } from 'vitest';
import { downloadOf } from './download.ts';
import { tidyName } from './store.ts';

test('a download is named whatever signs its name has', () => {
  const { headers } = downloadOf({ id: 1, sha256: '', mediaType: 'application/pdf', byteSize: 0, content: Buffer.alloc(0), name: "l'acte (1)*.pdf" });
  expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''l%27acte%20%281%29%2A.pdf");
});

test.each([
  ['a name as it is', 'مقرر 12 (2026).pdf', 'مقرر 12 (2026).pdf'],
  ['no folders', 'مجلد\\وثائق\\a.pdf', 'a.pdf'],
  ['no way up', '../../config/a.pdf', 'a.pdf'],
  ['nothing that turns letters round', 'ق\u202Efdp.\u2066a.pdf\u2069', 'قfdp.a.pdf'],
  ['nothing that cannot be seen', 'a\r\n\u0000b\u200F.pdf', 'ab.pdf'],
  ['its extension, however long it is', `${'ط'.repeat(300)}.pdf`, `${'ط'.repeat(196)}.pdf`],
  ['whole letters', `${'😀'.repeat(250)}.png`, `${'😀'.repeat(196)}.png`],
  ['something, where nothing is left', '\u202E', '-'],
])('a file keeps %s', (_, name, kept) => expect(tidyName(name)).toBe(kept));
