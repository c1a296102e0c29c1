import { Transform, type TransformCallback } from 'node:stream';

export interface Entry { name: string; mode: number; mtime: number; content: Buffer }

const BLOCK = 512;

function octal(header: Buffer, value: number, offset: number, width: number): void {
  header.write(value.toString(8).padStart(width - 1, '0'), offset, width - 1, 'latin1');
}

export function headerOf(entry: Entry): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(entry.name, 0, 100, 'utf8');
  octal(header, entry.mode, 100, 8);
  octal(header, 0, 108, 8);
  octal(header, 0, 116, 8);
  octal(header, entry.content.length, 124, 12);
  octal(header, entry.mtime, 136, 12);
  header.fill(0x20, 148, 156);
  header.write('0', 156, 'latin1');
  header.write('ustar\0' + '00', 257, 'latin1');
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += header[i];
  octal(header, sum, 148, 7);
  return header;
}

export async function* pack(entries: Iterable<Entry>): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    const size = BLOCK + Math.ceil(entry.content.length / BLOCK) * BLOCK;
    yield Buffer.concat([headerOf(entry), entry.content], size);
  }
  yield Buffer.alloc(BLOCK * 2);
}

/** Reads a tar stream back and emits one object per file. */
export class Unpack extends Transform {
  #pending: Buffer[] = [];
  #have = 0;
  #want = BLOCK;
  #file: { name: string; size: number } | null = null;

  constructor() {
    super({ readableObjectMode: true });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#pending.push(chunk);
    this.#have += chunk.length;
    if (this.#have >= this.#want) {
      let data = this.#pending.length === 1 ? this.#pending[0] : Buffer.concat(this.#pending, this.#have);
      while (data.length >= this.#want) {
        const part = data.subarray(0, this.#want);
        data = data.subarray(this.#want);
        this.#take(part);
      }
      this.#pending = data.length ? [data] : [];
      this.#have = data.length;
    }
    done();
  }

  #take(part: Buffer): void {
    if (this.#file) {
      this.push({ name: this.#file.name, content: part.subarray(0, this.#file.size) });
      this.#file = null;
      this.#want = BLOCK;
      return;
    }
    if (part[0] === 0) return;
    const end = part.indexOf(0);
    const name = part.toString('utf8', 0, Math.min(end, 100));
    const size = Number.parseInt(part.toString('latin1', 124, 135), 8);
    this.#file = { name, size };
    this.#want = Math.ceil(size / BLOCK) * BLOCK;
    if (size === 0) this.#take(Buffer.alloc(0));
  }
}
