import { Cursor } from './cursor.js';

const COLUMNS = ['meter', 'feeder', 'volts', 'amps', 'factor', 'hour'];

export class Store {
  #cursors = new Set();

  constructor(next) {
    this.tables = ['north', 'south', 'east', 'west', 'harbour', 'works'];
    this.columns = COLUMNS;
    this.packed = new Map();
    for (const name of this.tables) {
      const data = new Uint16Array(20000 * COLUMNS.length);
      for (let i = 0; i < data.length; i += 1) data[i] = next(500);
      this.packed.set(name, data);
    }
  }

  get openCursors() {
    return this.#cursors.size;
  }

  *scan(table, minimum) {
    const cursor = new Cursor(table, this.packed.get(table), COLUMNS, minimum);
    this.#cursors.add(cursor);
    try {
      while (cursor.advance()) yield* cursor.page;
    } finally {
      this.#cursors.delete(cursor);
    }
  }
}
