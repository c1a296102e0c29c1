import { STATIONS } from './slices.js';

class Heap {
  #items = [];
  #less;
  constructor(less) {
    this.#less = less;
  }
  get size() {
    return this.#items.length;
  }
  push(item) {
    const a = this.#items;
    let i = a.push(item) - 1;
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.#less(item, a[up])) break;
      a[i] = a[up];
      i = up;
    }
    a[i] = item;
  }
  pop() {
    const a = this.#items;
    const top = a[0];
    const last = a.pop();
    if (a.length) {
      let i = 0;
      for (;;) {
        let c = 2 * i + 1;
        if (c >= a.length) break;
        if (c + 1 < a.length && this.#less(a[c + 1], a[c])) c++;
        if (!this.#less(a[c], last)) break;
        a[i] = a[c];
        i = c;
      }
      a[i] = last;
    }
    return top;
  }
}

export function* evening(orders, seed) {
  let s = seed;
  const rnd = (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
  const events = new Heap((a, b) => a.at < b.at || (a.at === b.at && a.n < b.n));
  let n = 0;
  const put = (event) => events.push({ ...event, n: n++ });
  const free = Object.fromEntries(STATIONS.map((station) => [station, 0]));
  const open = new Map();
  for (let i = 0, at = 0; i < orders; i++) {
    at += rnd(9);
    const dishes = Array.from({ length: 1 + rnd(5) }, () => ({ station: STATIONS[rnd(5)], minutes: 1 + rnd(14), price: 6 + rnd(24) }));
    put({ type: 'ordered', id: `t${i}`, table: 1 + rnd(60), at, dishes });
  }
  while (events.size) {
    const event = events.pop();
    yield event;
    if (event.type === 'ordered') {
      open.set(event.id, event.dishes.length);
      for (const dish of event.dishes) {
        const start = Math.max(free[dish.station] - dish.minutes * 0.8, event.at);
        free[dish.station] = start + dish.minutes * 0.6;
        put({ type: 'plated', id: event.id, station: dish.station, minutes: dish.minutes, at: Math.round(start + dish.minutes) });
      }
    } else if (event.type === 'plated') {
      const left = open.get(event.id) - 1;
      open.set(event.id, left);
      if (left === 0) put({ type: 'sent', id: event.id, at: event.at + 1 });
    }
  }
}
