import { crc32 } from './crc.js';

const HEADER = 12;

export async function* readFrames(source) {
  let pending = Buffer.alloc(0);
  for await (const chunk of source) {
    pending = Buffer.concat([pending, chunk]);
    while (pending.length >= HEADER) {
      const size = pending.readUInt32BE(4);
      if (pending.length < HEADER + size) break;
      const body = pending.subarray(HEADER, HEADER + size);
      if (crc32(body) !== pending.readUInt32BE(8)) throw new Error('bad checksum');
      pending = pending.subarray(HEADER + size);
      yield body;
    }
  }
}
