'use strict';

const URGENT = 0;
const NORMAL = 5;
const IDLE = 9;

/** Messages come out by rank, and in order of arrival within a rank. */
class Mailbox {
  constructor() {
    this.letters = [];
    this.arrivals = 0;
    this.high = 0;
  }

  get size() {
    return this.letters.length;
  }

  offer(body, rank = NORMAL, from = null) {
    this.letters.push({ body, rank, from, no: this.arrivals++ });
    this.letters.sort((a, b) => a.rank - b.rank || a.no - b.no);
    if (this.letters.length > this.high) this.high = this.letters.length;
  }

  take() {
    return this.letters.shift();
  }
}

module.exports = { Mailbox, URGENT, NORMAL, IDLE };
