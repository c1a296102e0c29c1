import type { Frame, World } from './world.ts';

export class Rewind {
  #frames: Frame[] = [];
  #keep: number;

  constructor(world: World, keep: number) {
    this.#keep = keep;
    world.subscribe((frame) => this.#record(frame));
  }

  #record(frame: Frame): void {
    this.#frames.push({
      tick: frame.tick,
      balls: frame.balls.map((ball) => ({ ...ball, tags: [...ball.tags] })),
    });
    if (this.#frames.length > this.#keep) this.#frames.shift();
  }

  back(ticks: number): Frame {
    const index = Math.max(0, this.#frames.length - 1 - ticks);
    const frame = this.#frames[index];
    this.#frames.length = index + 1;
    return frame;
  }

  get length(): number { return this.#frames.length; }
}
