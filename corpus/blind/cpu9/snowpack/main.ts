import { Field } from './field.ts';
import { drift, slide, settle } from './physics.ts';
import type { Weather } from './physics.ts';

const W = 260, H = 220;

const ridge = (x: number, y: number): number =>
  40 * Math.exp(-(((x - W * 0.6) / 60) ** 2)) + 6 * Math.sin(x / 9) * Math.cos(y / 13) + 0.05 * y;

function* winter(days: number): Generator<Weather> {
  let s = 77;
  for (let d = 0; d < days; d++) {
    s = (s * 16807) % 2147483647;
    const a = ((s % 628) / 100);
    yield {
      wind: { x: Math.cos(a) * (1 + (s % 7)), y: Math.sin(a) * (1 + (s % 5)) },
      snowfall: s % 4 === 0 ? 0.12 : 0.01,
      temperature: -8 + (s % 11),
    };
  }
}

const ground = Field.of(W, H, ridge);
const density = Field.of(W, H, () => 0.1);
let snow = Field.of(W, H, () => 0.4);
let spare = snow.clone();
const journal: { day: number; moved: number }[] = [];
const snapshots: Field[] = [];

let day = 0;
for (const weather of winter(420)) {
  drift(snow, spare, weather, 0.5);
  [snow, spare] = [spare, snow];
  settle(snow, density, weather);
  let moved = 0;
  for (let pass = 0; pass < 2; pass++) moved += slide(ground, snow, 1.1);
  journal.push({ day, moved });
  if (day % 25 === 0) snapshots.push(snow.clone());
  day++;
}

const worst = [...journal].sort((a, b) => b.moved - a.moved).slice(0, 3);
for (const { day, moved } of worst) console.log(`day ${String(day).padStart(3)}: ${moved.toFixed(1)} m moved`);
console.log('snow at the end', snow.total().toFixed(1), 'snapshots', JSON.stringify(snapshots.map((f) => Math.round(f.total()))));
