import { createHash } from 'node:crypto';
import { day } from './day.ts';
import { Depot } from './depot.ts';

const depot = new Depot();
for (const event of day(27182, 2200)) depot.take(event);
depot.closeBooks();

const hash = createHash('sha256');
for (const line of depot.ledger()) hash.update(line);

console.log('parcels', depot.count, 'events', depot.events, 'ignored', depot.ignored);
console.log(Object.entries(depot.states()).sort().map(([s, n]) => `${s}=${n}`).join(' '));
console.log(hash.digest('hex'));
