import { Readable } from 'node:stream';
import { events } from './events.mjs';
import { consoleOf, jobIds } from './jobs.mjs';
import { createMerger } from './merge.mjs';
import { cutTail, dropProgress, flow, maskPeople, maskTokens, relativePaths, shorten, stripColour } from './stages.mjs';

const clean = flow(stripColour, dropProgress, cutTail, maskTokens, maskPeople, relativePaths, shorten(240));
const merger = createMerger();

for (const job of jobIds) {
  await merger.consume(job, events(Readable.from(consoleOf(job)), clean));
}

const { flaky, frequent, ...rest } = merger.report();
for (const f of flaky) console.log(`${f.id.padEnd(28)} ${f.failures}/${f.runs} mean ${f.mean} ms in ${f.jobs} jobs`);
for (const [shape, count] of frequent) console.log(`${String(count).padStart(6)} ${shape.slice(0, 90)}`);
console.log(JSON.stringify(rest));
