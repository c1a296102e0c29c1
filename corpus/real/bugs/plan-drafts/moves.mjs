import { dice } from './plan.mjs';

const shapes = [
  (f, roll) => ({ name: `compress x${f}`, tolerance: 0, apply: (p) => p.tasks.forEach((t) => { if (roll() < 0.1) { t.days *= f; t.cost.labour /= f; } }) }),
  (f, roll) => ({ name: `delay +${f}`, tolerance: 1, apply: (p) => p.tasks.forEach((t) => { if (roll() < 0.02) t.days += f; }) }),
  (f, roll) => ({ name: `relax ${f}`, tolerance: 2, apply: (p) => p.tasks.forEach((t) => { if (t.needs.length > 1 && roll() < 0.2) t.needs.pop(); }) }),
];

export function* moves(n) {
  const roll = dice(99);
  for (let i = 0; i < n; i++) {
    const shape = shapes[i % shapes.length];
    yield shape(Math.round((0.6 + roll() * 0.35) * 100) / 100, roll);
  }
}
