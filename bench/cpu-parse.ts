// The floor that a reader in JavaScript is measured by: all of the file as objects, and nothing known about them.
import { readFileSync } from 'node:fs';

const start = performance.now();
const profile = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const millis = performance.now() - start;
if (profile.nodes.length === 0) throw new Error('no nodes');
console.log(JSON.stringify({ millis }));
