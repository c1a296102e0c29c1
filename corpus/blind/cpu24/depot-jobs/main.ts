import { Runner, drained } from './runner.ts';
import type { Job } from './jobs.ts';

const CARRIERS = ['nordpost', 'velo', 'kargo'];
let state = 99;
const below = (n: number): number => {
  state = (state * 16807) % 2147483647;
  return state % n;
};

const runner = new Runner({ label: 2, manifest: 2, call: 6 });
const done = drained(runner);

for (let wave = 0; wave < 24; wave++) {
  const kinds: Job['kind'][] = ['label', 'call', 'call', 'manifest', 'call', 'label', 'call', 'call'];
  kinds.forEach((kind, i) => {
    runner.submit({
      id: wave * 10 + i,
      kind,
      notBefore: wave * 60 + i * 3,
      payload: { carrier: CARRIERS[below(3)], parcels: Array.from({ length: kind === 'call' ? 1 : 3000 }, () => 1e6 + below(9e6)) },
    });
  });
}
runner.close();
await done;

const outcomes = runner.outcomes.toSorted((a, b) => a.id - b.id);
for (const { id, text } of outcomes.slice(0, 6)) console.log(String(id).padStart(4), text);
console.log(`${outcomes.length} jobs, ${outcomes.reduce((n, o) => n + o.text.length, 0)} characters`);
