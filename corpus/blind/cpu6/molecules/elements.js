'use strict';

const MASSES = {
  H: 1.008, He: 4.0026, Li: 6.94, B: 10.81, C: 12.011, N: 14.007, O: 15.999, F: 18.998, Na: 22.99,
  Mg: 24.305, Al: 26.982, Si: 28.085, P: 30.974, S: 32.06, Cl: 35.45, K: 39.098, Ca: 40.078, Fe: 55.845,
  Cu: 63.546, Zn: 65.38, Br: 79.904, Ag: 107.87, I: 126.9, Au: 196.97, Hg: 200.59, Pb: 207.2,
};

class UnknownElement extends Error {
  constructor(symbol) {
    super(`no element "${symbol}"`);
    this.name = 'UnknownElement';
    this.symbol = symbol;
  }
}

class PeriodicTable {
  #bySymbol = new Map();

  constructor(masses = MASSES) {
    for (const [symbol, mass] of Object.entries(masses)) {
      this.#bySymbol.set(symbol, Object.freeze({ symbol, mass, metal: !'HCNOFPSI'.includes(symbol) }));
    }
  }

  element(symbol) {
    const found = this.#bySymbol.get(symbol);
    if (!found) throw new UnknownElement(symbol);
    return found;
  }

  get symbols() {
    return [...this.#bySymbol.keys()];
  }
}

module.exports = { PeriodicTable, UnknownElement };
