'use strict';

// "free" holds one digit per seat of the hall (1 free, 0 taken) and a closing mark
function seatExport(count) {
  const lines = ['hall,rows,columns,free'];
  for (let i = 0; i < count; i++) {
    const rows = 30 + (i % 9);
    const columns = 80;
    let free = '';
    for (let s = 0; s < rows * columns; s++) free += (s * 7 + i) % 3 ? '1' : '0';
    lines.push(`H${i},${rows},${columns},${free}#`);
  }
  return lines.join('\n');
}

module.exports = { seatExport };
