'use strict';

class Rand {
  constructor(seed) {
    this.state = BigInt(seed);
  }

  next() {
    this.state = (this.state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(this.state >> 40n) / 16777216;
  }

  below(n) {
    return Math.floor(this.next() * n);
  }
}

const KINDS = ['kettle', 'teapot', 'caddy', 'strainer', 'samovar', 'urn'];
const METALS = ['silver', 'copper', 'tin', 'steel', 'brass'];

function loadCatalog(size, rand) {
  const goods = new Map();
  for (let i = 0; i < size; i++) {
    const kind = KINDS[rand.below(KINDS.length)];
    const metal = METALS[rand.below(METALS.length)];
    goods.set(`SKU-${i}`, {
      sku: `SKU-${i}`,
      kind,
      metal,
      title: `${metal} ${kind} no. ${rand.below(1e6)}`,
      grams: 150.5 + rand.below(4000),
      price: { net: 9.99 + rand.below(900), vat: 0.2 },
      stock: Array.from({ length: 8 }, () => rand.below(50)),
      text: `Hand made ${kind} of ${metal}, ${rand.below(1e6)} strokes of the hammer, workshop ${rand.below(1e6)}`,
    });
  }
  return goods;
}

module.exports = { Rand, loadCatalog };
