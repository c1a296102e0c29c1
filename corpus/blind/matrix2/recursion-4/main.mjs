import { EventEmitter } from 'node:events';

const NURSES = ['Ana', 'Bo', 'Cy', 'Di', 'Eli'];
const OFF = [[0, 3], [1, 4], [2, 0], [3, 1], [4, 6], [0, 7], [2, 7]];

const available = (nurse, day) => !OFF.some(([n, d]) => n === nurse && d === day);

function* rosters(plan, day) {
  if (day === plan.days.length) {
    yield plan;
    return;
  }
  for (let nurse = 0; nurse < NURSES.length; nurse++) {
    if (!available(nurse, day) || plan.days[day - 1]?.nurse === nurse || plan.load[nurse] >= 3) continue;
    const next = structuredClone(plan);
    next.days[day].nurse = nurse;
    next.load[nurse]++;
    yield* rosters(next, day + 1);
  }
}

class Planner extends EventEmitter {
  async compare(plan) {
    let seen = 0;
    let best = -1;
    for (const roster of rosters(plan, 0)) {
      if (++seen % 500 === 0) await null;
      const score = roster.days.reduce((n, d) => n + ((d.nurse * 7 + d.weight * 3) % 11), 0);
      if (score > best) {
        best = score;
        this.emit('better', score, roster);
      }
    }
    this.emit('done', seen);
  }
}

const planner = new Planner();
const history = [];
let chosen = null;
planner.on('better', (score) => history.push(score));
planner.on('better', (_, roster) => { chosen = roster; });
planner.on('done', (seen) => {
  console.log(seen, history.toSorted((a, b) => b - a).join('>'));
  console.log(chosen.days.map((d) => `${d.date}:${NURSES[d.nurse]}`).join(' '));
});
const days = Array.from({ length: 9 }, (_, i) => ({ date: `0${i}.06.`, weight: 1 + (i % 3), nurse: null }));
await planner.compare({ ward: 'C2', days, load: NURSES.map(() => 0) });
