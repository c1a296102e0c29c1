'use strict';

class Slugger {
  constructor() {
    this.occurrences = [];
  }

  slug(value) {
    const original = value.toLowerCase().trim().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, '-');
    let result = original;
    let n = 0;
    while (this.occurrences.indexOf(result) !== -1) {
      n++;
      result = original + '-' + n;
    }
    this.occurrences.push(result);
    return result;
  }
}

module.exports = { Slugger };
