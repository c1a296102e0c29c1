import { readFileSync } from 'node:fs';

const settings = JSON.parse(readFileSync(new URL('./reels.json', import.meta.url), 'utf8'));

/** Digitised reels of the newsreel archive; later prints repeat most of the first. */
export function* reels() {
  const { seed, prints, titles, bytes, splices } = settings;
  let x = seed;
  const next = () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
  const lead = 64;
  const print = Buffer.alloc(bytes + lead);
  for (let t = 0; t < titles; t++) {
    const picture = new Uint32Array(print.buffer, 0, bytes / 4);
    for (let i = 0; i < picture.length; i++) picture[i] = next();
    for (let p = 0; p < prints; p++) {
      for (let k = 0; k < splices * p; k++) picture[next() % picture.length] = next();
      yield { name: `title-${t + 1}/print-${p + 1}`, buffer: print.subarray(p * 5, bytes) };
    }
  }
}
