const CHANGE = 4;

/** Connection scan over the hops of a day: earliest arrival from one pier to another. */
export class Planner {
  constructor({ piers, hops, sailings }) {
    this.piers = piers;
    this.index = new Map(piers.map((name, i) => [name.toLowerCase(), i]));
    this.hops = hops;
    this.from = Uint8Array.from(hops, (h) => h.from);
    this.to = Uint8Array.from(hops, (h) => h.to);
    this.sailing = Uint16Array.from(hops, (h) => h.sailing);
    this.departs = Uint16Array.from(hops, (h) => h.departs);
    this.arrives = Uint16Array.from(hops, (h) => h.arrives);
    this.best = new Uint16Array(piers.length);
    this.by = new Int32Array(piers.length);
    this.boarded = new Int32Array(sailings + 1);
    this.departuresOf = piers.map((_, p) => hops.flatMap((h, i) => (h.from === p ? [i] : [])));
  }

  firstHop(minute) {
    let low = 0;
    let high = this.departs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.departs[middle] < minute) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  plan(origin, goal, minute) {
    const { from, to, sailing, departs, arrives, best, by, boarded } = this;
    best.fill(65535);
    by.fill(-1);
    boarded.fill(-1);
    best[origin] = minute - CHANGE;
    for (let h = this.firstHop(minute); h < departs.length && departs[h] < best[goal]; h++) {
      const s = sailing[h];
      if (boarded[s] < 0) {
        if (best[from[h]] + CHANGE > departs[h]) continue;
        boarded[s] = h;
      }
      if (arrives[h] < best[to[h]]) {
        best[to[h]] = arrives[h];
        by[to[h]] = h;
      }
    }
    if (by[goal] < 0) return null;
    const legs = [];
    for (let pier = goal; pier !== origin; ) {
      const last = by[pier];
      const first = boarded[sailing[last]];
      legs.unshift(this.leg(first, last));
      pier = from[first];
    }
    return { arrives: best[goal], changes: legs.length - 1, legs };
  }

  leg(first, last) {
    const a = this.hops[first];
    const b = this.hops[last];
    return { line: `F${a.line + 1}`, sailing: a.sailing, from: this.piers[a.from], to: this.piers[b.to], departs: clock(a.departs), arrives: clock(b.arrives) };
  }

  board(pier, minute, limit) {
    const list = this.departuresOf[pier];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.departs[list[middle]] < minute) low = middle + 1;
      else high = middle;
    }
    return list.slice(low, low + limit).map((h) => this.leg(h, h));
  }
}

export const clock = (m) => `${String(Math.floor(m / 60) % 24).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
export const minutes = (text) => {
  const m = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text ?? '');
  return m === null ? Number.NaN : Number(m[1]) * 60 + Number(m[2]);
};
