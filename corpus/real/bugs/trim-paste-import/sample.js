'use strict';

// What people paste from a terminal report: columns are padded with spaces, the notes
// column is padded to the widest note of the whole report.
function samplePaste() {
  const lines = [];
  for (let i = 0; i < 60; i++) {
    const name = `customer-${String(i).padStart(4, '0')}`;
    const gap = ' '.repeat(5200 + (i % 7) * 100);
    lines.push(`${name} | ${(i * 37) % 1000} | called back${gap}on ${1 + (i % 28)}.03. | `);
  }
  return lines.join('\n');
}

module.exports = { samplePaste };
