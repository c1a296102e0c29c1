import { setTimeout as delay } from 'node:timers/promises';
import { create, device } from './textures.js';
import { snap } from './snap.js';

let n = 0;
let sum = 0;

async function draw(frames) {
  for (let i = 0; i < frames; i++) {
    const texture = create(n++, 32, 24 + (n % 8));
    texture.pixels.fill(n & 255);
    sum += texture.pixels[n % texture.pixels.length];
    if (i % 100 === 99) await delay(1);
  }
}

await draw(50);
for (let phase = 0; phase < 3; phase++) {
  await draw(500);
  await snap();
}
console.log(device, sum);
