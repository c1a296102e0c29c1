export class LensTable {
  #lenses = new Map();

  constructor(count) {
    const stops = [1.8, 2, 2.8, 4, 5.6, 8, 11, 16];
    for (let i = 0; i < count; i++) {
      const correction = Array.from({ length: 240 }, (_, r) => ({ radius: r, gain: 1 + (r * i) / 99991 }));
      this.#lenses.set(`lens-${i}`, { name: `${18 + i} mm`, stops: stops.slice(i % 3), correction });
    }
  }

  for(take) {
    return this.#lenses.get({ wide: 'lens-6', close: 'lens-67', insert: 'lens-82' }[take]);
  }
}
