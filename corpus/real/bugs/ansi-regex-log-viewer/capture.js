'use strict';

// A captured CI terminal: mostly coloured one-line messages, and now and then a matrix
// row of a table-drawing tool whose colour parameters are empty ("ESC[;;;;…").
function* readCapture() {
  let seed = 11;
  const next = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff);
  for (let i = 0; i < 4000; i++) {
    const level = next() % 9 === 0 ? '\u001b[31mERROR\u001b[39m' : '\u001b[32minfo\u001b[39m';
    yield `\u001b[90m12:00:${String(i % 60).padStart(2, '0')}\u001b[39m ${level} step ${i} finished in ${next() % 900} ms`;
    if (i % 600 === 250) {
      yield `\u001b[${';'.repeat(7500)} row ${i}`;
    }
  }
}

module.exports = { readCapture };
