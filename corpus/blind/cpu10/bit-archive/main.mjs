import { pack, unpack } from './archive.mjs';

const LEVELS = ['INFO', 'INFO', 'INFO', 'DEBUG', 'WARN', 'ERROR'];
const MESSAGES = ['door opened', 'door closed', 'temperature', 'battery low', 'pump started', 'pump stopped', 'link lost', 'link restored'];

function journal(lines, seed) {
  let s = seed;
  const below = (n) => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  const rows = [];
  let time = 1700000000;
  for (let i = 0; i < lines; i++) {
    time += 1 + below(40);
    rows.push(`${time} ${LEVELS[below(LEVELS.length)]} unit-${below(60)} ${MESSAGES[below(MESSAGES.length)]} ${below(1000)}`);
  }
  return new TextEncoder().encode(rows.join('\n'));
}

let original = 0;
let stored = 0;
for (let day = 1; day <= 40; day++) {
  const bytes = journal(5000, day * 7919);
  const packed = pack(bytes);
  const back = unpack(packed, bytes.length);
  if (Buffer.compare(bytes, back) !== 0) throw new Error(`day ${day} was not restored`);
  original += bytes.length;
  stored += packed.length;
  console.log(`day ${day}: ${bytes.length} -> ${packed.length} bytes`);
}
console.log(`${((100 * stored) / original).toFixed(1)} % of the size`);
