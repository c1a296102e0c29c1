export class YieldBook {
  constructor() {
    this.byBlock = new Map();
    this.byVariety = new Map();
  }

  record({ origin, net, sizes }) {
    const block = this.#slot(this.byBlock, origin.block);
    block.kilos += net;
    block.bins++;
    const variety = this.#slot(this.byVariety, origin.variety);
    variety.kilos += net;
    variety.bins++;
    variety.calibre += sizes.reduce((sum, s) => sum + s, 0) / sizes.length;
  }

  #slot(map, key) {
    let slot = map.get(key);
    if (!slot) map.set(key, (slot = { kilos: 0, bins: 0, calibre: 0 }));
    return slot;
  }

  ranking() {
    return [...this.byVariety.entries()]
      .map(([name, v]) => ({ name, tonnes: v.kilos / 1000, calibre: v.calibre / v.bins }))
      .sort((a, b) => b.tonnes - a.tonnes);
  }
}
