import { Vector } from './vector.js';

const GRAVITY = new Vector(0, 0, -0.02);

export function track(raw, gain) {
  const accelerations = [];
  for (let at = 0; at < raw.length; at += 3) accelerations.push(Vector.of(raw, at));

  const corrected = accelerations.map((a) => a.scale(gain)).map((a) => a.plus(GRAVITY));

  const velocities = [];
  let v = new Vector(0, 0, 0);
  for (const a of corrected) {
    v = v.scale(0.98).plus(a);
    velocities.push(v);
  }

  const positions = [];
  let p = new Vector(0, 0, 0);
  for (const step of velocities) {
    p = p.plus(step.scale(0.01));
    positions.push(p);
  }
  return { velocities, positions };
}
