'use strict';

class VesselRegistry {
  #vessels = [];
  #byImo = new Map();

  register(vessel) {
    if (this.#byImo.has(vessel.imo)) throw new Error(`duplicate IMO ${vessel.imo}`);
    this.#byImo.set(vessel.imo, vessel);
    this.#vessels.push(vessel);
    return this;
  }

  get count() {
    return this.#vessels.length;
  }

  get vessels() {
    return this.#vessels.map((v) => ({ ...v }));
  }

  find(imo) {
    return this.#byImo.get(imo);
  }
}

module.exports = { VesselRegistry };
