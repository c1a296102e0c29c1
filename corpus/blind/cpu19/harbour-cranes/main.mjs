import { Clockwork } from './clockwork.mjs';
import { Yard } from './yard.mjs';

const random = (() => {
  let s = 31337;
  return () => {
    s = (s * 48271) % 2147483647;
    return s / 2147483647;
  };
})();
const exponential = (mean) => -mean * Math.log(1 - random());

const clock = new Clockwork();
const yard = new Yard();
const stats = { unloaded: 0, fetched: 0, refused: 0, travel: 0, waiting: 0 };
const cranes = Array.from({ length: 6 }, (_, id) => ({ id, freeAt: 0 }));

clock.on('ship', ({ boxes }) => {
  for (let i = 0; i < boxes; i++) {
    const crane = cranes[i % cranes.length];
    crane.freeAt = Math.max(crane.freeAt, clock.now) + 1.5 + random();
    clock.after(crane.freeAt - clock.now, 'landed', { crane, weight: 2 + random() * 28 });
  }
  clock.after(exponential(95), 'ship', { boxes: 120 + Math.floor(random() * 160) });
});

clock.on('landed', ({ crane, weight }) => {
  const spot = yard.place(weight, crane.id * 7);
  if (!spot) {
    stats.refused++;
    return;
  }
  stats.unloaded++;
  stats.travel += spot.cost;
  clock.after(60 + exponential(240), 'truck', { cell: spot.cell, since: clock.now });
});

clock.on('truck', ({ cell, since }) => {
  if (yard.take(cell) > 0) {
    stats.fetched++;
    stats.waiting += clock.now - since;
  }
});

clock.after(0, 'ship', { boxes: 260 });
const handled = clock.run(3800);

console.log('events', handled, 'clock', clock.now.toFixed(2));
console.log('unloaded', stats.unloaded, 'fetched', stats.fetched, 'refused', stats.refused);
console.log('mean way', (stats.travel / stats.unloaded).toFixed(3), 'mean stay', (stats.waiting / stats.fetched).toFixed(3));
console.log('left in the yard', yard.stored);
