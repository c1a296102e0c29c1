import { pick } from './random.js';

const SORTS = ['Alkmene', 'Boskoop', 'Cox', 'Discovery', 'Elstar', 'Fuji', 'Gala', 'Holstein'];
const SOILS = ['loam', 'sand', 'clay', 'silt', 'marl'];

export class Tree {
  constructor(number, random) {
    this.number = number;
    this.sort = pick(random, SORTS);
    this.soil = pick(random, SOILS);
    this.planted = 1990 + Math.floor(random() * 30);
    this.position = { x: random() * 4000, y: random() * 2500 };
    this.yields = Array.from({ length: 12 }, () => Math.round(random() * 900) / 10 + 0.05);
    this.tag = `tree-${number}-${Math.floor(random() * 1e9).toString(36)}`;
  }
}

export class Orchard {
  constructor(size, random) {
    this.trees = [];
    this.rows = new Map();
    this.bySort = new Map(SORTS.map((s) => [s, []]));
    for (let i = 0; i < size; i++) {
      const tree = new Tree(i, random);
      this.trees.push(tree);
      const row = Math.floor(tree.position.y / 10);
      if (!this.rows.has(row)) this.rows.set(row, []);
      this.rows.get(row).push(tree);
      this.bySort.get(tree.sort).push(tree);
    }
    this.weather = new Float32Array(365 * 24 * 24);
    for (let i = 0; i < this.weather.length; i++) this.weather[i] = 8 + 12 * Math.sin(i / 1400) + random() * 4;
  }

  between(row, count) {
    const out = [];
    for (let r = row; out.length < count && r < row + 40; r++) {
      for (const tree of this.rows.get(r % 250) ?? []) out.push(tree);
    }
    return out.slice(0, count);
  }
}
