import { parentPort } from 'node:worker_threads';
import { Batch } from './schema.mjs';

const IDEAL = { boskoop: 82, elstar: 70, topaz: 68, berlepsch: 66 };

function gradeOf([size, blush, russet], ideal) {
  const form = Math.exp(-((size - ideal) ** 2) / 180);
  const skin = blush ** 0.7 * (1 - russet * 0.6);
  const score = 0.55 * form + 0.45 * skin;
  return score > 0.62 ? 'extra' : score > 0.4 ? 'first' : score > 0.2 ? 'second' : 'juice';
}

parentPort.on('message', ({ crates }) => {
  const result = { extra: 0, first: 0, second: 0, juice: 0, weeks: {} };
  for (const crate of Batch.parse(crates)) {
    const week = crate.picked.weekNumber;
    result.weeks[week] = (result.weeks[week] ?? 0) + crate.apples.length;
    for (const a of crate.apples) result[gradeOf(a, IDEAL[crate.sort])]++;
  }
  parentPort.postMessage(result);
});
