export class TariffBook {
  #rows = new Map();

  constructor(countries) {
    for (const country of countries) {
      for (let zone = 0; zone < 100; zone++) {
        this.#rows.set(`${country}-${zone}`, Array.from({ length: 31 }, (_, kg) => ({ kg, cents: 390 + zone * 4 + kg * 35 })));
      }
    }
  }

  steps(country, zone) {
    return this.#rows.get(`${country}-${zone}`);
  }
}
