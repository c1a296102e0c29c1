let seed = 31337;
export function roll(n) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
}

const BASES = ['flour', 'rice', 'lentil', 'tomato', 'barley', 'leek', 'plum'];
export const ingredients = Array.from({ length: 6000 }, (_, id) => ({ id, name: `${BASES[id % 7]} ${id}`, kcal: roll(600), tags: [roll(40), roll(40)] }));
export const densities = Float64Array.from({ length: 150000 }, (_, i) => 0.4 + (i % 700) / 1000);
