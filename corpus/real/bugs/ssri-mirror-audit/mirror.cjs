'use strict';
const { createHash } = require('crypto');

// A package mirror's index: content plus the integrity field as the mirror wrote it down.
exports.entries = function* entries(count) {
  let s = 123457;
  const rnd = (n) => ((s = (s * 16807) % 2147483647), s % n);
  for (let i = 0; i < count; i++) {
    const content = Buffer.alloc(400 + rnd(6000), `module.exports = ${rnd(1e6)};\n`);
    let integrity = 'sha512-' + createHash('sha512').update(content).digest('base64');
    const kind = rnd(20);
    if (kind === 0) integrity = integrity.slice(0, 40);
    if (kind === 1) integrity += '?kind=tar';
    // field cut in a terminal that shows unknown bytes as question marks
    if (i % 400 === 199) integrity += '?'.repeat(24) + '\u2026';
    yield { name: `pkg-${i}`, group: `g${rnd(8)}`, content, integrity };
  }
};
