// Stations with their calibration curves, read at the start.

export function randomFrom(seed) {
  let x = seed;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return x / 2 ** 32;
  };
}

export function loadStations(count) {
  const rnd = randomFrom(90210);
  const stations = new Map();
  for (let i = 0; i < count; i++) {
    stations.set(`st-${i}`, {
      code: `st-${i}`,
      river: `river ${i % 19}`,
      kilometre: Math.round(rnd() * 400),
      curve: Array.from({ length: 160 }, (_, step) => ({
        raw: step * 6.4,
        offset: rnd() - 0.5,
        weight: 1 + rnd() / 10,
      })),
    });
  }
  return stations;
}

export class Gauge {
  constructor(stations, seed) {
    this.codes = [...stations.keys()];
    this.rnd = randomFrom(seed);
    this.number = 0;
  }

  frame() {
    const code = this.codes[this.number % this.codes.length];
    this.number += 1;
    const base = 300 + 200 * this.rnd();
    return {
      code,
      number: this.number,
      battery: 11 + this.rnd() * 2,
      samples: Array.from({ length: 48 }, (_, minute) => ({
        minute,
        level: base + this.rnd() * 12,
        valid: this.rnd() > 0.02,
      })),
    };
  }
}
