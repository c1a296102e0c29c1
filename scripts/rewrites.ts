/*
 * Holds every exact rewrite against generated programs and expressions: npm run rewrites -- --for 10m [--seed N], or --only N for the one program that failed.
 * What it gives, what it leaves in its arguments and what they share must be as before.
 */
import { parseArgs } from 'node:util';
import { holdExpression } from '../test/diagnose/generated/expressions.ts';
import { hold } from '../test/diagnose/generated/hold.ts';

/** Failures after which it ends. */
const ENOUGH = 10;

const { values } = parseArgs({
  options: { for: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const first = Number(values.only ?? values.seed ?? Math.floor(Math.random() * 2 ** 30));
const [, amount, unit] = /^(\d+)(s|m|h)$/.exec(values.for ?? '10m') ?? [];
if (!Number.isSafeInteger(first) || amount === undefined)
  throw new Error('--seed and --only take whole numbers, --for takes 30s, 10m or 1h');
const millis = values.only === undefined ? Number(amount) * { s: 1e3, m: 60e3, h: 3600e3 }[unit as 's'] : 0;
console.log(`rewrites: --seed ${first}`);
const end = performance.now() + millis;
const byKind = new Map<string, [seeds: number, rewrites: number]>();
let failures = 0;

function count(kind: string, seed: number, rewrites: number, problem: string | null): void {
  const [seeds, all] = byKind.get(kind) ?? [0, 0];
  byKind.set(kind, [seeds + 1, all + rewrites]);
  if (!problem) return;
  failures++;
  console.error(`\n--only ${seed}\n${problem}`);
}

for (let seed = first; failures < ENOUGH; seed++) {
  const { kind, rewrites, problem } = await hold(seed);
  count(kind, seed, rewrites, problem);
  const expression = holdExpression(seed);
  count('expression', seed, expression ? 1 : 0, expression?.problem ?? null);
  if (performance.now() >= end) break;
}
for (const [kind, [seeds, rewrites]] of byKind)
  console.log(`${kind.padEnd(10)} ${String(seeds).padStart(6)} generated, ${rewrites} exact rewrites`);
console.log(failures === 0 ? 'all give the same' : `${failures} do not`);
process.exitCode = failures === 0 ? 0 : 1;
