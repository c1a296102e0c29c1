const PORTS = ['Aros', 'Brenna', 'Calder', 'Dunmore', 'Esk', 'Farra', 'Gull Bay', 'Holm', 'Innis', 'Jura Point', 'Kirk', 'Lerwin'];

export { PORTS };

/** All sailings of a day, by port, in order of departure. */
export class Timetable {
  #from = new Map();
  #byId = new Map();

  constructor(random) {
    let id = 0;
    for (const port of PORTS) {
      const list = [];
      let at = 300 + Math.floor(random() * 40);
      while (at < 1380) {
        const to = PORTS[Math.floor(random() * PORTS.length)];
        if (to !== port) {
          const sailing = { id: `F${++id}`, from: port, to, departs: at, arrives: at + 20 + Math.floor(random() * 90), seats: 180, sold: 0 };
          list.push(sailing);
          this.#byId.set(sailing.id, sailing);
        }
        at += 8 + Math.floor(random() * 22);
      }
      this.#from.set(port, list);
    }
  }

  has(port) {
    return this.#from.has(port);
  }

  sailing(id) {
    return this.#byId.get(id);
  }

  after(port, minute) {
    const list = this.#from.get(port);
    let low = 0;
    let high = list.length;
    while (low < high) {
      const mid = (low + high) >>> 1;
      if (list[mid].departs < minute) low = mid + 1;
      else high = mid;
    }
    return { list, start: low };
  }

  departures(port, minute, count) {
    const { list, start } = this.after(port, minute);
    return list.slice(start, start + count);
  }

  /** Earliest arrival from one port to another, each change taking ten minutes. */
  journey(from, to, minute) {
    const best = new Map([[from, { at: minute - 10, via: null }]]);
    const open = new Set([from]);
    while (open.size > 0) {
      let port = null;
      for (const candidate of open) {
        if (port === null || best.get(candidate).at < best.get(port).at) port = candidate;
      }
      if (port === to) break;
      open.delete(port);
      const reached = best.get(port).at;
      const { list, start } = this.after(port, reached + 10);
      const limit = best.get(to)?.at ?? Infinity;
      for (let i = start; i < list.length; i++) {
        const sailing = list[i];
        if (sailing.departs >= limit) break;
        const known = best.get(sailing.to);
        if (known !== undefined && known.at <= sailing.arrives) continue;
        best.set(sailing.to, { at: sailing.arrives, via: sailing });
        open.add(sailing.to);
      }
    }
    const legs = [];
    for (let port = to; port !== from;) {
      const via = best.get(port)?.via;
      if (!via) return null;
      legs.push(via);
      port = via.from;
    }
    return legs.reverse();
  }
}
