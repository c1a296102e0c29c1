import { Field } from './field.js';
import { Journal } from './journal.js';

const SIZE = 120;
const YEARS_PER_STEP = 0.5;

const journal = new Journal();
const bed = new Field(SIZE, SIZE, journal, (x, y) => 3200 - 9 * y + 35 * Math.sin(x / 9) + Math.abs(x - SIZE / 2) * 6);
const ice = new Field(SIZE, SIZE, journal, (x, y) => Math.max(0, 90 - Math.hypot(x - SIZE / 2, y - 20) * 2));

const age = new Field(SIZE, SIZE, journal);
const surface = (x, y) => bed.at(x, y) + ice.at(x, y);

/** Net balance in metres of ice a year: snow above the line, melt below it. */
function balance(altitude, year) {
  const line = 2780 + 40 * Math.sin(year / 11);
  return altitude > line ? Math.min(1.2, (altitude - line) * 0.004) : Math.max(-3, (altitude - line) * 0.007);
}

/** Shallow-ice flux towards a neighbour, damped where the ice is thin. */
function flux(x, y, dx, dy) {
  const there = ice.at(x + dx, y + dy);
  const here = ice.at(x, y);
  const h = (here + there) / 2;
  if (h === 0) return 0;
  const slope = (bed.at(x + dx, y + dy) + there - bed.at(x, y) - here) / 50;
  const pull = Math.abs(slope);
  const moved = Math.min(h * 0.05, pull * pull * pull * h * h * h * h * h * 1e-10 + pull * h * 0.02);
  return slope < 0 ? -moved : moved;
}

function advance(year) {
  const moved = new Float64Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const net = flux(x, y, 1, 0) + flux(x, y, -1, 0) + flux(x, y, 0, 1) + flux(x, y, 0, -1);
      moved[y * SIZE + x] = net + balance(surface(x, y), year) * YEARS_PER_STEP;
    }
  }
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      ice.put(x, y, Math.max(0, ice.at(x, y) + moved[y * SIZE + x]));
      age.put(x, y, ice.at(x, y) > 0 ? age.at(x, y) + YEARS_PER_STEP : 0);
    }
  }
}

const tongue = () => {
  for (let y = SIZE - 1; y > 0; y--) {
    for (let x = 0; x < SIZE; x++) if (ice.at(x, y) > 1) return y;
  }
  return 0;
};

const profile = [];
for (let step = 0; step < 210; step++) {
  const year = step * YEARS_PER_STEP;
  journal.begin(`year ${year}`);
  advance(year);
  journal.commit();
  if (step % 40 === 0) profile.push([year, ice.sum(), ice.max(), tongue()]);
}

for (const [year, volume, thickest, end] of profile) {
  console.log(String(year).padStart(4), volume.toFixed(0).padStart(9), thickest.toFixed(1).padStart(7), String(end * 50).padStart(6));
}
const undone = journal.back(2);
console.log(`two steps back (${undone}): ${ice.sum().toFixed(0)}, oldest ${age.max()}, ${journal.depth} steps kept`);
