import { World } from './world.ts';
import { Trails } from './trails.ts';

let s = 1234567;
const random = (): number => {
  s = (s * 16807) % 2147483647;
  return s / 2147483647;
};

const world = new World(240, 160);
for (let i = 0; i < 500; i++) {
  const body = world.add(1 + random() * 2.5, 5 + random() * 230, 5 + random() * 150);
  body.vx = (random() - 0.5) * 60;
}

const trails = new Trails(world, 60);

function energy(): number {
  let sum = 0;
  for (const b of world.bodies) sum += b.mass * ((b.vx * b.vx + b.vy * b.vy) / 2 + 30 * (world.height - b.y));
  return sum;
}

for (let frame = 1; frame <= 1000; frame++) {
  world.step(1 / 60);
  if (frame % 200 === 0) {
    let contacts = 0;
    for (const b of world.bodies) contacts += b.touching.length;
    let longest = 0;
    for (const b of world.bodies) longest = Math.max(longest, trails.length(b.id));
    console.log(frame, energy().toFixed(1), contacts / 2, longest.toFixed(3));
  }
}
