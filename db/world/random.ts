/** Numbers that look drawn and are always the same for the same seed (mulberry32 over FNV-1a). */
export class Lots {
  #state: number;

  constructor(seed: string) {
    let hash = 2_166_136_261;
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
    this.#state = hash >>> 0;
  }

  /** From 0 up to 1, without it. */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  /** One of some things, by their weights. */
  oneOf<Thing extends string>(weights: Readonly<Record<Thing, number>>): Thing {
    const things = Object.entries(weights) as [Thing, number][];
    let drawn = this.next() * things.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of things) {
      drawn -= weight;
      if (drawn < 0) return thing;
    }

    return (things.at(-1) as [Thing, number])[0];
  }
}
