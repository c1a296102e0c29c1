import { MemoryStore, Scheduler } from './scheduler.mjs';
import { layout } from './project.mjs';

const store = new MemoryStore();
const shape = { sources: 30, layers: 6, perLayer: 40, seed: 77 };

const rounds = [[], [3], [3, 11, 19]];
for (const changed of rounds) {
  const tasks = layout({ ...shape, changed });
  const report = await new Scheduler(tasks, store, 4).run();
  const bundles = tasks.filter((t) => t.name.startsWith('bundle/'));
  console.log(changed.length, JSON.stringify(report), bundles.map((b) => b.output.length).join(' '));
}
console.log('entries', store.count);
