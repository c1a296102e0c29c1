import { Court } from './court.mjs';
import { Index } from './index.mjs';

const court = new Court(2718);
const index = new Index();
for (let i = 0; i < 9000; i++) index.add(court.judgement());

const scores = new Float64Array(index.size);
let hits = 0;
let sum = 0;
for (let i = 0; i < 2500; i++) {
  const query = court.query();
  const found = index.search(query, 10, scores);
  hits += found.length;
  for (const { score } of found) sum += score;
  if (i % 500 === 0) console.log(query.padEnd(34), found.slice(0, 3).map((f) => `${f.doc}:${f.score.toFixed(2)}`).join(' '));
}
console.log(`${index.size} judgements, ${hits} hits, ${sum.toFixed(3)}`);
