import { pipeline } from 'node:stream/promises';
import { upload } from './agents.mjs';
import { Rollup } from './rollup.mjs';
import { FrameSplitter } from './splitter.mjs';

const totals = { frames: 0, rejected: 0, series: 0 };
const rows = [];

for (const [agent, seed] of Object.entries({ north: 11, south: 402, edge: 977 })) {
  const splitter = new FrameSplitter();
  const rollup = new Rollup();
  await pipeline(upload(24000, seed), splitter, rollup);
  totals.frames += splitter.frames;
  totals.rejected += splitter.rejected;
  totals.series += rollup.series.size;
  for (const row of rollup.report(3)) rows.push({ agent, ...row });
}

for (const r of rows) console.log(`${r.agent.padEnd(6)} ${r.id.padEnd(22)} ${String(r.count).padStart(6)} ${r.shown.padStart(10)} p50 ${r.p50} p99 ${r.p99}`);
console.log(JSON.stringify(totals));
