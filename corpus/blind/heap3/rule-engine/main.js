import { snap } from './snap.js';
import { Engine } from './engine.js';
import { RuleBook } from './rule-book.js';
import { Metrics } from './metrics.js';
import { claims } from './claims.js';

const book = new RuleBook(3600);
const metrics = new Metrics();
const engine = new Engine(book, metrics);

for (let month = 0; month < 3; month++) {
  for (const claim of claims(month, 2600)) engine.decide(claim);
  console.log(`month ${month}: ${metrics.line()}`);
  await snap();
}
