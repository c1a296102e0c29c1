'use strict';

const UAParser = require('ua-parser-js');

function createReport() {
  const hits = new Map();
  return {
    add(line) {
      const [, , agent] = line.split('\t');
      const browser = new UAParser(agent).getBrowser().name || 'unknown';
      hits.set(browser, (hits.get(browser) || 0) + 1);
    },
    top(n) {
      return [...hits].sort((a, b) => b[1] - a[1]).slice(0, n);
    },
  };
}

module.exports = { createReport };
