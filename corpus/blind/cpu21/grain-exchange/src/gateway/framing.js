'use strict';

/** Newline-delimited JSON over a socket. */
class LineReader {
  constructor(onLine) { this.rest = ''; this.onLine = onLine; }
  push(chunk) {
    const text = this.rest + chunk;
    let from = 0;
    for (let nl = text.indexOf('\n'); nl !== -1; nl = text.indexOf('\n', from)) {
      this.onLine(text.slice(from, nl));
      from = nl + 1;
    }
    this.rest = text.slice(from);
  }
}

module.exports = { LineReader };
