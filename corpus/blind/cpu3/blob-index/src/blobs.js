import { Readable } from 'node:stream';

const KINDS = ['image', 'video', 'text', 'archive'];

export function blobs({ count, size }) {
  let made = 0;
  const block = Buffer.alloc(size);
  for (let i = 0; i < size; i++) block[i] = (i * 131 + (i >>> 7)) & 255;
  return new Readable({
    objectMode: true,
    highWaterMark: 8,
    read() {
      if (made === count) return void this.push(null);
      const body = Buffer.from(block);
      body.writeUInt32BE(made, 0);
      this.push({ key: `b${made}`, kind: KINDS[made % KINDS.length], body });
      made++;
    },
  });
}
