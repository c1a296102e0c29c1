/* Searches for weights with which no two keys of a profile share a slot, and writes them: npm run keys */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NAMES, SLOTS } from '../source/load/profile/key-slots.ts';

const keys = NAMES.slice(1).map((name) => Buffer.from(name));

function hold(middle: number, last: number): boolean {
  const taken = new Set<number>();
  for (const key of keys)
    taken.add(
      (key[0] + key[key.length >> 1] * middle + key[key.length - 1] * last + key.length) & (SLOTS - 1),
    );
  return taken.size === keys.length;
}

const weights = Array.from({ length: SLOTS * SLOTS }, (_, i) => [i % SLOTS, Math.floor(i / SLOTS)]);
const found = weights.find(([middle, last]) => hold(middle, last));
if (!found) throw new Error(`no weights give ${keys.length} keys a slot each of ${SLOTS}: double SLOTS`);
const [middle, last] = found;
const file = fileURLToPath(new URL('../source/load/profile/key-slots.ts', import.meta.url));
const line = `const WEIGHTS = { middle: ${middle}, last: ${last} };`;
writeFileSync(file, readFileSync(file, 'utf8').replace(/^const WEIGHTS = .*$/m, line));
console.log(line);
