import { deflateRawSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { RefusalError } from '#platform/refusals';
import { biggestPicture, readPicture, renditionsOf } from './index.ts';
import { whyNotWait } from './workshop.ts';

/** Slopes of colour, as large as is asked: what a camera's picture is to those who squeeze it. */
function drawn(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels, 200);
  for (let place = 0; place < pixels.length; place += channels) pixels[place] = (place / channels / width) % 256;

  return sharp(pixels, { raw: { width, height, channels } });
}

const place = { IFD0: { Make: 'Marked-Camera', Artist: 'Marked-Name', Orientation: '6' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 31/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '5/1 6/1 0/1' } };
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Marked-Creator"/></rdf:RDF></x:xmpmeta>';
const photograph = await drawn(1800, 1200).jpeg().withExif(place).withXmp(xmp).withMetadata({ orientation: 6 }).toBuffer();
const small = await drawn(400, 300).jpeg().toBuffer();

/** A PNG that says it is a square of twenty thousand pixels, and is a few kilobytes. */
async function bomb(): Promise<Buffer> {
  const honest = await drawn(200, 200).png().toBuffer();
  honest.writeUInt32BE(20_000, 16);
  honest.writeUInt32BE(20_000, 20);
  honest.writeUInt32BE(crcOf(honest.subarray(12, 29)), 29);

  return honest;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }

  return (crc ^ 0xffffffff) >>> 0;
}

const codeOf = (bytes: Uint8Array) => readPicture(bytes).then(() => undefined, (error: unknown) => (error instanceof RefusalError ? error.refusal.code : String(error)));

describe('what is no picture for a page is refused', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'picture.empty'],
    ['a text', () => Buffer.from('<html><script>alert(1)</script>'), 'picture.none'],
    ['a document', () => Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'picture.none'],
    ['an archive', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync(Buffer.alloc(1000))]), 'picture.none'],
    ['a drawing with a script', () => Buffer.from('<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'picture.drawing'],
    ['a head that goes on and on', () => Buffer.from('<?xml'.repeat(1500)), 'picture.none'],
    ['a bare drawing', () => Buffer.from('  <svg onload="alert(1)">'), 'picture.drawing'],
    ['what moves', () => sharp(Buffer.alloc(300 * 600 * 3, 99), { raw: { width: 300, height: 600, channels: 3, pageHeight: 300 } }).gif().toBuffer(), 'picture.moving'],
    ['WebP that moves', () => sharp(Buffer.concat([Buffer.alloc(300 * 300 * 3, 9), Buffer.alloc(300 * 300 * 3, 99)]), { raw: { width: 300, height: 600, channels: 3, pageHeight: 300 } }).webp().toBuffer(), 'picture.moving'],
    ['another kind', () => drawn(300, 300).tiff().toBuffer(), 'picture.kind_not_accepted'],
    ['too many bytes', () => Buffer.concat([small, Buffer.alloc(biggestPicture)]), 'picture.too_big'],
    ['a square of twenty thousand pixels in a few kilobytes', bomb, 'picture.too_many_pixels'],
    ['a stamp', () => drawn(300, 199).png().toBuffer(), 'picture.too_small'],
    ['a strip', () => drawn(1300, 250).png().toBuffer(), 'picture.too_slender'],
    ['half of a photograph', () => photograph.subarray(0, photograph.length / 2), 'picture.broken'],
    ['its first bytes', () => photograph.subarray(0, 40), 'picture.broken'],
    ['half of a PNG', async () => (await drawn(400, 300).png().toBuffer()).subarray(0, 500), 'picture.broken'],
    ['half of a WebP', async () => (await drawn(400, 300).webp().toBuffer()).subarray(0, 300), 'picture.broken'],
    ['half of an AVIF', async () => (await drawn(400, 300).avif({ effort: 0 }).toBuffer()).subarray(0, 400), 'picture.broken'],
  ])('%s', async (_, bytes, code) => expect(await codeOf(await bytes())).toBe(code));

  test('and so is what comes when twenty wait', () => {
    expect(whyNotWait(19)).toBeUndefined();
    expect(whyNotWait(20)).toEqual({ code: 'picture.too_many_at_once', facts: {} });
  });
});

describe('what is a picture is read', () => {
  test('the way up that it was taken, with its colour', async () => {
    expect(await readPicture(photograph)).toEqual({ kind: 'jpeg', width: 1200, height: 1800, colour: expect.stringMatching(/^#[\da-f]{4}c8$/u) as string });
  });
  test.each<[string, () => Promise<Buffer>, string]>([
    ['in four inks', () => drawn(400, 300).toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
    ['of sixteen bits', () => drawn(400, 300).toColourspace('rgb16').png().toBuffer(), 'png'],
    ['that can be seen through', () => drawn(400, 300, 4).png().toBuffer(), 'png'],
    ['in grey', () => drawn(400, 300).greyscale().jpeg().toBuffer(), 'jpeg'],
    ['as WebP', () => drawn(400, 300).webp().toBuffer(), 'webp'],
    ['as AVIF', () => drawn(400, 300).avif({ effort: 0 }).toBuffer(), 'avif'],
    ['with a page behind it', async () => Buffer.concat([small, Buffer.from('<script>alert(1)</script>')]), 'jpeg'],
  ])('one %s', async (_, draw, kind) => {
    const bytes = await draw();
    expect(await readPicture(bytes)).toMatchObject({ kind, width: 400, height: 300 });
    const renditions = await renditionsOf(bytes);
    expect(renditions.map(({ width, height, format }) => [width, height, format])).toEqual([[400, 300, 'avif'], [400, 300, 'webp'], [400, 300, 'jpeg']]);
    for (const { bytes: sent } of renditions) {
      expect(await sharp(sent).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', hasAlpha: false });
      expect(sent.includes('<script>')).toBe(false);
    }
  });
});

test('a photograph is sent in each width and format, upright, and says nothing of where, when and by whom it was taken', async () => {
  expect((await sharp(photograph).metadata()).exif?.includes('Marked-Camera')).toBe(true);
  expect(photograph.includes('Marked-Creator')).toBe(true);
  const renditions = await renditionsOf(photograph);
  expect(renditions.map(({ width, height, format }) => `${width}×${height} ${format}`)).toEqual([480, 960, 1200].flatMap((width) => ['avif', 'webp', 'jpeg'].map((format) => `${width}×${width * 1.5} ${format}`)));
  for (const { bytes, width, height, format } of renditions) {
    const metadata = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ format: format === 'avif' ? 'heif' : format, width, height });
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(bytes.includes('Marked-')).toBe(false);
  }
});

test('the program answers while a picture is worked on', async () => {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 5);
  await Promise.all([renditionsOf(small), renditionsOf(small)]);
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(2);
});
