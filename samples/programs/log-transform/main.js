// Reads log lines and sums them up by route; makes several objects a line on the way.
import { makeLines } from './lines.js';
import { transform } from './transform.js';

const totals = transform(makeLines(26000));
process.stdout.write(`${Object.keys(totals).length} routes\n`);
