import { World } from './world.mjs';
import { Transform, Sway, Body, Lantern, Hauler } from './components.mjs';
import { hauling, swaying, lighting, touching, Heightfield } from './systems.mjs';

let s = 20240229;
const random = () => {
  s ^= s << 13;
  s ^= s >>> 17;
  s ^= s << 5;
  return (s >>> 0) / 4294967296;
};

const EXTENT = 1600;
const field = new Heightfield(200, random);
const world = new World();

function route() {
  return Array.from({ length: 5 }, () => ({ x: random() * EXTENT, y: random() * EXTENT }));
}

function caravan(sleds) {
  const lead = new Transform(random() * EXTENT, random() * EXTENT);
  world.spawn(lead, new Hauler(20 + random() * 20, route()), new Body(5), new Lantern(40));
  let hitch = lead;
  for (let i = 0; i < sleds; i++) {
    const sled = new Transform(-9, 0, 0, 1);
    sled.parent = hitch;
    world.spawn(sled, new Sway(0.25, 60 + random() * 40, random() * 6), new Body(4));
    const mast = new Transform(0, 2, 0, 0.9);
    mast.parent = sled;
    world.spawn(mast, new Sway(0.1, 20 + random() * 20, random() * 6), new Lantern(12 + random() * 10));
    hitch = sled;
  }
}

for (let i = 0; i < 24; i++) caravan(20 + Math.floor(random() * 10));

world
  .addSystem('hauling', hauling)
  .addSystem('swaying', swaying)
  .addSystem('drift', (w) => { if (w.tick % 2 === 0) field.drift(1); })
  .addSystem('lighting', lighting(field))
  .addSystem('touching', touching);

let contacts = 0;
for (let t = 0; t < 260; t++) {
  world.step(1 / 20);
  for (const body of world.of(Body).values()) contacts += body.touching;
}

let lit = 0;
for (const lantern of world.of(Lantern).values()) lit += lantern.lit;
console.log(`ticks ${world.tick} bodies ${world.of(Body).size} lanterns ${world.of(Lantern).size}`);
console.log(`contacts ${contacts / 2} lit ${lit.toFixed(6)}`);
