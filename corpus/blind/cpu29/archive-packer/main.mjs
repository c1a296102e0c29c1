import { createHash } from 'node:crypto';
import { pack, unpack } from './codec.mjs';
import { picture, prose, readings } from './samples.mjs';

const KINDS = { prose, readings, picture };
const SIZE = 900_000;
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const all = createHash('sha256');

for (let member = 0; member < 9; member++) {
  const kind = Object.keys(KINDS)[member % 3];
  const data = KINDS[kind](member * 101 + 3, SIZE);
  const packed = pack(data);
  const back = unpack(packed, data.length);
  if (digest(back) !== digest(data)) throw new Error(`member ${member} did not survive`);
  all.update(packed);
  console.log(`${String(member).padStart(2)} ${kind.padEnd(9)} ${data.length} -> ${packed.length} (${((100 * packed.length) / data.length).toFixed(1)} %)`);
}
console.log(all.digest('hex'));
