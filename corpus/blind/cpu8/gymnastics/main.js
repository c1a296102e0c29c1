import { Panel } from './panel.js';
import { ALL } from './code-of-points.js';
import { usageOf } from './audit.js';

const APPARATUS = ['vault', 'bars', 'beam', 'floor'];
let x = 424242;
const random = () => {
  x = (Math.imul(x ^ (x >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
  return x / 4294967296;
};

function routine(athlete, apparatus) {
  const elements = Array.from({ length: 10 }, () => ({
    group: 'ABCDEFG'[Math.floor(random() ** 1.4 * 7)],
    execution: {
      bent: Math.floor(random() * 3),
      step: random() < 0.3 ? 1 : 0,
      fall: random() < 0.01,
    },
  }));
  return { athlete, apparatus, elements };
}

const judges = ['ROU', 'JPN', 'BRA', 'FRA', 'CAN', 'KEN'].map((nation, i) => ({ nation, severity: 0.9 + i * 0.04 }));
const panel = new Panel(judges);

const ROUNDS = 3;
let best = { total: 0 };
for (let round = 0; round < ROUNDS; round++) {
  for (let a = 1; a <= 150; a++) {
    for (const apparatus of APPARATUS) {
      const total = panel.score(routine(`#${a}`, apparatus));
      if (total > best.total) best = { total, athlete: a, apparatus, round };
    }
  }
}

let place = 0;
for (const { athlete, sum } of panel.standings()) {
  if (++place > 5) break;
  console.log(`${place}. ${athlete.padEnd(5)} ${(sum / ROUNDS).toFixed(3)}`);
}
console.log(`best ${best.total.toFixed(3)} by #${best.athlete} on ${best.apparatus}`);
for (const [name, fn] of Object.entries(ALL)) {
  const { code, calls, last } = usageOf(fn);
  console.log(`rule ${code} ${name}: ${calls} uses, last ${last}`);
}
