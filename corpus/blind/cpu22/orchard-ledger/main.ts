import { EventStore } from './store.ts';
import { LedgerService, Rejected } from './service.ts';
import { ShedCalendar, Statement } from './projections.ts';
import type { Grade } from './events.ts';

function lcg(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}

const rnd = lcg(90210);
const pick = <T>(xs: readonly T[]): T => xs[Math.floor(rnd() * xs.length)];

const GRADES: readonly Grade[] = ['A', 'B', 'C'];
const FRUIT = ['apple', 'pear', 'quince', 'plum', 'damson'] as const;
const REGIONS = ['north bank', 'hill', 'mill road'] as const;

const store = new EventStore();
const calendar = new ShedCalendar();
store.subscribe((r) => calendar.apply(r));
const service = new LedgerService(store);

const growers: string[] = [];
for (let i = 0; i < 36; i++) {
  const id = `g-${String(i).padStart(3, '0')}`;
  growers.push(id);
  service.register(id, `Grower ${i}`, pick(REGIONS), i);
}

let clock = 60;
let refused = 0;
const owed = new Map<string, number>();

for (let n = 0; n < 17000; n++) {
  clock += Math.floor(rnd() * 6);
  const id = pick(growers);
  const dice = rnd();
  try {
    if (dice < 0.55) service.deliver(id, 1 + Math.floor(rnd() * 30), pick(FRUIT), pick(GRADES), clock);
    else if (dice < 0.7) service.regrade(id, 1 + Math.floor(rnd() * 8), pick(GRADES), pick(GRADES), clock);
    else if (dice < 0.92) service.pay(id, 1000 * (1 + Math.floor(rnd() * 25)), clock);
    else service.advance(id, 500 * (1 + Math.floor(rnd() * 10)), clock);
  } catch (err) {
    if (!(err instanceof Rejected)) throw err;
    refused++;
  }
  if (n % 40 === 0) owed.set(id, service.outstanding(id));
}

const sheet = new Statement();
for (const id of growers.slice(0, 8)) {
  const a = service.account(id);
  sheet.row(a.name, a.region, a.crates.A, a.crates.B, a.crates.C, a.earned, a.paid + a.advanced);
}
for (const day of calendar.busiest(4)) sheet.row(`day ${day.day}`, 'shed', day.crates, day.paidOut);

console.log(sheet.toString());
console.log(`events ${store.size}, refused ${refused}, head ${store.head.slice(0, 16)}`);
console.log(`owed ${[...owed.values()].reduce((a, b) => a + b, 0)}`);
