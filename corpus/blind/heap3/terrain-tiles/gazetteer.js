const kinds = ['peak', 'pass', 'hut', 'lake', 'village'];

export class Gazetteer {
  #places = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#places.push({ name: `${kinds[i % 5]} ${i}`, height: (i * 37) % 3400, lat: 44 + (i % 700) / 100, lon: 6 + (i % 900) / 100, aliases: [`${i}a`, `${i}b`] });
    }
    this.#places.sort((a, b) => a.height - b.height);
  }

  nearest(height) {
    return this.#places.find((place) => place.height >= height)?.name ?? 'nowhere';
  }
}
