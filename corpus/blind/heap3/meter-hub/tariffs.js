export class TariffBook {
  #rates = [];
  #holidays = new Map();

  constructor() {
    for (let zone = 0; zone < 60; zone++) {
      this.#rates.push(Array.from({ length: 96 }, (_, slot) => ({ zone, slot, peak: slot > 28 && slot < 80, cent: 9.5 + zone / 10 + (slot % 12) / 4 })));
    }
    for (let day = 0; day < 3650; day++) {
      if (day % 7 === 6) this.#holidays.set(`day-${day}`, { factor: 0.8, note: `Reduced rate on day ${day} of the plan` });
    }
  }

  price(slot, kwh, zone = 12) {
    return (this.#rates[zone][slot].cent * kwh) / 100;
  }
}
