'use strict';

const KINDS = ['liberated', 'clocked', 'query', 'closed'];

class Season {
  #races = new Map();
  #birds = new Map();
  counts = Object.fromEntries(KINDS.map((k) => [k, 0]));

  apply(event) {
    if (!KINDS.includes(event.type)) throw new Error(`unknown event ${event.type}`);
    this.counts[event.type]++;
    this[event.type](event);
  }

  liberated({ race, at, km }) {
    this.#races.set(race, { at, km, times: [], doubtful: new Set(), winner: null });
  }

  clocked({ race, ring, loft, at, wind }) {
    const r = this.#races.get(race);
    const velocity = (r.km * 1000) / ((at - r.at) / 60) - wind * 2;
    r.times.push({ ring, loft, velocity });
  }

  query({ race, ring }) {
    this.#races.get(race).doubtful.add(ring);
  }

  closed({ race }) {
    const r = this.#races.get(race);
    const result = r.times
      .filter((t) => !r.doubtful.has(t.ring))
      .sort((a, b) => b.velocity - a.velocity || (a.ring < b.ring ? -1 : 1));
    r.winner = result[0];
    result.forEach(({ ring }, place) => {
      const bird = this.#birds.get(ring) ?? { points: 0, races: 0 };
      bird.points += Math.max(0, 200 - place);
      bird.races++;
      this.#birds.set(ring, bird);
    });
    r.times = [];
  }

  averages(count) {
    return [...this.#birds]
      .sort(([ra, a], [rb, b]) => b.points - a.points || (ra < rb ? -1 : 1))
      .slice(0, count)
      .map(([ring, { points, races }]) => `${ring} ${points} in ${races}`);
  }

  lofts() {
    const wins = {};
    for (const { winner } of this.#races.values()) wins[winner.loft] = (wins[winner.loft] ?? 0) + 1;
    return wins;
  }
}

module.exports = { Season };
