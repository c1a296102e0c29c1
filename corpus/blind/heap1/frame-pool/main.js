import { FramePool } from './pool.js';
import { encode } from './encode.js';
import { snap } from './snap.js';

const pool = new FramePool(48 * 1024);
let n = 0;
let checksum = 0;

async function stream(groups) {
  for (let i = 0; i < groups; i++) {
    const size = 6 + (n % 19);
    const pictures = Array.from({ length: size }, () => n++);
    checksum ^= await encode(pool, pictures);
  }
}

await stream(40);
for (let phase = 0; phase < 3; phase++) {
  await stream(60);
  await snap();
}
console.log(pool.made, checksum);
