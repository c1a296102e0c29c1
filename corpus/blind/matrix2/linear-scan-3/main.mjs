class KeyedStore {
  #entries = [];
  #writes = 0;

  slotOf(key) {
    return this.#entries.findIndex((e) => e.key === key);
  }

  upsert(key, change) {
    const at = this.slotOf(key);
    this.#writes++;
    if (at < 0) {
      this.#entries.push({ key, value: change(undefined) });
    } else {
      this.#entries[at].value = change(this.#entries[at].value);
    }
  }

  get writes() { return this.#writes; }
  values() { return this.#entries.map((e) => e.value); }
}

class Warehouse extends KeyedStore {
  #zones = ['dry', 'cool', 'frozen'];
  #rejected = 0;

  receive(delivery) {
    if (!this.#zones.includes(delivery.zone)) {
      this.#rejected++;
      return;
    }
    this.upsert(delivery.ean, (old) => ({
      ean: delivery.ean,
      zone: delivery.zone,
      pieces: (old?.pieces ?? 0) + delivery.pieces,
      weight: (old?.weight ?? 0) + delivery.pieces * delivery.gram / 1000,
    }));
  }

  summary() {
    const rows = this.values();
    const perZone = Object.fromEntries(this.#zones.map((z) => [z, 0]));
    for (const r of rows) perZone[r.zone] += r.weight;
    const top = rows.sort((a, b) => b.weight - a.weight).slice(0, 3).map((r) => r.ean);
    return { articles: rows.length, writes: this.writes, rejected: this.#rejected, perZone, top };
  }
}

const house = new Warehouse();
let seed = 42;
const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
for (let i = 0; i < 105000; i++) {
  house.receive({ ean: 4000000 + next(12000), zone: ['dry', 'cool', 'frozen', 'toxic'][next(4)], pieces: 1 + next(20), gram: 100 + next(900) });
}
console.log(house.summary());
