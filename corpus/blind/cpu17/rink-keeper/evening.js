import { freshSheet, nextMinute, Cell, WIDTH, LENGTH } from './sheet.js';

export class Evening {
  #minutes = [];
  #sheet = freshSheet();
  #resurfaced = 0;

  constructor({ replay, rand }) {
    this.replay = replay;
    this.rand = rand;
  }

  get resurfaced() {
    return this.#resurfaced;
  }

  #skaters(crowd) {
    return Array.from({ length: crowd }, () => ({
      x: Math.floor(this.rand() * WIDTH),
      y: Math.floor(this.rand() * LENGTH),
    }));
  }

  #resurface() {
    this.#resurfaced++;
    this.#sheet = this.#sheet.map((c) => new Cell(Math.max(c.depth, 27) + 0.4, c.temp + 2, 0.3));
  }

  step(minute) {
    const hall = 8 + 3 * Math.sin(minute / 90);
    const crowd = 20 + Math.floor(60 * Math.abs(Math.sin(minute / 240)));
    this.#sheet = nextMinute(this.#sheet, hall, this.#skaters(crowd));
    if (minute % 90 === 89) this.#resurface();
    this.#minutes.push({ minute, hall, cells: this.#sheet });
    if (this.#minutes.length > this.replay) this.#minutes.shift();
  }

  /** Depth at one spot over the minutes kept for the replay screen. */
  trace(x, y) {
    return this.#minutes.map((m) => m.cells[y * WIDTH + x].depth);
  }

  thinnest() {
    let best = { depth: Infinity, index: -1 };
    this.#sheet.forEach((c, index) => {
      if (c.depth < best.depth) best = { depth: c.depth, index };
    });
    return { depth: best.depth.toFixed(2), x: best.index % WIDTH, y: Math.floor(best.index / WIDTH) };
  }
}
