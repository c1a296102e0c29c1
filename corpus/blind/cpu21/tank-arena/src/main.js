import { createHash } from 'node:crypto';
import { settings } from './core/settings.js';
import { Rng } from './core/rng.js';
import { Scoreboard } from './core/scoreboard.js';
import { World } from './sim/world.js';
import { Pilot } from './ai/pilot.js';
import { SnapshotEncoder } from './net/snapshot.js';

const score = new Scoreboard();
const world = new World(settings, new Rng(settings.seed), score);
const pilot = new Pilot(world);
const encoder = new SnapshotEncoder(settings.tanks);
const hash = createHash('sha1');
let bytes = 0;

for (let i = 0; i < settings.ticks; i++) {
  world.step(pilot, settings.dt);
  if (world.tick % settings.snapshotEvery) continue;
  const frame = encoder.encode(world.tick, world.tanks, world.shells);
  hash.update(frame);
  bytes += frame.length;
}

console.log(`${world.tick} ticks, ${bytes} bytes, ${world.shells.length} shells in flight`);
for (const r of score.leaders(5)) console.log(r.id, r.kills, r.deaths, r.damage);
console.log(hash.digest('hex'));
