import sharp from 'sharp';

/**
 * A picture that weighs what a photograph of the same size does, drawn from a number: broad slopes of light, edges, and
 * grain of three sizes, since what is smooth everywhere is squeezed to nothing.
 */
export async function photograph(seed: number, { width = 1600, height = 900 } = {}): Promise<Uint8Array> {
  const sown = sower(seed);
  const layers = await Promise.all([[6, 90], [28, 60], [110, 22]].map(async ([cells = 1, strength = 1]) => {
    const [wide, high] = [cells, Math.ceil((cells * height) / width)];
    const grain = Buffer.from(Array.from({ length: wide * high * 3 }, () => 128 + (sown() - 0.5) * 2 * strength));

    return sharp(grain, { raw: { width: wide, height: high, channels: 3 } }).resize(width, height, { kernel: 'cubic', fit: 'fill' }).raw().toBuffer();
  }));
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = Math.max(0, Math.min(255, layers.reduce((sum, layer) => sum + (layer[at] ?? 0) - 128, 128)));
  for (let shape = 0; shape < 14; shape += 1) tint(pixels, width, [sown() * width, sown() * height, 60 + sown() * 200, 60 + sown() * 300].map(Math.round), [sown() * 220, sown() * 220, sown() * 220]);

  return new Uint8Array(await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 90 }).toBuffer());
}

/** Lays a colour over a part of a picture, at about half. */
function tint(pixels: Buffer, wide: number, [left = 0, top = 0, width = 0, height = 0]: readonly number[], colour: readonly number[]): void {
  const most = pixels.length / 3 / wide;
  for (let row = top; row < Math.min(top + height, most); row += 1) {
    for (let column = left; column < Math.min(left + width, wide); column += 1) {
      for (const [channel, part] of colour.entries()) pixels[(row * wide + column) * 3 + channel] = ((pixels[(row * wide + column) * 3 + channel] ?? 0) + part) / 2;
    }
  }
}

/** Numbers from 0 to 1, the same each time. */
function sower(seed: number): () => number {
  let state = seed * 2_654_435_761;

  return () => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9;

    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
