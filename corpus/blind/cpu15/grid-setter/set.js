import { lexicon } from './src/words.js';
import { WordIndex } from './src/index.js';
import { slotsOf } from './src/grid.js';

const GRIDS = [
  ['......', '.#.#.#', '......', '.#.#.#', '......', '.#.#.#'],
  ['.....#', '.#.#..', '.....#', '.#.#.#', '......'],
  ['....#', '.....', '.....', '.....', '#....'],
  ['.....', '.....', '....#', '.....', '....#'],
];

const words = lexicon([3, 4, 5, 6]);
const indexes = new Map([...words].filter(([, list]) => list.length).map(([l, list]) => [l, new WordIndex(list)]));

class Setter {
  #cells;
  #used = new Set();
  #tries = 0;

  constructor(rows, limit) {
    this.rows = rows;
    this.limit = limit;
    this.slots = slotsOf(rows);
    this.#cells = new Uint8Array(rows.length * rows[0].length);
    this.scratch = new Map([...indexes].map(([l, i]) => [l, new Uint32Array(i.size)]));
  }

  #pattern(slot) {
    return slot.cells.map((c) => this.#cells[c]);
  }

  #fits(slot) {
    const l = slot.cells.length;
    return indexes.get(l)?.narrow(this.#pattern(slot), this.scratch.get(l)) ?? 0;
  }

  #tightest(open) {
    let best = null;
    let fewest = Infinity;
    for (const slot of open) {
      const n = this.#fits(slot);
      if (n < fewest) [best, fewest] = [slot, n];
      if (n === 0) break;
    }
    return [best, fewest];
  }

  fill(open = this.slots) {
    if (open.length === 0) return true;
    const [slot, count] = this.#tightest(open);
    if (count === 0 || this.#tries > this.limit) return false;
    this.#fits(slot);
    const index = indexes.get(slot.cells.length);
    const mine = this.scratch.get(slot.cells.length).slice();
    const rest = open.filter((s) => s !== slot);
    const before = this.#pattern(slot);
    for (const word of index.each(mine)) {
      if (this.#used.has(word)) continue;
      if (++this.#tries > this.limit) break;
      slot.cells.forEach((c, i) => { this.#cells[c] = word.charCodeAt(i); });
      if (slot.crossing.every((s) => !rest.includes(s) || this.#fits(s) > 0)) {
        this.#used.add(word);
        if (this.fill(rest)) return true;
        this.#used.delete(word);
      }
      slot.cells.forEach((c, i) => { this.#cells[c] = before[i]; });
    }
    return false;
  }

  get tries() {
    return this.#tries;
  }

  toString() {
    return this.rows.map((r, y) => [...r].map((ch, x) => (ch === '#' ? '#' : String.fromCharCode(this.#cells[y * r.length + x] || 46))).join('')).join('\n');
  }
}

for (const rows of GRIDS) {
  const setter = new Setter(rows, 45000);
  const done = setter.fill();
  console.log(done ? 'filled' : 'given up', 'after', setter.tries, 'words');
  console.log(setter.toString());
}
