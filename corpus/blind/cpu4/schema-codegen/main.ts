import { createHash } from 'node:crypto';
import { emit } from './src/emit.ts';
import { registry, resolve } from './src/schema.ts';

const known = resolve(registry(190));
const source = emit(known);
const digest = createHash('sha256').update(source).digest('hex').slice(0, 16);
const lines = source.split('\n');
const widest = lines.reduce((max, line) => Math.max(max, line.length), 0);

console.log(`${known.size} messages, ${lines.length} lines, widest ${widest}, ${digest}`);
