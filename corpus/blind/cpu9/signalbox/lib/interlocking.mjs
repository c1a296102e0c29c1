import { EventEmitter } from 'node:events';

/** A route claims a row of track sections until its train has cleared them. */
export class Route {
  #sections;
  constructor(id, sections) {
    this.id = id;
    this.#sections = Object.freeze([...sections]);
  }
  get sections() { return this.#sections; }
  *[Symbol.iterator]() { yield* this.#sections; }
  toString() { return `${this.id}(${this.#sections.join('>')})`; }
}

export class ClaimBook {
  #claims = [];
  #released = 0;

  enter(section, train, until) {
    this.#claims.push({ section, train, until });
  }

  holderOf(section) {
    return this.#claims.find((c) => c.section === section);
  }

  release(section) {
    const held = this.holderOf(section);
    if (!held) return false;
    held.section = null;
    this.#released++;
    if (this.#released > 4000) this.#compact();
    return true;
  }

  #compact() {
    this.#claims = this.#claims.filter((c) => c.section !== null);
    this.#released = 0;
  }

  get size() { return this.#claims.length - this.#released; }
}

export class Interlocking extends EventEmitter {
  #book = new ClaimBook();
  #routes = new Map();
  #adjacent;

  constructor(routes, adjacent) {
    super();
    this.#adjacent = adjacent;
    for (const r of routes) this.#routes.set(r.id, r);
  }

  /** every section the route needs, its flank protection included */
  *needs(route) {
    const seen = new Set();
    for (const section of route) {
      if (!seen.has(section)) { seen.add(section); yield section; }
      for (const flank of this.#adjacent.get(section) ?? []) {
        if (!seen.has(flank)) { seen.add(flank); yield flank; }
      }
    }
  }

  request(train, routeId, now) {
    const route = this.#routes.get(routeId);
    const wanted = [...this.needs(route)];
    for (const section of wanted) {
      const holder = this.#book.holderOf(section);
      if (holder && holder.train !== train) {
        this.emit('refused', { train, route, by: holder.train });
        return false;
      }
    }
    for (const section of route) this.#book.enter(section, train, now + 5);
    this.emit('set', { train, route });
    return true;
  }

  clear(routeId) {
    for (const section of this.#routes.get(routeId)) this.#book.release(section);
  }

  get held() { return this.#book.size; }
}
