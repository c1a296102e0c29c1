const KINDS = ['lens', 'bell', 'lantern', 'log book', 'oilskin', 'chart', 'signal flag'];
const SHIPS = ['Elbe 1', 'Borkumriff', 'Galloper', 'Kentish Knock', 'Daunt Rock'];

export class Collection {
  #items = new Map();
  #byShip = new Map();
  #listeners = new Set();

  static seeded(n) {
    const c = new Collection();
    let s = 1874;
    const pick = (k) => (s = (s * 48271) % 2147483647) % k;
    for (let i = 1; i <= n; i++) {
      c.put({
        id: i,
        kind: KINDS[pick(7)],
        ship: SHIPS[pick(5)],
        made: 1850 + pick(110),
        shelf: `${'ABCDEF'[pick(6)]}${1 + pick(40)}`,
        text: `Given by the family of a ${pick(2) ? 'keeper' : 'mate'}; ${pick(2) ? 'some rust' : 'sound'}, seen ${1960 + pick(60)}.`,
      });
    }
    return c;
  }

  put(item) {
    const old = this.#items.get(item.id);
    if (old) this.#byShip.get(old.ship).delete(old.id);
    this.#items.set(item.id, item);
    if (!this.#byShip.has(item.ship)) this.#byShip.set(item.ship, new Set());
    this.#byShip.get(item.ship).add(item.id);
    for (const fn of this.#listeners) fn(item);
  }

  get(id) {
    return this.#items.get(id);
  }

  onChange(fn) {
    this.#listeners.add(fn);
  }

  ship(name, from, count) {
    const ids = this.#byShip.get(name);
    if (!ids) return null;
    const out = [];
    let i = 0;
    for (const id of ids) {
      if (i++ < from) continue;
      if (out.length === count) break;
      out.push(this.#items.get(id));
    }
    return { total: ids.size, items: out.sort((a, b) => a.made - b.made) };
  }
}
