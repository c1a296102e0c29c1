'use strict';

class Recorder {
  #frames = [];
  #limit;

  constructor(limit) {
    this.#limit = limit;
  }

  keep(stand) {
    this.#frames.push(stand);
    if (this.#frames.length > this.#limit) this.#frames.shift();
    return stand;
  }

  /** What changed between the oldest frame and the newest. */
  difference() {
    const first = this.#frames[0];
    const last = this.#frames.at(-1);
    return last.cells.reduce((n, cell, i) => n + (cell.phase === first.cells[i].phase ? 0 : 1), 0);
  }

  get length() {
    return this.#frames.length;
  }
}

module.exports = { Recorder };
