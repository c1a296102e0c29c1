import { crates, chunks } from './harvest.mjs';
import { GradingHall } from './hall.mjs';

const hall = new GradingHall(2);
const started = [];
for (const part of chunks(crates(960, 8080), 40)) started.push(hall.grade(part));

const merge = (a, b) => {
  for (const [k, v] of Object.entries(b)) {
    if (typeof v === 'object') a[k] = merge(a[k] ?? {}, v);
    else a[k] = (a[k] ?? 0) + v;
  }
  return a;
};

const total = (await Promise.all(started)).reduce(merge, {});
await hall.close();

const apples = total.extra + total.first + total.second + total.juice;
for (const grade of ['extra', 'first', 'second', 'juice']) {
  console.log(grade.padEnd(8), String(total[grade]).padStart(7), `${((total[grade] / apples) * 100).toFixed(1)} %`);
}
console.log('by week', Object.entries(total.weeks).map(([w, n]) => `${w}:${n}`).join(' '));
