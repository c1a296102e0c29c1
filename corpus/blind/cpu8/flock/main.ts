import { begin, step } from './birds.ts';
import type { Frame } from './birds.ts';
import { Replay } from './replay.ts';

let s = 1879;
const rnd = (): number => {
  s = (s * 69069 + 1) >>> 0;
  return s / 4294967296;
};

function* season(count: number, ticks: number): Generator<Frame> {
  let frame = begin(count, rnd);
  while (frame.tick < ticks) yield (frame = step(frame));
}

const replay = new Replay(120);
const alarms: number[] = [];
let last: Frame | undefined;

for (const frame of season(7500, 170)) {
  replay.record(frame);
  const afraid = frame.birds.filter((b) => b.mood.fear > 4).length;
  if (afraid > frame.birds.length * 0.02) alarms.push(frame.tick);
  last = frame;
}

const mean = last!.birds.reduce((sum, b) => sum + Math.hypot(b.speed.x, b.speed.y), 0) / last!.birds.length;
console.log(`ticks ${last!.tick}, mean speed ${mean.toFixed(3)}, drift ${replay.drift().toFixed(1)}`);
console.log(`alarms ${alarms.length}, first ${alarms[0] ?? 'none'}`);
const [oldest] = replay;
console.log(`replay from ${oldest.tick}, bird 7 then at ${oldest.birds[7].at.x.toFixed(1)},${oldest.birds[7].at.y.toFixed(1)}`);
