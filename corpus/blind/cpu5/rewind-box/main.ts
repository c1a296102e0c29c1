import { Vec } from './vec.ts';
import { World } from './world.ts';
import type { Ball } from './world.ts';
import { Rewind } from './rewind.ts';
import { Hud } from './hud.ts';

const COUNT = 2400;
const SECONDS_KEPT = 5;
const FPS = 60;

let seed = 5;
const random = () => {
  seed = (seed * 75 + 74) % 65537;
  return seed / 65537;
};

const balls: Ball[] = Array.from({ length: COUNT }, (_, id) => ({
  id,
  at: new Vec(random() * 500, random() * 500),
  velocity: new Vec(random() * 4 - 2, random() * 4 - 2),
  heat: random(),
  tags: [],
}));

const world = new World(500, balls);
const rewind = new Rewind(world, SECONDS_KEPT * FPS);
const hud = new Hud();
world.subscribe((frame) => hud.update(frame));

for (let i = 0; i < 640; i++) {
  world.step();
  if (i === 400) world.restore(rewind.back(40));
}
console.log(hud.toString());
console.log(`${rewind.length} frames to go back`);
