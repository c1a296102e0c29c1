import { readSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { LONGEST_BLANK, tooBlank } from '../json/window.ts';
import type { ByteSource } from '../source.ts';

/** Where a snapshot's bytes come from. Reads block: this runs in a worker. */
export interface SnapshotBytes {
  /** Total size where it is known before the end. */
  size: number | null;
  /** True where `read` may be called at any position, from several threads. */
  seekable: boolean;
  /** Fills `into` from `position` and returns how many bytes it got; 0 at the end. */
  read(into: Uint8Array, position: number): number;
}

export function fileBytes(fd: number, size: number): SnapshotBytes {
  return {
    size,
    seekable: true,
    read(into, position) {
      let got = 0;
      while (got < into.length) {
        const n = readSync(fd, into, got, into.length - got, position + got);
        if (n === 0) break;
        got += n;
      }
      return got;
    },
  };
}

/** A source that only goes forward (standard input, a gzip stream), seen through the same window. */
export function sequentialBytes(source: ByteSource): SnapshotBytes {
  let at = 0;
  return {
    size: source.total,
    seekable: false,
    read(into, position) {
      if (position !== at)
        throw new InputError(`it is a stream, and cannot be read again at byte ${position}`);
      let got = 0;
      while (got < into.length) {
        const n = source.read(into, got, into.length);
        if (n === 0) break;
        got += n;
      }
      at += got;
      return got;
    },
  };
}

/**
 * A moving window over the bytes, with a zero after the last one so that loops over it need no bounds check.
 * `pos` is where the reader stands in `bytes`; `at` is the same place in the file.
 */
export class SnapshotWindow {
  bytes: Uint8Array;
  pos = 0;
  limit = 0;
  ended = false;
  source: SnapshotBytes;
  /** File position of `bytes[0]`. */
  base = 0;

  constructor(source: SnapshotBytes, chunk = 1 << 18) {
    this.source = source;
    this.bytes = new Uint8Array(chunk + 1);
  }

  get at(): number {
    return this.base + this.pos;
  }

  /** Drops what lies before `pos`, reads on. False if nothing came: the file has ended. */
  refill(): boolean {
    if (this.ended) return false;
    const kept = this.limit - this.pos;
    if (kept > (this.bytes.length - 1) / 2) {
      const wider = new Uint8Array((this.bytes.length - 1) * 2 + 1);
      wider.set(this.bytes.subarray(this.pos, this.limit));
      this.bytes = wider;
    } else this.bytes.copyWithin(0, this.pos, this.limit);
    this.base += this.pos;
    this.pos = 0;
    const room = this.bytes.subarray(kept, this.bytes.length - 1);
    const got = this.source.read(room, this.base + kept);
    this.limit = kept + got;
    this.bytes[this.limit] = 0;
    if (got < room.length) this.ended = true;
    return got > 0;
  }

  seek(position: number) {
    if (position >= this.base && position <= this.base + this.limit) {
      this.pos = position - this.base;
      return;
    }
    this.base = position;
    this.pos = 0;
    this.limit = 0;
    this.bytes[0] = 0;
    this.ended = false;
  }

  /** The byte at `pos`, or 0 at the end of the file. */
  peek(): number {
    if (this.pos >= this.limit && !this.refill()) return 0;
    return this.bytes[this.pos];
  }

  /** Next byte that is not white space, or 0 at the end. */
  token(): number {
    const from = this.at;
    for (;;) {
      const c = this.peek();
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return c;
      this.pos++;
      if (this.pos === this.limit && this.at - from > LONGEST_BLANK) throw tooBlank(from);
    }
  }
}
