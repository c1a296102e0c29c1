import { Fluid } from './fluid.ts';

let seed = 3;
const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;

const fluid = new Fluid(2600, 60, 50, random);
let frames: Array<{ step: number; energy: string; depth: number[] }> = [];
const notes: string[] = [];

for (let step = 1; step <= 450; step++) {
  fluid.step(0.004);
  if (step % 20 !== 0) continue;
  const frame = { step, energy: fluid.energy.toFixed(1), depth: fluid.depths(12) };
  frames = [...frames, frame];
  const sorted = [...frames].sort((a, b) => Number(b.energy) - Number(a.energy));
  if (!notes.includes(sorted[0].energy)) notes.push(sorted[0].energy);
  const copy = JSON.parse(JSON.stringify(frame));
  if (step % 100 === 0) console.log(`step ${step} energy ${copy.energy} depth ${copy.depth.map((d: number) => d.toFixed(1)).join(' ')}`);
}

console.log(`${frames.length} frames, energy peaks ${notes.join(', ')}`);
