const GENERA = ['Phalaenopsis', 'Cattleya', 'Dendrobium', 'Paphiopedilum', 'Masdevallia', 'Oncidium', 'Vanda'];
const EPITHETS = ['alba', 'aurea', 'superba', 'rothschildiana', 'nobilis', 'lowii', 'grandis', 'tigrina'];
const GROWERS = ['A. Whitcombe', 'Mrs Okafor', 'The Glass House', 'P. & L. Dunne', 'Ratcliffe', 'J. van Aalst'];
export const CLASSES = ['species', 'hybrid', 'miniature', 'fragrant', 'specimen plant'];
const AWARDS = [[90, 'gold'], [82, 'silver'], [75, 'bronze'], [68, 'commended']];

function* numbers(seed) {
  for (let s = seed; ; ) {
    s = (s * 1664525 + 1013904223) % 4294967296;
    yield s;
  }
}

export class Show {
  #plants = [];
  #byClass = new Map(CLASSES.map((c) => [c, []]));
  #detail = new WeakMap();

  static open(count) {
    const show = new Show();
    const source = numbers(1889);
    const roll = (n) => Math.floor((source.next().value / 4294967296) * n);
    for (let i = 0; i < count; i++) {
      show.#enter({
        bench: i + 1,
        name: `${GENERA[roll(GENERA.length)]} ${EPITHETS[roll(EPITHETS.length)]}`,
        grower: GROWERS[roll(GROWERS.length)],
        klass: CLASSES[roll(CLASSES.length)],
        marks: Array.from({ length: 5 }, () => 55 + roll(45)),
      });
    }
    return show;
  }

  #enter(plant) {
    this.#plants.push(plant);
    this.#byClass.get(plant.klass).push(plant);
  }

  plant(bench) {
    return this.#plants[bench - 1];
  }

  /** Mark of the panel without the highest and the lowest judge; plants do not change after judging. */
  judged(plant) {
    let detail = this.#detail.get(plant);
    if (!detail) {
      const sorted = plant.marks.toSorted((a, b) => a - b).slice(1, -1);
      const mark = sorted.reduce((a, b) => a + b) / sorted.length;
      detail = { mark, award: AWARDS.find(([least]) => mark >= least)?.[1] ?? null };
      this.#detail.set(plant, detail);
    }
    return detail;
  }

  bench(klass, grower) {
    const all = this.#byClass.get(klass) ?? [];
    return grower ? all.filter((p) => p.grower === grower) : all;
  }

  vote(bench, stars) {
    const plant = this.plant(bench);
    if (!plant || !(stars >= 1 && stars <= 5)) return null;
    plant.votes = (plant.votes ?? 0) + 1;
    plant.stars = (plant.stars ?? 0) + stars;
    return plant.stars / plant.votes;
  }

  favourites(n) {
    return this.#plants
      .filter((p) => p.votes > 0)
      .sort((a, b) => b.stars / b.votes - a.stars / a.votes || b.votes - a.votes || a.bench - b.bench)
      .slice(0, n);
  }
}
