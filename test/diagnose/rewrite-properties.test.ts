import assert from 'node:assert/strict';
import test from 'node:test';
import { holdExpression } from './generated/expressions.ts';
import { hold } from './generated/hold.ts';
import { ALL_KINDS } from './generated/programs.ts';

/** `npm run rewrites` goes on from where this ends, for as long as one likes. */
const SEEDS = 270;
const EXPRESSIONS = 300;

test('exact rewrites of generated programs give the same as the originals', async () => {
  const rewrites = new Map<string, number>();
  for (let seed = 0; seed < SEEDS; seed++) {
    const held = await hold(seed);
    assert.equal(held.problem, null, `npm run rewrites -- --only ${seed}`);
    rewrites.set(held.kind, (rewrites.get(held.kind) ?? 0) + held.rewrites);
  }
  // None that is never rewritten shows nothing.
  for (const kind of ALL_KINDS) assert.ok(rewrites.get(kind)! >= 3, `${kind}: ${rewrites.get(kind)}`);
});

/** Of longer runs: programs that one rewrite changed. */
const FOUND = [78_458, 78_692];

test('rewrites that once gave something else give the same', async () => {
  for (const seed of FOUND) assert.equal((await hold(seed)).problem, null, String(seed));
});

test('expressions that are shown in the place of others find the same', () => {
  let rewrites = 0;
  for (let seed = 0; seed < EXPRESSIONS; seed++) {
    const held = holdExpression(seed);
    if (held) rewrites++;
    assert.equal(held?.problem ?? null, null, `seed ${seed}`);
  }
  assert.ok(rewrites >= 20, String(rewrites));
});
