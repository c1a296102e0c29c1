'use strict';
// The old register was printed by a line printer; the tape keeps its blanks.

const MATERIALS = ['bronze', 'limestone', 'oak', 'silver', 'faience', 'glass', 'wool', 'iron'];
const KINDS = ['brooch', 'bowl', 'relief', 'mask', 'buckle', 'chalice', 'tile', 'spindle whorl'];
const ROOMS = ['North Gallery', 'Crypt', 'Coin Cabinet', 'Print Room'];

function* tape(count) {
  let s = 1887;
  const pick = (list) => list[(s = (s * 16807) % 2147483647) % list.length];
  for (let n = 1; n <= count; n++) {
    const found = 1810 + (n * 7) % 160;
    const remark = n % 23 === 0 ? `restored ${found + 30}, see file` : '';
    const indented = n % 40 === 0 ? 2800 : 12 + (n % 30);
    yield [
      `INV ${String(n).padStart(6, '0')}`.padEnd(16) + pick(KINDS).padEnd(20) + pick(MATERIALS).padEnd(20) + '  ',
      `   found ${found} room ${pick(ROOMS)}${' '.repeat(indented)}| ${remark}   `,
      `\t${pick(MATERIALS)} mount; h ${((s % 900) / 10).toFixed(1)} cm  w ${((s % 610) / 10).toFixed(1)} cm \t `,
    ];
  }
}

module.exports = { tape };
