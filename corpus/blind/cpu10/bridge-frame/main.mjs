import { BandMatrix } from './band.mjs';
import { barForce, makeTruss, stiffness } from './truss.mjs';

let seed = 17;
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

const ALLOWED = 1.6e8;
const truss = makeTruss(140, 24, random);
const size = truss.joints.length * 2;
const matrix = new BandMatrix(size, 2 * (truss.levels + 3));

function assemble() {
  matrix.clear();
  for (const bar of truss.bars) {
    const { dx, dy } = bar;
    const k = stiffness(bar);
    const ends = [2 * bar.a, 2 * bar.a + 1, 2 * bar.b, 2 * bar.b + 1];
    const part = [-dx, -dy, dx, dy];
    for (let r = 0; r < 4; r++) for (let c = 0; c < 4; c++) matrix.add(ends[r], ends[c], k * part[r] * part[c]);
  }
  truss.joints.forEach((joint, n) => {
    if (!joint.fixed) return;
    matrix.add(2 * n, 2 * n, 1e14);
    matrix.add(2 * n + 1, 2 * n + 1, 1e14);
  });
}

/** Largest force of each bar while a lorry drives over the bridge. */
function envelope() {
  const largest = new Float64Array(truss.bars.length);
  const u = new Float64Array(size);
  for (let p = 4; p < truss.panels; p += 16) {
    u.fill(0);
    for (let q = 0; q < 3; q++) u[2 * truss.at(p - q, truss.levels) + 1] = -180000;
    for (let q = 1; q < truss.panels; q++) u[2 * truss.at(q, 0) + 1] -= 9000;
    matrix.solve(u);
    truss.bars.forEach((bar, i) => {
      largest[i] = Math.max(largest[i], Math.abs(barForce(bar, u)));
    });
  }
  return largest;
}

for (let round = 1; round <= 60; round++) {
  assemble();
  matrix.factor();
  const forces = envelope();
  let change = 0;
  let mass = 0;
  truss.bars.forEach((bar, i) => {
    const wanted = Math.max(0.0008, forces[i] / ALLOWED);
    const next = bar.area + (wanted - bar.area) * 0.3;
    change = Math.max(change, Math.abs(next - bar.area));
    bar.area = next;
    mass += next * 7850 * bar.length;
  });
  if (round % 10 === 0) console.log(`round ${round}: ${mass.toFixed(0)} kg, largest change ${(change * 1e4).toFixed(3)} cm2`);
}
