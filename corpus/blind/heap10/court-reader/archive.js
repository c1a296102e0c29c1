'use strict';

const WORDS = ('the court finds that claim of party before article under law with respect to damages costs hearing '
  + 'witness stated evidence contract delivery notice term breach paid sum interest counsel motion denied granted '
  + 'record exhibit page appeal order judge panel opinion reasons held cited earlier ruling standard review').split(' ');

function generator(seed) {
  let h = seed | 0;
  return function rnd(n) {
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b) + 0x27d4eb2f | 0;
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) | 0;
    return ((h ^= h >>> 16) >>> 0) % n;
  };
}

class Archive {
  constructor(rnd) {
    this.rnd = rnd;
    this.serial = 0;
  }

  docket() {
    return `${1990 + this.rnd(36)}-CV-${String(this.rnd(90000) + 10000)}`;
  }

  file() {
    const parts = [];
    this.serial++;
    let size = 0;
    while (size < 330_000) {
      const line = [];
      for (let i = 0; i < 14; i++) line.push(WORDS[this.rnd(WORDS.length)]);
      let text = line.join(' ');
      if (this.rnd(280) === 0) text += ` [see docket ${this.docket()} at ${this.rnd(400)}]`;
      parts.push(text);
      size += text.length + 1;
    }
    parts.unshift(`DOCKET ${this.docket()}`, `VOLUME ${this.serial}`, '');
    return parts.join('\n');
  }
}

module.exports = { Archive, generator, WORDS };
