export class RowError extends Error {
  constructor(code, row, detail) {
    super(`${row.file}:${row.line} ${detail} (batch ${row.batch})`);
    this.name = 'RowError';
    this.code = code;
    this.row = row;
  }
}

export class ProblemDigest {
  #groups = new Map();

  add(error) {
    const group = this.#groups.get(error.message);
    if (group) {
      group.count += 1;
      return;
    }
    this.#groups.set(error.message, { code: error.code, example: error, count: 1 });
  }

  summary() {
    const totals = new Map();
    for (const { code, count } of this.#groups.values()) totals.set(code, (totals.get(code) ?? 0) + count);
    return [...totals].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
  }
}
