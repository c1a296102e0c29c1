import type { Frame } from './birds.ts';

/** Keeps the last frames so that the observer can scrub back. */
export class Replay implements Iterable<Frame> {
  readonly #frames: Frame[] = [];
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  record(frame: Frame): this {
    this.#frames.push(frame);
    if (this.#frames.length > this.#length) this.#frames.shift();
    return this;
  }

  *[Symbol.iterator](): Iterator<Frame> {
    yield* this.#frames;
  }

  /** How far the centre of the flock moved over the kept frames. */
  drift(): number {
    let sum = 0;
    let last: Frame | null = null;
    for (const frame of this) {
      if (last) sum += Math.hypot(frame.centre.x - last.centre.x, frame.centre.y - last.centre.y);
      last = frame;
    }
    return sum;
  }
}
