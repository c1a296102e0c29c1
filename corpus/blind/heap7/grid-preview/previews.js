import { formatRow } from './format.js';

export class Previews {
  constructor(store) {
    this.store = store;
    this.served = 0;
    this.rows = 0;
    this.recent = [];
  }

  first(table, minimum, count) {
    const rows = this.store.scan(table, minimum);
    const lines = [];
    while (lines.length < count) {
      const { value, done } = rows.next();
      if (done) break;
      lines.push(formatRow(value));
    }
    this.#remember(table, lines);
    return lines;
  }

  total(table, minimum) {
    let count = 0;
    for (const row of this.store.scan(table, minimum)) count += row.amps;
    this.#remember(table, [`${table}: ${count} A`]);
    return count;
  }

  #remember(table, lines) {
    this.served += 1;
    this.rows += lines.length;
    this.recent.push({ table, lines });
    if (this.recent.length > 200) this.recent.shift();
  }
}
