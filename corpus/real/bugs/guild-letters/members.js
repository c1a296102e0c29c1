const NAMES = ['Abel', 'Bertha', 'Corin', 'Della', 'Edwin', 'Freya', 'Gus', 'Hilda', 'Ivo', 'Jessamy'];
const TRADES = ['cooper', 'farrier', 'glazier', 'thatcher', 'tinsmith', 'wheelwright'];

export function createRandom(seed) {
  let x = seed;
  return {
    float() {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      return (x >>> 0) / 4294967296;
    },
    below(n) {
      return Math.floor(this.float() * n);
    },
    of(list) {
      return list[this.below(list.length)];
    },
  };
}

export function members(count, seed = 1851) {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    number: 1000 + i,
    name: `${random.of(NAMES)} ${random.of(NAMES)}son`,
    trade: random.of(TRADES),
    senior: random.float() < 0.2,
    dues: Array.from({ length: 1 + random.below(5) }, (_, k) => ({
      quarter: `Q${1 + (k % 4)}`,
      owed: 10 + random.below(90),
      paid: random.float() < 0.7,
    })),
    works: Array.from({ length: random.below(6) }, () => ({
      title: `${random.of(['gate', 'barrel', 'roof', 'window', 'cart'])} for ${random.of(NAMES)}`,
      days: 1 + random.below(30),
      marks: Array.from({ length: 4 }, () => random.below(11)),
    })),
  }));
}

export function standing(all) {
  const elo = new Map(all.map((m) => [m.number, 1500]));
  const strength = (m) => m.works.reduce((s, w) => s + w.marks.reduce((a, b) => a + b, 0) / w.days, 0);
  const strengths = all.map(strength);
  for (let round = 0; round < 6; round++) {
    for (let i = 0; i < all.length; i++) {
      for (let j = i + 1; j < Math.min(all.length, i + 90); j++) {
        const a = elo.get(all[i].number);
        const b = elo.get(all[j].number);
        const expected = 1 / (1 + 10 ** ((b - a) / 400));
        const score = strengths[i] === strengths[j] ? 0.5 : strengths[i] > strengths[j] ? 1 : 0;
        const move = 8 * (score - expected);
        elo.set(all[i].number, a + move);
        elo.set(all[j].number, b - move);
      }
    }
  }
  return elo;
}
