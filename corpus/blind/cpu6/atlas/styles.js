const BASE = Object.freeze({ face: 'Noto Sans', size: 12, halo: 1, tracking: 0.2, rank: 5 });

const SHEET = {
  city: { size: 18, halo: 2, rank: 1 },
  town: { size: 14, rank: 2 },
  village: { size: 11, rank: 4 },
  peak: { face: 'Noto Serif', size: 11, rank: 3 },
  stream: { face: 'Noto Serif Italic', size: 10, tracking: 1.1 },
};

export class StyleSheet {
  #rules;

  constructor(rules = SHEET) {
    this.#rules = new Map(Object.entries(rules));
  }

  for(feature) {
    return { ...BASE, ...this.#rules.get(feature.kind) };
  }

  get kinds() {
    return [...this.#rules.keys()];
  }
}
