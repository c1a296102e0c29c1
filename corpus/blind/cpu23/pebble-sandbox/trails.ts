import type { Pose } from './body.ts';
import type { World } from './world.ts';

type Frame = { tick: number; poses: Pose[] };

/** Remembers where everything was, for the trails drawn behind the pebbles. */
export class Trails {
  readonly #frames: Frame[] = [];
  readonly #span: number;

  constructor(world: World, span: number) {
    this.#span = span;
    world.on('step', (w: World) => {
      this.#frames.push({ tick: w.tick, poses: w.bodies.map((body) => body.pose()) });
    });
  }

  *of(id: number): Generator<Pose> {
    for (let i = Math.max(0, this.#frames.length - this.#span); i < this.#frames.length; i++) {
      yield this.#frames[i].poses[id];
    }
  }

  length(id: number): number {
    let sum = 0;
    let before: Pose | undefined;
    for (const pose of this.of(id)) {
      if (before) sum += Math.hypot(pose.at.x - before.at.x, pose.at.y - before.at.y);
      before = pose;
    }
    return sum;
  }
}
