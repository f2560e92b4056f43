import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { fixedPage } from '../portal/bare-page.ts';

/** The page of 25 kB without styles and fonts against which ours is held, and the same with a photograph at its head. */
export function barePages(picture: { bytes: Uint8Array; mediaType: string; width: number; height: number }): Server {
  const bare = fixedPage();
  const pictured = bare.replace('<body>', `<body><img src="/photograph" width="${picture.width}" height="${picture.height}" alt="">`).replace('<html lang="ar" dir="rtl">', '<html lang="ar" dir="rtl"><meta name="viewport" content="width=device-width"><style>img{width:100%;height:auto}</style>');

  return createServer(({ url }, answer) => {
    if (url === '/photograph') return void answer.writeHead(200, { 'content-type': picture.mediaType }).end(picture.bytes);

    return void answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(url === '/pictured' ? pictured : bare);
  });
}
