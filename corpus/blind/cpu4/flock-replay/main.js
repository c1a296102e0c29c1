import { Bird, Flock } from './src/flock.js';
import { Replay } from './src/replay.js';
import { Vec } from './src/vector.js';

let seed = 5;
const random = () => {
  seed = (seed * 69069 + 1) >>> 0;
  return seed / 4294967296;
};

const SIZE = 1000;
const birds = Array.from({ length: 4000 }, (_, id) => new Bird(id, id % 5, new Vec(random() * SIZE, random() * SIZE), new Vec(random() * 4 - 2, random() * 4 - 2)));
const flock = new Flock(birds, SIZE, 50);
const replay = new Replay(90);

const TICKS = 420;
for (let tick = 0; tick < TICKS; tick++) {
  flock.step(0.5);
  replay.record(tick, birds);
}

const trail = replay.trail(17);
const travelled = trail.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - trail[i].x, p.y - trail[i].y), 0);
console.log(`frame ${replay.at(TICKS - 1).tick}: ${birds.length} birds, bird 17 travelled ${travelled.toFixed(3)}`);
console.log(`mean speed ${(birds.reduce((s, b) => s + b.velocity.length, 0) / birds.length).toFixed(4)}`);
