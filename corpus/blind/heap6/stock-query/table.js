export class Table {
  #rows = [];
  #open = new Set();
  #version = 0;

  insert(row) { this.#rows.push(row); }
  get size() { return this.#rows.length; }

  update(position, patch) {
    this.#version += 1;
    this.#rows[position] = { ...this.#rows[position], ...patch };
  }

  scan(predicate) {
    const cursor = new Cursor(this.#rows, predicate);
    this.#open.add(cursor);
    return cursor.run(() => this.#open.delete(cursor));
  }

  get openScans() { return this.#open.size; }
}

export class Cursor {
  constructor(rows, predicate) {
    this.page = rows.slice(0, 300);
    this.predicate = predicate;
    this.seen = 0;
  }

  *run(done) {
    try {
      for (const row of this.page) {
        this.seen += 1;
        if (this.predicate(row)) yield row;
      }
    } finally {
      done();
    }
  }
}
