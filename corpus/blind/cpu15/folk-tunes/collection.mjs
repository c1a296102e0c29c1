const MOTIFS = [[2, 2, 1, -1], [-2, -2, 4], [0, 0, 5, -5], [3, -1, -2], [7, -2, -1, -2, -2], [1, -1, 1, -1], [-3, 1, 2]];
const PLACES = ['Schwyz', 'Uri', 'Glarus', 'Appenzell', 'Wallis', 'Jura'];

const lcg = (seed) => () => (seed = (Math.imul(seed, 22695477) + 1) >>> 0) / 4294967296;

const vary = (random) => (interval) => {
  const r = random();
  if (r < 0.05) return [];
  if (r < 0.1) return [interval, 0];
  return [r < 0.2 ? interval + (r < 0.15 ? 1 : -1) : interval];
};

export function collection(families, singers) {
  const random = lcg(1906);
  return Array.from({ length: families }, (_, f) => {
    const root = Array.from({ length: 20 + Math.floor(random() * 8) }, () => MOTIFS[Math.floor(random() * MOTIFS.length)]).flat();
    return Array.from({ length: singers }, (_, s) => ({
      id: `${String.fromCharCode(65 + f)}${s + 1}`,
      place: PLACES[Math.floor(random() * PLACES.length)],
      intervals: String.fromCharCode(...root.flatMap(vary(random)).map((i) => i + 64)),
    }));
  }).flat();
}
