import { customerFromShop, applyImport } from './customer.js';
import { planUpdate } from './plan.js';

const stored = customerFromShop(3300);
const imported = applyImport(stored, { movedEvery: 300, to: 'Leipzig' });

const actions = planUpdate(imported, stored);
const byKind = new Map();
for (const { action } of actions) byKind.set(action, (byKind.get(action) ?? 0) + 1);

console.log(`${stored.addresses.length} addresses compared, ${actions.length} updates`);
for (const [kind, count] of byKind) console.log(kind, count);
