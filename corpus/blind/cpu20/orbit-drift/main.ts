import { disc, type Bodies } from './bodies.ts';
import { Quadtree } from './quadtree.ts';

const STEP = 0.002;
const OPENNESS = 0.7;
const SOFT = 0.05;

function forces(bodies: Bodies, tree: Quadtree): void {
  tree.build(bodies);
  for (let i = 0; i < bodies.count; i++) tree.accelerate(bodies, i, OPENNESS, SOFT);
}

function kick(bodies: Bodies, dt: number): void {
  for (let i = 0; i < bodies.count; i++) {
    bodies.vx[i] += bodies.ax[i] * dt;
    bodies.vy[i] += bodies.ay[i] * dt;
  }
}

function drift(bodies: Bodies, dt: number): void {
  for (let i = 0; i < bodies.count; i++) {
    bodies.x[i] += bodies.vx[i] * dt;
    bodies.y[i] += bodies.vy[i] * dt;
  }
}

function profile(bodies: Bodies, bins: number): Uint32Array {
  const out = new Uint32Array(bins);
  for (let i = 1; i < bodies.count; i++) {
    const r = Math.hypot(bodies.x[i] - bodies.x[0], bodies.y[i] - bodies.y[0]);
    out[Math.min(bins - 1, Math.floor(r / 5))]++;
  }
  return out;
}

const [count, steps] = process.argv.slice(2).map(Number);
const bodies = disc(count || 4000, 8);
const tree = new Quadtree(bodies.count);
const before = bodies.momentum();
forces(bodies, tree);
for (let step = 1; step <= (steps || 120); step++) {
  kick(bodies, STEP / 2);
  drift(bodies, STEP);
  forces(bodies, tree);
  kick(bodies, STEP / 2);
  if (step % 20 === 0) {
    const [px, py] = bodies.momentum();
    console.log(`step ${step}: ${tree.nodes} nodes, momentum off by ${Math.hypot(px - before[0], py - before[1]).toFixed(3)}, rings ${profile(bodies, 10).join(' ')}`);
  }
}
