import { readSync } from 'node:fs';

/** Where bytes come from, in order, once. Reading blocks: whoever reads is on a thread of its own. */
export interface ByteSource {
  /** Bytes in all, or null where nobody knows before the end. */
  readonly total: number | null;
  /** What went wrong with the bytes themselves (a damaged gzip stream), known once `read` has returned 0. */
  readonly problem: string | null;
  /** Fills `into[from, to)` as far as it can; returns how many bytes it put there, 0 only at the end. */
  read(into: Uint8Array, from: number, to: number): number;
}

/** An open file, from its first byte. The descriptor stays the caller's to close. */
export class FileSource implements ByteSource {
  readonly total: number | null;
  readonly problem = null;
  private readonly descriptor: number;
  private at = 0;

  constructor(descriptor: number, total: number | null) {
    this.descriptor = descriptor;
    this.total = total;
  }

  read(into: Uint8Array, from: number, to: number): number {
    const read = readSync(this.descriptor, into, from, to - from, this.at);
    this.at += read;
    return read;
  }
}

/** Bytes already in memory, handed out at most `step` at a time. */
export class MemorySource implements ByteSource {
  readonly total: number;
  readonly problem = null;
  private readonly bytes: Uint8Array;
  private readonly step: number;
  private at = 0;

  constructor(bytes: Uint8Array, step = Number.POSITIVE_INFINITY) {
    this.bytes = bytes;
    this.total = bytes.length;
    this.step = step;
  }

  read(into: Uint8Array, from: number, to: number): number {
    const count = Math.min(to - from, this.step, this.bytes.length - this.at);
    into.set(this.bytes.subarray(this.at, this.at + count), from);
    this.at += count;
    return count;
  }
}
