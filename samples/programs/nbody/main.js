// Planets pulling at each other: the loop is the job, and there is nothing in it to take away.
import { advance, energy } from './physics.js';
import { makeSystem } from './system.js';

const system = makeSystem();
const before = energy(system);
for (let step = 0; step < 1_600_000; step++) advance(system, 0.001);
process.stdout.write(`energy drifted by ${(energy(system) - before).toExponential(2)}\n`);
