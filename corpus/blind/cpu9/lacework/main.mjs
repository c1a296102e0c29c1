import { createHash } from 'node:crypto';
import { parse } from './lang/parser.mjs';
import { Cloth } from './lang/knit.mjs';

let s = 31337;
const below = (n) => { s = (Math.imul(s, 1103515245) + 12345) >>> 0; return (s >>> 10) % n; };
const pick = (...list) => list[below(list.length)];

const motif = () => {
  const parts = [];
  for (let i = 0; i < 3 + below(4); i++) {
    parts.push(pick('k 3', 'p 2', 'yo, k2tog', 'ssk, yo', 'yo, sk2p, yo', `[k, p] ${1 + below(4)}`, `[yo, k2tog, k ${1 + below(3)}] 2`));
  }
  return parts.join(', ');
};

function write(rows) {
  const out = ['; shawl ' + below(10000)];
  for (let r = 1; r <= rows; r++) out.push(`row ${r}: k 2, *${motif()}*, k 2 ; ${pick('right', 'wrong')} side`);
  return out.join('\n');
}

const book = Array.from({ length: 850 }, () => write(70));
const digest = createHash('sha1');
let yarn = 0;
let stitches = 0;

for (const source of book) {
  const cloth = parse(source).reduce((c, row) => c.row(row), new Cloth(161));
  for (const row of cloth.rows) {
    digest.update(row).update('\n');
    stitches += row.length;
  }
  yarn += cloth.yarn;
}

console.log(`${book.length} patterns, ${stitches} stitches, ${(yarn / 100).toFixed(1)} m of yarn`);
console.log(digest.digest('hex').slice(0, 12));
