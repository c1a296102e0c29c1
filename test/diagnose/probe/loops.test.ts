import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSource } from '../../../source/diagnose/facts/parse.ts';
import { descend, isLoop } from '../../../source/diagnose/facts/syntax.ts';
import { loopOf } from '../../../source/diagnose/probe/loops.ts';

/** The innermost loop of a function. */
function innermost(body: string) {
  const file = parseSource('/loops.js', `function work(xs, ys, out, n) {\n${body}\n}`)!;
  const [root] = file.functions;
  return loopOf(file, descend(root).filter(isLoop).at(-1)!, root);
}
const hasOwnWork = (inner: string) =>
  innermost(`for (let i = 0; i < n; i++) { const a = xs[i]; for (let j = 0; j < i; j++) { ${inner} } }`)
    .ownWork;

test('a turn has work of its own where it pairs, fills a table, or multiplies two lists', () => {
  assert.ok(hasOwnWork('const b = xs[j]; a.v += b.mass / (a.x - b.x);'));
  assert.ok(hasOwnWork('if (a.start < ys[j].end) out.push(a);'));
  assert.ok(hasOwnWork('out[i * n + j] = xs[j] + ys[j];'));
  assert.ok(hasOwnWork('s += xs[i * n + j] * ys[j * n + i];'));
  assert.ok(hasOwnWork('let x = xs[j - 1] < n ? xs[j - 1] + 1 : xs[j]; if (ys[x]) x++; out[j] = x;'));
});

test('it has none where a figure could be kept, or elements are only moved', () => {
  assert.ok(!hasOwnWork('s += xs[j];'));
  assert.ok(!hasOwnWork('s += xs[i - j];'));
  assert.ok(!hasOwnWork('out[i] += xs[j];'));
  assert.ok(!hasOwnWork('xs[j] = xs[j + 1];'));
  assert.ok(!hasOwnWork('const x = xs[j + 1]; xs[j] = x;'));
  assert.ok(!innermost('for (const x of xs) out.push(x * n);').ownWork);
});

test('a test that lets few elements through is seen, whether it takes them or leaves the others out', () => {
  const guard = (inner: string) => innermost(`for (const a of xs) for (const b of ys) ${inner}`).guard;
  assert.equal(guard('if (b.id === a.owner) out.push(b);'), 'equal');
  assert.equal(guard('{ const k = b.id; if (k !== a.owner) continue; out.push(b); n++; }'), 'equal');
  assert.equal(guard('{ if (b.size < a.size) { out.push(b); } }'), 'test');
  assert.equal(guard('{ if (b.kind === 3) n++; }'), 'test');
  assert.equal(guard('{ if (b.id === a.owner) n++; else n--; }'), null);
  assert.equal(guard('out.push(a, b);'), null);
  assert.equal(
    innermost('let at = xs; while (at) { if (at.key === n) return at; at = at.next; }').guard,
    'equal',
  );
});
