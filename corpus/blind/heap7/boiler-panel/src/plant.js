import { Signal } from './signal.js';

export class Plant {
  constructor(count, seed) {
    this.seed = seed;
    this.boilers = Array.from({ length: count }, (_, i) => ({ number: i, temperature: new Signal(60), pressure: new Signal(1.5) }));
    this.steamTable = Array.from({ length: 12000 }, (_, i) => ({ celsius: 20 + i / 40, bar: Math.exp(i / 2400) / 10, enthalpy: 2500 + i * 0.11 }));
    this.alarms = [];
  }

  draw() {
    this.seed = (this.seed * 40692) % 2147483399;
    return this.seed / 2147483399;
  }

  boiler(index) {
    return this.boilers[index % this.boilers.length];
  }

  tick(index) {
    const boiler = this.boiler(index);
    boiler.pressure.next(1 + this.draw() * 3);
    if (index % 6 === 0) boiler.temperature.next(50 + this.draw() * 60);
    if (boiler.pressure.value > 3.9) {
      this.alarms.push({ boiler: boiler.number, pressure: boiler.pressure.value });
      if (this.alarms.length > 40) this.alarms.shift();
    }
  }
}
