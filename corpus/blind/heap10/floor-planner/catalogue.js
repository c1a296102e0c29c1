export function prng(seed) {
  let a = seed >>> 0;
  return (n) => {
    a = (a + 0x7f4a7c15) >>> 0;
    let z = a;
    z = Math.imul(z ^ (z >>> 15), 0xd168aaad);
    z = Math.imul(z ^ (z >>> 15), 0xaf723597);
    return ((z ^ (z >>> 15)) >>> 0) % n;
  };
}

export class Furnishing {
  constructor(sku, name, size, finishes) {
    this.sku = sku;
    this.name = name;
    this.size = size;
    this.finishes = finishes;
  }
}

const NAMES = ['desk', 'chair', 'shelf', 'lamp', 'sofa', 'bench', 'stool', 'locker'];
const WOODS = ['oak', 'ash', 'beech', 'pine', 'walnut', 'steel'];

export function loadCatalogue(rnd, count) {
  return Array.from({ length: count }, (_, i) => {
    const finishes = Array.from({ length: 5 }, () => ({ wood: WOODS[rnd(6)], stain: rnd(256), cents: 4000 + rnd(90000) }));
    return new Furnishing(`N-${i}`, NAMES[rnd(8)], { w: 30 + rnd(200), d: 30 + rnd(90), h: 40 + rnd(160) }, finishes);
  });
}
