import { EventEmitter, once } from 'node:events';
import { Colony, WIDTH } from './colony.ts';
import { Timeline } from './timeline.ts';

class Clock extends EventEmitter {
  async run(ticks: number): Promise<void> {
    for (let tick = 0; tick < ticks; tick++) {
      this.emit('tick', tick);
      if (tick % 100 === 99) await new Promise<void>((done) => setImmediate(done));
    }
    this.emit('end', ticks);
  }
}

const colony = new Colony(260, 8080);
const timeline = new Timeline(700);
const clock = new Clock();
const deliveries: number[] = [];

clock.on('tick', () => colony.advance());
clock.on('tick', (tick: number) => {
  if (tick % 4 === 0) colony.fade();
});
clock.on('tick', (tick: number) => timeline.record(tick, colony.ants));
clock.on('tick', (tick: number) => {
  if (tick % 500 === 0) deliveries.push(colony.delivered);
});

const ended = once(clock, 'end');
await clock.run(2400);
await ended;

const bar = (n: number) => '#'.repeat(Math.round(n / 20));
for (const [i, total] of deliveries.entries()) console.log(String(i * 500).padStart(5), bar(total - (deliveries[i - 1] ?? 0)), total);

const walked = timeline
  .path(17, 400)
  .reduce((sum, p, i, all) => (i ? sum + Math.hypot(p.x - all[i - 1]!.x, p.y - all[i - 1]!.y) : 0), 0);
console.log(`ant 17 walked ${walked.toFixed(2)}`);
const peak = colony.scent.reduce((best, v, i) => (v > colony.scent[best]! ? i : best), 0);
console.log(`peak scent at ${peak % WIDTH},${Math.floor(peak / WIDTH)}`);
