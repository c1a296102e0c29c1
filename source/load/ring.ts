import type { ByteSource } from './source.ts';

/**
 * A pipe between threads: one thread streams bytes in (standard input, an unpacked gzip stream), another takes them out
 * as if they were a file's, waiting where there are none yet. Plain shared memory, so it travels by `postMessage`.
 */
export interface Ring {
  control: Int32Array;
  data: Uint8Array;
  /** UTF-8 of what went wrong, `control[PROBLEM]` bytes of it. */
  problem: Uint8Array;
}

/** Counts of bytes, modulo 2³². */
const WRITTEN = 0;
const TAKEN = 1;
/** Counts every change, so that a wait begun too late returns at once. */
const SIGNAL = 2;
const ENDED = 3;
const PROBLEM = 4;

/** @param capacity bytes, a power of two. */
export function makeRing(capacity = 1 << 22): Ring {
  return {
    control: new Int32Array(new SharedArrayBuffer(8 * 4)),
    data: new Uint8Array(new SharedArrayBuffer(capacity)),
    problem: new Uint8Array(new SharedArrayBuffer(512)),
  };
}

/** The end that writes. Never blocks: `write` resolves when the bytes are in. */
export class RingWriter {
  private readonly ring: Ring;
  private cancelled = false;

  constructor(ring: Ring) {
    this.ring = ring;
  }

  /** Resolves to false where the reading end no longer wants any. */
  async write(chunk: Uint8Array): Promise<boolean> {
    const { control, data } = this.ring;
    let from = 0;
    while (from < chunk.length) {
      if (this.cancelled) return false;
      const signal = Atomics.load(control, SIGNAL);
      const written = Atomics.load(control, WRITTEN);
      const room = data.length - ((written - Atomics.load(control, TAKEN)) >>> 0);
      if (room === 0) {
        const waiting = Atomics.waitAsync(control, SIGNAL, signal);
        if (waiting.async) await waiting.value;
        continue;
      }
      const at = (written >>> 0) % data.length;
      const count = Math.min(room, data.length - at, chunk.length - from);
      data.set(chunk.subarray(from, from + count), at);
      from += count;
      Atomics.store(control, WRITTEN, (written + count) | 0);
      signalChange(control);
    }
    return !this.cancelled;
  }

  /** No more bytes. `problem` is a sentence for the person, where the stream broke off. */
  end(problem: string | null = null): void {
    const { control, problem: text } = this.ring;
    if (problem !== null) {
      // `encodeInto` refuses shared memory.
      const bytes = new Uint8Array(text.length);
      const { written } = new TextEncoder().encodeInto(problem, bytes);
      text.set(bytes);
      Atomics.store(control, PROBLEM, written);
    }
    Atomics.store(control, ENDED, 1);
    signalChange(control);
  }

  /** Wakes a `write` that waits, and refuses all later ones. */
  cancel(): void {
    this.cancelled = true;
    signalChange(this.ring.control);
  }
}

function signalChange(control: Int32Array): void {
  Atomics.add(control, SIGNAL, 1);
  Atomics.notify(control, SIGNAL);
}

/** The end that reads, on a thread that may block. */
export class RingSource implements ByteSource {
  readonly total = null;
  private readonly ring: Ring;

  constructor(ring: Ring) {
    this.ring = ring;
  }

  get problem(): string | null {
    const length = Atomics.load(this.ring.control, PROBLEM);
    return length === 0 ? null : Buffer.from(this.ring.problem.slice(0, length)).toString();
  }

  read(into: Uint8Array, from: number, to: number): number {
    const { control, data } = this.ring;
    for (;;) {
      const signal = Atomics.load(control, SIGNAL);
      const ended = Atomics.load(control, ENDED) === 1;
      const taken = Atomics.load(control, TAKEN);
      const ready = (Atomics.load(control, WRITTEN) - taken) >>> 0;
      if (ready > 0) {
        const at = (taken >>> 0) % data.length;
        const count = Math.min(ready, data.length - at, to - from);
        into.set(data.subarray(at, at + count), from);
        Atomics.store(control, TAKEN, (taken + count) | 0);
        signalChange(control);
        return count;
      }
      if (ended) return 0;
      Atomics.wait(control, SIGNAL, signal);
    }
  }
}
