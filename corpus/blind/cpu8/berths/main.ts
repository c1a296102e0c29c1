import { Agenda } from './agenda.ts';
import { Port } from './port.ts';

const mulberry = (a: number) => () => {
  a = (a + 0x6d2b79f5) | 0;
  let t = Math.imul(a ^ (a >>> 15), 1 | a);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const rnd = mulberry(77);
const agenda = new Agenda();
const port = new Port(agenda, Array.from({ length: 14 }, (_, i) => ({
  id: `Q${i + 1}`, length: 180 + (i % 5) * 55, cranes: 2 + (i % 4), vessel: null,
})));

const CALLS = 1900;
let eta = 0;
for (let i = 0; i < CALLS; i++) {
  eta += -Math.log(1 - rnd()) * 1.35;
  const length = 120 + Math.floor(rnd() * 270);
  const vessel = { imo: 9_000_000 + i * 13, length, teu: Math.floor(length * (3 + rnd() * 6)), arrived: 0 };
  agenda.plan(eta, 'arrival', () => port.arrive(vessel), 1);
}

// Tide gauge: one reading every six hours for the length of the plan.
for (let h = 0; h < eta; h += 6) agenda.plan(h, 'tide', () => {});

const peak = { pending: 0, queue: 0 };
while (agenda.advance()) {
  peak.pending = Math.max(peak.pending, agenda.pending);
  peak.queue = Math.max(peak.queue, port.roadstead.length);
}

const sorted = port.waits.toSorted((a, b) => a - b);
const quantile = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
console.log(`${CALLS} calls, ${port.moves} TEU in ${agenda.now.toFixed(0)} h`);
console.log(`wait p50 ${quantile(0.5).toFixed(1)} h, p90 ${quantile(0.9).toFixed(1)} h, queue ${peak.queue}, agenda ${peak.pending}`);
for (const [label, n] of agenda.counts()) console.log(label.padEnd(14), n);
