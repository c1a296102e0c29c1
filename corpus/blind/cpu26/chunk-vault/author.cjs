'use strict';

// An editor who saves: a long record of readings that is corrected, lengthened and cut between saves.

function rng(seed) {
  let s = seed >>> 0;
  return (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
}

const PLACES = ['north weir', 'old mill', 'ferry landing', 'upper lock', 'pump house', 'south quay'];

function passage(next, lines) {
  let out = '';
  for (let i = 0; i < lines; i++) {
    out += `${PLACES[next(6)]}\t${100 + next(900)}.${next(10)}\t${next(40) - 8}\t${next(4) === 0 ? 'checked' : '-'}\n`;
  }
  return Buffer.from(out);
}

const ROOM = 3 * 1024 * 1024;

class Author {
  #next;
  #text = Buffer.alloc(ROOM);
  #spare = Buffer.alloc(ROOM);
  #length = 0;

  constructor(seed) {
    this.#next = rng(seed);
    while (this.#length < ROOM - 600_000) this.#length += passage(this.#next, 300).copy(this.#text, this.#length);
  }

  revise() {
    const next = this.#next;
    const from = this.#text;
    const into = this.#spare;
    let at = 0;
    let length = 0;
    for (const cut of Array.from({ length: 14 }, () => next(this.#length)).sort((a, b) => a - b)) {
      if (cut > at) length += from.copy(into, length, at, cut);
      length += passage(next, 1 + next(120)).copy(into, length);
      at = Math.min(this.#length, Math.max(at, cut) + next(2000));
    }
    length += from.copy(into, length, at, this.#length);
    [this.#text, this.#spare, this.#length] = [into, from, length];
    return into.subarray(0, length);
  }
}

module.exports = { Author };
