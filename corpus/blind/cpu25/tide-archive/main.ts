import { decode, encode } from './coder.ts';
import { fromBytes, readings, toBytes } from './gauges.ts';

const YEAR = 6 * 24 * 365;
let raw = 0;
let stored = 0;
for (const [gauge, name] of ['Leith', 'Brest', 'Cuxhaven', 'Porto'].entries()) {
  const levels = readings(gauge, YEAR);
  const bytes = toBytes(levels);
  const packed = encode(bytes);
  const back = fromBytes(decode(packed, bytes.length));
  const broken = back.findIndex((v, i) => v !== levels[i]);
  if (broken !== -1) throw new Error(`${name} differs at ${broken}`);
  raw += bytes.length;
  stored += packed.length;
  let highest = 0;
  for (let i = 1; i < levels.length; i++) if (levels[i] > levels[highest]) highest = i;
  console.log(`${name.padEnd(9)} ${bytes.length} -> ${packed.length}, highest ${levels[highest]} mm in hour ${Math.floor(highest / 6)}`);
}
console.log(`ratio ${(raw / stored).toFixed(4)}`);
