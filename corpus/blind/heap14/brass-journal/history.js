'use strict';

class Entry {
  constructor(number, band, text, marks) {
    this.number = number;
    this.band = band;
    this.text = text;
    this.marks = marks;
    this.at = 1.69e12 + number * 1733 + 0.5;
  }
}

/** The last `limit` entries, in the order in which they came. */
class History {
  constructor(limit) {
    this.limit = limit;
    this.entries = [];
    this.dropped = 0;
  }

  append(entry) {
    this.entries.push(entry);
    if (this.entries.length >= this.limit + 64) {
      this.dropped += this.entries.length - this.limit;
      this.entries = this.entries.slice(-this.limit);
    }
  }

  last(count) {
    return this.entries.slice(-count);
  }
}

module.exports = { Entry, History };
