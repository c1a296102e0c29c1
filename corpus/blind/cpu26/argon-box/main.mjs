import { Radial } from './sim/radial.mjs';
import { Random } from './sim/random.mjs';
import { System } from './sim/system.mjs';

const TARGET = 0.85;
const DT = 0.004;

const system = new System(7, 0.8442, TARGET * 1.6, new Random(1973));
const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;

for (let step = 1; step <= 400; step++) {
  system.step(DT);
  if (step % 20 === 0) system.rescale(TARGET);
}

const radial = new Radial(system.box, 120);
const energies = [];
const pressures = [];
const temperatures = [];
for (let step = 1; step <= 1200; step++) {
  system.step(DT);
  if (step % 10 === 0) {
    energies.push((system.kinetic + system.potential) / system.count);
    pressures.push(system.pressure);
    temperatures.push(system.temperature);
  }
  if (step % 100 === 0) radial.sample(system);
}

const curve = radial.curve(system.count);
const peak = curve.indexOf(Math.max(...curve));
const drift = Math.max(...energies) - Math.min(...energies);

console.log(`${system.count} atoms in ${system.box.toFixed(3)}, ${system.neighbours.builds} neighbour lists`);
console.log(`energy ${mean(energies).toFixed(4)} (drift ${drift.toExponential(1)}), temperature ${mean(temperatures).toFixed(3)}, pressure ${mean(pressures).toFixed(3)}`);
console.log(`first shell at ${((peak + 0.5) * radial.width).toFixed(3)}, height ${curve[peak].toFixed(2)}`);
for (let k = 20; k < 120; k += 5) console.log(((k + 0.5) * radial.width).toFixed(2).padStart(6), '#'.repeat(Math.round(curve[k] * 16)));
