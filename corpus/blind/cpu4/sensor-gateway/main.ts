import { run, Calibrate, MinuteBuckets, OutlierGate } from './pipeline.ts';
import type { Reading } from './stats.ts';

const SENSORS = ['inlet', 'outlet', 'pump-1', 'pump-2', 'boiler', 'return', 'ambient', 'flue'];

function* feed(count: number): Generator<Reading> {
  let s = 987654321;
  const rnd = () => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return (s >>> 0) / 4294967296;
  };
  const base = SENSORS.map((_, i) => 20 + i * 7);
  for (let i = 0; i < count; i++) {
    const k = Math.floor(rnd() * SENSORS.length);
    base[k] += (rnd() - 0.5) * 0.4;
    const spike = rnd() < 0.002 ? 100 : 0;
    yield { sensor: SENSORS[k], at: i * 125, value: base[k] + rnd() + spike };
  }
}

const gate = new OutlierGate(480);
const buckets = new MinuteBuckets();
const offsets = SENSORS.map((name, i): [string, number] => [name, (i % 3) * 0.25]);
const passed = run(feed(60_000), [new Calibrate(offsets), gate, buckets]);

console.log('passed', passed);
console.log('gate', gate.close());
console.log('buckets', buckets.close());
