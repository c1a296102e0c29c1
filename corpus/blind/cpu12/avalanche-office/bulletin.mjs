import { testOf, withDefaults } from './conditions.mjs';

export const RULES = [
  { id: 'fresh', when: 'snow.fresh > 30 & wind.speed > 8', weight: 2, problem: 'storm slab' },
  { id: 'loaded', when: 'wind.speed * wind.hours > 120 & air.temp < 0', aspects: 'slope.aspect > 20 & slope.aspect < 160', problem: 'wind slab' },
  { id: 'rain', when: '(air.temp > 1 & rain.mm > 2) | rain.mm > 10', weight: 2, problem: 'wet snow' },
  { id: 'thaw', when: 'air.temp - air.dew > 2 & sun.hours * 3 + air.temp > 14', aspects: 'slope.aspect > 135 & slope.aspect < 225', problem: 'wet snow' },
  { id: 'facets', when: 'snow.depth < 80 & snow.gradient >= 10 & !(air.temp > 0)', weight: 3, problem: 'persistent weak layer' },
  { id: 'glide', when: 'snow.depth > 150 & slope.grass == 1 & air.temp > 0 - 2', problem: 'gliding snow' },
  { id: 'steep', when: 'slope.angle > 30 & slope.angle <= 45 & snow.fresh + snow.drift / 2 > 25', weight: 2 },
];

export class Bulletin {
  #regions = new Map();

  observe(o) {
    let region = this.#regions.get(o.region);
    if (!region) this.#regions.set(o.region, (region = { score: 0, count: 0, problems: {} }));
    region.count++;
    for (const rule of RULES) {
      if (!testOf(rule)(o)) continue;
      const { weight, problem } = withDefaults(rule);
      region.score += weight;
      region.problems[problem] = (region.problems[problem] ?? 0) + weight;
    }
  }

  *lines() {
    for (const [name, r] of [...this.#regions].sort(([a], [b]) => a.localeCompare(b))) {
      const danger = Math.min(5, 1 + Math.floor((r.score / r.count) * 1.6));
      const main = Object.entries(r.problems).sort((a, b) => b[1] - a[1]).slice(0, 2).map(([p]) => p);
      yield `${name}: danger ${danger}, ${main.join(' and ')}`;
    }
  }
}
