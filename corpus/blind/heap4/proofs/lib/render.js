export class Proof {
  constructor(order, pages, bytes) {
    this.order = order;
    this.pages = pages;
    this.bytes = bytes;
  }
}

const GLYPHS = Array.from({ length: 900 }, (_, n) => ({
  code: 32 + n,
  advance: 400 + ((n * 37) % 300),
  outline: Float32Array.from({ length: 96 }, (__, k) => ((n * 13 + k * 29) % 1000) / 1000),
}));

export function render(order) {
  const pages = 1 + (order % 4);
  const bytes = new Uint8Array(900 + pages * 1100);
  let at = 0;
  for (let n = 0; at < bytes.length; n += 1) {
    const glyph = GLYPHS[(order * 7 + n) % GLYPHS.length];
    bytes[at] = glyph.advance & 0xff;
    at += 1 + (n % 3);
  }
  return new Proof(order, pages, bytes);
}
