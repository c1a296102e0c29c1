import { Dial } from './dial.mjs';
import { equationOfTime } from './sun.mjs';

const orders = [
  { name: 'Eyam churchyard', latitude: '53.284', longitude: -1.672, gnomon: 180 },
  { name: 'Lerwick harbour', latitude: '60.155', longitude: -1.145, gnomon: 220 },
];

const SEASONS = [[355, 'winter'], [80, 'equinox'], [172, 'summer']];
const HOURS = Array.from({ length: 13 }, (_, i) => 6 + i);

function* platePoints(dial, gnomon) {
  for (const [day, season] of SEASONS) {
    for (const hour of HOURS) {
      const length = dial.shadow(day, hour, gnomon);
      if (length === null) continue;
      yield { season, hour, mm: Number(length.toFixed(1)) };
    }
  }
}

const longest = (points) => points.reduce((a, b) => (b.mm > a.mm ? b : a));

function plate(order) {
  const dial = Dial.at(order.latitude, order.longitude);
  const lines = HOURS.filter((h) => h > 6 && h < 18).map((h) => `${h}h ${dial.hourLine(h).toFixed(2)}°`);
  const points = [...platePoints(dial, order.gnomon)];
  const bySeason = Object.groupBy(points, (p) => p.season);
  return { order, lines, bySeason, far: longest(points), correction: dial.correction };
}

function almanac(step) {
  const out = [];
  for (let day = 1; day <= 365; day += step) out.push(Math.round(Number(equationOfTime(day)) * 10) / 10);
  return out;
}

for (const { order, lines, bySeason, far, correction } of orders.map(plate)) {
  console.log(`\n${order.name}, ${correction.toFixed(1)} min to the meridian`);
  console.log(lines.join('  '));
  for (const [season, points] of Object.entries(bySeason)) {
    console.log(season.padEnd(8), points.map((p) => `${p.hour}:${p.mm}`).join(' '));
  }
  console.log(`plate must reach ${Math.ceil(far.mm / 10) * 10} mm`);
}
console.log('\nequation of time', almanac(12).join(' '));
