import { Cover } from './cover.ts';

const box = (row: number, column: number) => Math.floor(row / 3) * 3 + Math.floor(column / 3);

// row number = cell * 9 + digit
const constraints = Array.from({ length: 729 }, (_, i) => {
  const digit = i % 9;
  const cell = (i - digit) / 9;
  const row = Math.floor(cell / 9);
  const column = cell % 9;
  return [cell, 81 + row * 9 + digit, 162 + column * 9 + digit, 243 + box(row, column) * 9 + digit];
});

export class SudokuSetter {
  readonly #cover = new Cover(324, constraints);
  readonly #random: (n: number) => number;

  constructor(random: (n: number) => number) {
    this.#random = random;
  }

  #shuffled(length: number): number[] {
    const list = Array.from({ length }, (_, i) => i);
    for (let i = length - 1; i > 0; i--) {
      const j = this.#random(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  }

  #solutions(givens: readonly number[], limit: number): number[][] {
    const found: number[][] = [];
    for (const row of givens) this.#cover.hold(row);
    this.#cover.search((rows) => found.push(Array.from(rows)) < limit);
    for (let i = 0; i < givens.length; i++) this.#cover.release();
    return found;
  }

  /** A grid with as few givens as a random order of removal allows, and one solution. */
  make() {
    // three boxes on the diagonal do not see each other
    const start = [0, 3, 6].flatMap((corner) => this.#shuffled(9).map((digit, k) =>
      ((corner + Math.floor(k / 3)) * 9 + corner + (k % 3)) * 9 + digit));
    const [full] = this.#solutions(start, 1);
    let givens = [...full].sort((a, b) => a - b);
    const history: number[][] = [];
    for (const cell of this.#shuffled(81)) {
      const fewer = givens.filter((row) => Math.floor(row / 9) !== cell);
      if (this.#solutions(fewer, 2).length > 1) continue;
      givens = fewer;
      if (givens.length % 10 === 0) history.push(givens);
    }
    const grid = new Array<string>(81).fill('.');
    for (const row of givens) grid[Math.floor(row / 9)] = String((row % 9) + 1);
    return { grid: grid.join(''), givens: givens.length, steps: JSON.parse(JSON.stringify(history)) as number[][] };
  }
}
