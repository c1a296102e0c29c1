import type { Ant } from './colony.ts';

interface Mark {
  id: number;
  at: { x: number; y: number };
  motion: { heading: number; cos: number; sin: number };
  tags: string[];
}

export interface Frame {
  tick: number;
  marks: Map<number, Mark>;
}

/** The last frames, for the scrubber of the viewer. */
export class Timeline {
  readonly #frames: (Frame | undefined)[];
  #head = 0;
  #count = 0;

  constructor(depth: number) {
    this.#frames = new Array<Frame | undefined>(depth).fill(undefined);
  }

  record(tick: number, ants: readonly Ant[]): void {
    const marks = new Map<number, Mark>();
    for (const ant of ants) {
      marks.set(ant.id, {
        id: ant.id,
        at: { x: ant.x, y: ant.y },
        motion: { heading: ant.heading, cos: ant.heading % 1, sin: 1 - (ant.heading % 1) },
        tags: ant.load ? ['worker', 'loaded'] : ['worker'],
      });
    }
    this.#frames[this.#head] = { tick, marks };
    this.#head = (this.#head + 1) % this.#frames.length;
    this.#count = Math.min(this.#count + 1, this.#frames.length);
  }

  *back(steps: number): Generator<Frame> {
    for (let i = 1; i <= Math.min(steps, this.#count); i++) {
      const frame = this.#frames[(this.#head - i + this.#frames.length) % this.#frames.length];
      if (frame) yield frame;
    }
  }

  path(id: number, steps: number): { x: number; y: number }[] {
    return [...this.back(steps)].map((frame) => frame.marks.get(id)!.at);
  }
}
