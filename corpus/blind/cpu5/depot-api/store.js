'use strict';

class DepotStore {
  #parcels = new Map();
  #byRoute = new Map();

  static seeded(count) {
    const store = new DepotStore();
    let s = 17;
    const next = (n) => { s = (s * 48271) % 2147483647; return s % n; };
    for (let i = 0; i < count; i++) {
      store.put({ id: `P${i}`, route: `R${next(40)}`, weight: 100 + next(9000), state: ['in', 'loaded', 'out'][next(3)], notes: [] });
    }
    return store;
  }

  put(parcel) {
    this.#parcels.set(parcel.id, parcel);
    if (!this.#byRoute.has(parcel.route)) this.#byRoute.set(parcel.route, new Set());
    this.#byRoute.get(parcel.route).add(parcel.id);
  }

  get(id) {
    return this.#parcels.get(id);
  }

  route(name) {
    const ids = this.#byRoute.get(name) ?? [];
    return [...ids].map((id) => this.#parcels.get(id));
  }

  async note(id, text) {
    const parcel = this.#parcels.get(id);
    if (!parcel) return null;
    parcel.notes = [...parcel.notes, text].slice(-5);
    return parcel;
  }
}

module.exports = { DepotStore };
