const FOODS = ['leek', 'barley', 'carrot', 'lentil', 'quark', 'trout', 'plum', 'walnut', 'rye', 'cabbage', 'apple', 'dill'];
const VERBS = ['chop', 'simmer', 'fold', 'roast', 'rest', 'strain', 'season'];

export function shuffler(seed) {
  let a = seed | 0;
  return (n) => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) % n;
  };
}

export class Recipe {
  constructor(id, title, serves, parts, steps) {
    this.id = id;
    this.title = title;
    this.serves = serves;
    this.parts = parts;
    this.steps = steps;
  }
}

export function stock(pick, count) {
  const all = [];
  for (let id = 0; id < count; id++) {
    const parts = Array.from({ length: 4 + pick(6) }, () => ({ food: FOODS[pick(12)], grams: 10 + pick(600) }));
    const steps = Array.from({ length: 3 + pick(4) }, (_, i) => ({ verb: VERBS[pick(7)], on: parts[i % parts.length].food, minutes: 1 + pick(50) }));
    all.push(new Recipe(id, `${FOODS[pick(12)]} with ${FOODS[pick(12)]}`, 2 + pick(5), parts, steps));
  }
  return all;
}
