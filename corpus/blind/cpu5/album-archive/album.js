import { createHash } from 'node:crypto';

const WORDS = 'river light stone early paper window garden north slow bright salt field morning copper'.split(' ');

export function* albumFiles(count) {
  let seed = 0x9e3779b9;
  const next = () => { seed ^= seed << 13; seed ^= seed >>> 17; seed ^= seed << 5; return seed >>> 0; };
  for (let i = 0; i < count; i++) {
    const kind = i % 5;
    if (kind === 0) {
      const data = Buffer.allocUnsafe(60_000);
      for (let k = 0; k < data.length; k += 4) data.writeUInt32LE(next(), k);
      yield { name: `photos/${i}.jpg`, data };
    } else if (kind < 3) {
      let text = '';
      while (text.length < 90_000) text += WORDS[next() % WORDS.length] + (next() % 9 ? ' ' : '.\n');
      yield { name: `notes/${i}.txt`, data: Buffer.from(text) };
    } else {
      const wave = new Int16Array(30_000);
      for (let k = 0; k < wave.length; k++) wave[k] = 9000 * Math.sin(k / (9 + kind)) + (next() % 64);
      yield { name: `memos/${i}.wav`, data: Buffer.from(wave.buffer) };
    }
  }
}

export const digest = (data) => createHash('sha256').update(data).digest('hex');
