import { Roster, Rated, type Outcome } from './ladder.ts';
import { pairUp } from './pairing.ts';

const Ladder = Rated(Roster);
const ladder = new Ladder();

let state = 0x5eed;
const chance = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const skill: number[] = [0];
const FIRST = ['Ada', 'Bruno', 'Chiara', 'Dario', 'Elin', 'Fritz', 'Gita', 'Henk'];
const LAST = ['Abegg', 'Bonnet', 'Cattin', 'Dubois', 'Egli', 'Favre', 'Gasser'];
for (let i = 0; i < 420; i++) {
  skill[ladder.enrol(`${FIRST[i % 8]} ${LAST[i % 7]}`, 1500)] = 1200 + chance() * 900;
}

function play(white: number, black: number): Outcome {
  const p = 1 / (1 + 10 ** ((skill[black] - skill[white] - 35) / 400));
  const r = chance();
  if (Math.abs(r - p) < 0.12) return 0.5;
  return r < p ? 1 : 0;
}

const met = new Map<number, Set<number>>();
let draws = 0;
for (let round = 1; round <= 90; round++) {
  for (const [white, black] of pairUp(ladder.members, met)) {
    const outcome = play(white, black);
    if (outcome === 0.5) draws++;
    ladder.record(white, black, outcome);
  }
}

const table = [...ladder.members].sort((a, b) => b.rating - a.rating);
for (const m of table.slice(0, 5)) {
  console.log(`${String(m.id).padStart(3)} ${m.name.padEnd(14)} ${m.rating.toFixed(0)} (${m.games} games, ${m.form.join(' ')})`);
}
const error = table.reduce((s, m) => s + Math.abs(m.rating - skill[m.id]), 0) / table.length;
console.log(`draws ${draws}, mean error ${error.toFixed(1)}`);
