'use strict';

const stripAnsi = require('strip-ansi');

class LogView {
  constructor() {
    this.rows = [];
  }

  append(chunk) {
    const text = stripAnsi(chunk);
    this.rows.push({ text, columns: text.length, error: text.includes('ERROR') });
  }

  stats() {
    let widest = 0;
    let errors = 0;
    for (const row of this.rows) {
      widest = Math.max(widest, row.columns);
      if (row.error) errors++;
    }
    return { lines: this.rows.length, widest, errors };
  }
}

module.exports = { LogView };
