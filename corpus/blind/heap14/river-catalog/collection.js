export class Collection {
  #cursors = new Map();
  #next = 1;

  constructor(name) {
    this.name = name;
    this.rows = [];
    this.byBasin = new Map();
  }

  add(row) {
    this.rows.push(row);
    if (!this.byBasin.has(row.basin)) this.byBasin.set(row.basin, []);
    this.byBasin.get(row.basin).push(row);
  }

  *#walk(basin, least, page) {
    const matches = (this.byBasin.get(basin) ?? [])
      .filter((row) => row.flow >= least)
      .map((row) => ({ id: row.id, flow: row.flow, caption: `${row.name} (${this.name}), ${row.flow.toFixed(1)} m3/s` }))
      .sort((a, b) => b.flow - a.flow);
    for (let at = 0; at < matches.length; at += page) {
      yield { items: matches.slice(at, at + page), more: at + page < matches.length };
    }
  }

  open(basin, least, page) {
    const id = `${this.name}:${this.#next++}`;
    this.#cursors.set(id, this.#walk(basin, least, page));
    return id;
  }

  fetch(id) {
    const cursor = this.#cursors.get(id);
    if (cursor === undefined) return null;
    const { value, done } = cursor.next();
    if (done || !value.more) this.close(id);
    return done ? null : value;
  }

  close(id) {
    this.#cursors.get(id)?.return();
    return this.#cursors.delete(id);
  }
}
