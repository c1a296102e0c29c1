import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { modelOfBytes } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

/** What is said of variables that nobody reads, over three snapshots of a program whose source is at hand. */
function told(load: string): { evidence: string; proposal: string } {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-unread-'));
  try {
    const file = join(folder, 'feed.cjs');
    writeFileSync(
      file,
      `const { writeHeapSnapshot } = require('node:v8');
class Row { constructor(i) { this.id = i; this.text = 'row ' + i; } }
const ticks = [];
${load}
for (let s = 0; s < 3; s++) {
  for (let i = 0; i < 60; i++) ticks.push(load(s * 60 + i));
  writeHeapSnapshot(s + '.heapsnapshot');
}
globalThis.ticks = () => ticks;
`,
    );
    execFileSync(process.execPath, [file], { cwd: folder, env: {} });
    const models = [0, 1, 2].map((s) => modelOfBytes(readFileSync(join(folder, `${s}.heapsnapshot`))));
    const [first] = diagnoseHeap(models[2], { earlier: models.slice(0, 2), roots: [folder] });
    return {
      evidence: first.evidence.map(({ text }) => text).join('\n'),
      proposal: first.proposal,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROWS = 'const rows = Array.from({ length: 300 }, (_, i) => new Row(i + n / 2));';

test('a variable that only functions read which are gone is named, with the lines', () => {
  const { evidence, proposal } = told(`function load(n) {
  ${ROWS}
  const summary = { rows: rows.length, at: n / 3 };
  const report = () => rows.map((row) => row.text).join();
  if (report() === '') throw new Error('none');
  return function tick() { return summary.rows; };
}`);
  assert.match(
    evidence,
    /no live function reads rows \([\d.]+ kB, feed\.cjs:5\): only report\(\) \(feed\.cjs:7\) does/,
  );
  assert.match(
    proposal,
    /No live function reads rows any more: declare it \(feed\.cjs:5\) in a separate function/,
  );
});

test('a variable that a living function reads, through another or by eval, is not', () => {
  for (const tick of [
    'return function tick() { return rows.length; };',
    'return function tick() { return () => summary.rows + rows.length; };',
    "return function tick() { return eval('rows') && summary.rows; };",
  ]) {
    const { evidence } = told(`function load(n) {
  ${ROWS}
  const summary = { rows: rows.length, at: n / 3 };
  const report = () => rows.map((row) => row.text).join();
  if (report() === '') throw new Error('none');
  ${tick}
}`);
    assert.doesNotMatch(evidence, /no live function/, tick);
  }
});

test('a function that is suspended may still read what its scope has', () => {
  const { evidence } = told(`function load(n) {
  ${ROWS}
  const summary = { rows: rows.length, at: n / 3 };
  async function wait() { const report = () => rows.length + summary.rows; await new Promise((resolve) => ticks.push(resolve)); return report(); }
  wait();
  return function tick() { return summary.rows; };
}`);
  assert.doesNotMatch(evidence, /no live function reads rows/);
});
