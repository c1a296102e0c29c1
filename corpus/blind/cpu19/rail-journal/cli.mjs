#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { chained, Summary } from './journal.mjs';
import { makeSamples } from './samples.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    top: { type: 'string', default: '6' },
    lines: { type: 'string', default: '5200' },
    hours: { type: 'boolean', default: true },
  },
});

let paths = positionals;
let cleanup = () => {};
if (paths.length === 0) {
  const made = await makeSamples(3, Number(values.lines));
  paths = made.paths;
  cleanup = made.remove;
}

const summary = new Summary();
for await (const entry of chained(paths)) summary.add(entry);
await cleanup();

for (const p of summary.busiest(Number(values.top))) {
  console.log(p.key.padEnd(16), String(p.seen).padStart(5), String(p.load).padStart(9), String(p.top).padStart(5));
}
if (values.hours) console.log('by hour', summary.hours.join(' '));
console.log('energy', summary.energy.toFixed(1), 'checks', summary.checks);
