export class Summary {
  #paths = new Map();

  add({ path, status, bytes, ms }) {
    let row = this.#paths.get(path);
    if (!row) {
      row = { path, hits: 0, errors: 0, bytes: 0, ms: 0 };
      this.#paths.set(path, row);
    }
    row.hits++;
    row.bytes += bytes;
    row.ms += ms;
    if (status >= 500) row.errors++;
  }

  rows(count) {
    return [...this.#paths.values()]
      .sort((a, b) => b.hits - a.hits)
      .slice(0, count)
      .map((row) => ({ ...row, mean: row.ms / row.hits }));
  }
}
