import type { VelocityField } from './field.ts';
import type { Track } from './track.ts';

const k1 = new Float64Array(2);
const k2 = new Float64Array(2);

/** Midpoint rule; every float leaves one fix per step. */
export function advance(field: VelocityField, tracks: Track[], time: number, dt: number): void {
  for (const track of tracks) {
    const { x, y } = track.last.place;
    field.sampleInto(x, y, k1);
    field.sampleInto(x + (k1[0] * dt) / 2, y + (k1[1] * dt) / 2, k2);
    track.record(time, x + k2[0] * dt, y + k2[1] * dt, k2[0], k2[1]);
  }
}

export function* simulate(field: VelocityField, tracks: Track[], steps: number, dt: number): Generator<number> {
  for (let s = 1; s <= steps; s++) {
    advance(field, tracks, s * dt, dt);
    if (s % 100 === 0) yield s;
  }
}
