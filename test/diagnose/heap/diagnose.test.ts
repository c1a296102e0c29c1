import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { diagnoseHeap } from '../../../source/diagnose/heap/diagnose.ts';
import { analyse } from '../../../source/heap/engine.ts';
import { assemble } from '../../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../../source/load/heapsnapshot/reader.ts';
import { memoryBytes } from '../../load/heapsnapshot/write.ts';
import { HEALTHY, PLANTED } from './programs.ts';

/** Another Node may be named, to try the same programs on it. */
const NODE = process.env.CULPRIT_TEST_NODE ?? process.execPath;

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-leaks-'));
});
after(() => rmSync(folder, { recursive: true }));

/** Runs a program in a process of its own, which writes its heap at the end. */
function record(name: string, source: string, files: Record<string, string> = {}) {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const isModule = Object.keys(files).length > 0;
  const program = join(folder, `${name}.${isModule ? 'mjs' : 'cjs'}`);
  const v8 = isModule ? "(await import('node:v8'))" : "require('node:v8')";
  const snapshot = join(folder, `${name}.heapsnapshot`);
  writeFileSync(
    program,
    `${source}\nsetTimeout(async () => { ${v8}.writeHeapSnapshot(${JSON.stringify(snapshot)}); process.exit(); }, 50);`,
  );
  const run = spawnSync(NODE, [program], { encoding: 'utf8', env: {} });
  assert.equal(run.status, 0, run.stderr);
  const model = analyse(assemble(readSnapshot(memoryBytes(readFileSync(snapshot)))));
  rmSync(snapshot);
  return model;
}

for (const [name, planted] of Object.entries(PLANTED)) {
  test(`${name}: the first finding names what was planted, and its path`, () => {
    const findings = diagnoseHeap(record(name.replaceAll(' ', '-'), planted.source, planted.files));
    const [first] = findings;
    const shown = JSON.stringify(
      findings.map((f) => [f.rule, f.title, f.subject, f.impact.share]),
      null,
      1,
    );
    assert.equal(first.rule, planted.rule, shown);
    assert.ok('path' in first.subject);
    assert.ok(
      first.subject.path.some((word) => planted.path.test(word)),
      shown,
    );
    const told = [first.title, ...first.evidence.map((e) => e.text)].join('\n');
    if (planted.piled) assert.match(told, planted.piled, shown);
    assert.ok(first.impact.bytes! > 100_000 && first.impact.share > 0.05);
    assert.notEqual(first.verdict, 'leave');
  });
}

for (const [name, source] of Object.entries(HEALTHY)) {
  test(`${name}: a healthy heap is told so`, () => {
    const findings = diagnoseHeap(record(name.replaceAll(' ', '-'), source));
    assert.deepEqual(
      findings.map((f) => [f.rule, f.verdict]),
      [['healthy-heap', 'leave']],
      JSON.stringify(findings.map((f) => [f.title, f.subject])),
    );
  });
}
