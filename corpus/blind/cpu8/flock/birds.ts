import { add, clamp, scale, sub, vec, wrap } from './vec.ts';
import type { Vec } from './vec.ts';

export type Bird = Readonly<{ id: number; at: Vec; speed: Vec; mood: Readonly<{ fear: number; tired: number }> }>;
export type Frame = Readonly<{ tick: number; birds: readonly Bird[]; centre: Vec }>;

export const FIELD = 1200;
const limit = clamp(9);
const onField = wrap(FIELD);

const centreOf = (birds: readonly Bird[]): Vec =>
  scale(1 / birds.length)(birds.reduce((sum, b) => add(sum, b.at), vec(0, 0)));

const falconAt = (tick: number): Vec =>
  vec(FIELD / 2 + Math.cos(tick / 23) * 400, FIELD / 2 + Math.sin(tick / 31) * 400);

const fly = (centre: Vec, falcon: Vec) => (bird: Bird): Bird => {
  const home = scale(0.004)(sub(centre, bird.at));
  const away = sub(bird.at, falcon);
  const threat = Math.max(0, 1 - Math.hypot(away.x, away.y) / 260);
  const speed = limit(add(add(bird.speed, home), scale(threat * 0.05)(away)));
  return {
    ...bird,
    at: onField(add(bird.at, speed)),
    speed,
    mood: { fear: bird.mood.fear * 0.9 + threat, tired: bird.mood.tired + 0.001 },
  };
};

export function begin(count: number, rnd: () => number): Frame {
  const birds = Array.from({ length: count }, (_, id) => ({
    id,
    at: vec(rnd() * FIELD, rnd() * FIELD),
    speed: vec(rnd() * 6 - 3, rnd() * 6 - 3),
    mood: { fear: 0, tired: 0 },
  }));
  return { tick: 0, birds, centre: centreOf(birds) };
}

export function step({ tick, birds, centre }: Frame): Frame {
  const next = birds.map(fly(centre, falconAt(tick)));
  return { tick: tick + 1, birds: next, centre: centreOf(next) };
}
