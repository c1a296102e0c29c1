'use strict';

// Timetables pasted from a text report: the columns stand far apart and each row ends in
// two blanks, the hard line break of Markdown.
function timetablePages(count) {
  const pages = [];
  for (let p = 0; p < count; p++) {
    const rows = [`# Line ${p + 1}`, '', 'Departures on working days:', ''];
    for (let i = 0; i < 6; i++) {
      rows.push(`Stop ${i}${' '.repeat(5200)}${6 + i}:${10 + i}  `);
    }
    rows.push('', '*Subject to change.*');
    pages.push(rows.join('\n'));
  }
  return pages;
}

module.exports = { timetablePages };
