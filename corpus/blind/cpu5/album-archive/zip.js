import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc.js';

const STORED = ['.jpg', '.png', '.flac'];
const extension = (name) => name.slice(name.lastIndexOf('.'));

function dosTime(date) {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return { day, time };
}

function header(signature, size, fields) {
  const buffer = Buffer.alloc(size);
  buffer.writeUInt32LE(signature, 0);
  for (const [offset, width, value] of fields) buffer.writeUIntLE(value, offset, width);
  return buffer;
}

export class ZipBuilder {
  #parts = [];
  #directory = [];
  #offset = 0;

  add(name, data, { modified = new Date(Date.UTC(2024, 0, 1)) } = {}) {
    const store = STORED.includes(extension(name));
    const body = store ? data : deflateRawSync(data, { level: 6 });
    const { day, time } = dosTime(modified);
    const path = Buffer.from(name);
    const shared = [[4, 2, 20], [8, 2, store ? 0 : 8], [10, 2, time], [12, 2, day], [14, 4, crc32(data)], [18, 4, body.length], [22, 4, data.length], [26, 2, path.length]];
    this.#directory.push(Buffer.concat([
      header(0x02014b50, 46, [[4, 2, 20], ...shared.map(([o, w, v]) => [o + 2, w, v]), [42, 4, this.#offset]]),
      path,
    ]));
    this.#push(header(0x04034b50, 30, shared), path, body);
    return this;
  }

  #push(...buffers) {
    for (const buffer of buffers) {
      this.#parts.push(buffer);
      this.#offset += buffer.length;
    }
  }

  finish() {
    const directory = Buffer.concat(this.#directory);
    const count = this.#directory.length;
    const end = header(0x06054b50, 22, [[8, 2, count], [10, 2, count], [12, 4, directory.length], [16, 4, this.#offset]]);
    return Buffer.concat([...this.#parts, directory, end]);
  }
}
