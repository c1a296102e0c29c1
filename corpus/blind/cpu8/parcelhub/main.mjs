import { createStore } from './store.mjs';
import { hall, reducers } from './hall.mjs';
import { Belt } from './scanner.mjs';

const CHUTES = 400;
const SLOTS = 1200;

const store = createStore(reducers, hall(CHUTES, SLOTS));
const belt = new Belt();
const peaks = new Map();

store.subscribe(({ stats }, type) => {
  if (type === 'depart') peaks.set(stats.departed, stats.scanned);
});

belt.on('batch', (batch) => {
  for (const parcel of batch) store.dispatch('scan', parcel);
});

belt.on('truck', (minute) => {
  const half = Math.floor(CHUTES / 2);
  const [from, to] = minute % 60 === 29 ? [0, half] : [half, CHUTES];
  store.dispatch('depart', { from, to, minute });
});

belt.on('end', () => {
  const { chutes, slots, stats } = store.state;
  const busiest = chutes.toSorted((a, b) => b.waiting - a.waiting).slice(0, 3);
  console.log(stats, 'occupied slots', slots.filter(Boolean).length);
  for (const c of busiest) console.log(c.postcode, c.waiting, `${(c.grams / 1000).toFixed(1)} kg`, 'since', c.oldest);
  console.log('departures', peaks.size);
});

belt.run(60, 36, CHUTES, SLOTS);
