'use strict';

function writeExport(count) {
  const lines = ['translations: !!omap'];
  for (let i = 0; i < count; i++) {
    lines.push(`  - screen${i % 120}.label.${i}: "Text ${i}"`);
  }
  return lines.join('\n');
}

module.exports = { writeExport };
