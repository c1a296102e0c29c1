export class Shed {
  constructor(pier) {
    this.pier = pier;
    this.stores = new Map();
    this.counted = { boats: 0, bales: 0, weight: 0, damp: 0 };
    this.running = null;
  }

  open() {
    this.running ??= this.unload();
  }

  async unload() {
    const boat = await this.pier.next();
    const sorted = this.sort(boat);
    try {
      await this.store(sorted);
      this.counted.boats++;
      if (!boat.last) await this.unload();
    } finally {
      this.counted.damp += sorted.damp.length ? 1 : 0;
    }
  }

  sort(boat) {
    const dry = [];
    const damp = [];
    for (const bale of boat.bales) (bale.moisture > 70 ? damp : dry).push(bale);
    dry.sort((a, b) => a.weight - b.weight);
    return { dry, damp };
  }

  async store({ dry, damp }) {
    for (const bale of [...dry, ...damp]) {
      const kind = bale.plot.kind;
      const store = this.stores.get(kind) ?? { weight: 0, bales: 0 };
      store.weight += bale.weight;
      store.bales++;
      this.stores.set(kind, store);
      this.counted.bales++;
      this.counted.weight += bale.weight;
    }
    await null;
  }
}
