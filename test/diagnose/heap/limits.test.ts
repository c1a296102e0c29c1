import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSource } from '../../../source/diagnose/facts/parse.ts';
import { statedNumber } from '../../../source/diagnose/facts/stated.ts';
import type { SourceFile } from '../../../source/diagnose/facts/syntax.ts';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { modelOfBytes } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

/** The number that `this.limit` of the first file comes to. */
function limitIn(...texts: string[]): number | null {
  const files = texts.map((text, i) => parseSource(`${i}.js`, text)!);
  const asked = files[0].nodes.find(
    (node) =>
      node.type === 'MemberExpression' && files[0].text.slice(node.start!, node.end!) === 'this.limit',
  );
  const program = {
    mentioning: (word: string): SourceFile[] => files.filter(({ text }) => text.includes(word)),
  };
  return statedNumber(asked, files[0], program)?.value ?? null;
}

test('a limit is followed through constructors, options, defaults and constants', () => {
  const history =
    'class History { constructor(limit) { this.limit = limit; } isFull(n) { return n > this.limit; } }';
  assert.equal(limitIn(history, 'new History(60);'), 60);
  assert.equal(
    limitIn(
      history,
      'class Bench { constructor(parts, most) { new History(most); } }',
      'new Bench([], 8 * 4);',
    ),
    32,
  );
  assert.equal(limitIn(history, 'new History(60); new History(70);'), null, 'two are given');
  assert.equal(limitIn(history, 'new History(read());'), null, 'what is given is not known');
  assert.equal(limitIn(history.replace('(limit)', '(limit = 5)'), 'new History();'), 5);
  assert.equal(
    limitIn(history.replace('(limit)', '({ limit = 5 })'), 'new History({ limit: 1_000 });'),
    1000,
  );
  assert.equal(
    limitIn(history, "import { MOST } from './2.js'; new History(MOST);", 'export const MOST = 1 << 10;'),
    1024,
  );
  assert.equal(limitIn('class A { limit = 9; f(n) { return n > this.limit; } }'), 9);
});

/** What is said over three snapshots of a program whose source is at hand. */
function told(program: string): Finding {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-limits-'));
  try {
    const file = join(folder, 'app.cjs');
    writeFileSync(
      file,
      `class Edit { constructor(i) { this.id = i + 0.5; this.rows = Array.from({ length: 20 }, (_, n) => ({ n: n / 3 })); } }
${program}
for (let s = 0; s < 3; s++) {
  for (let i = 0; i < 300; i++) add(new Edit(i));
  require('node:v8').writeHeapSnapshot(s + '.heapsnapshot');
}
`,
    );
    execFileSync(process.execPath, [file], { cwd: folder, env: {} });
    const models = [0, 1, 2].map((s) => modelOfBytes(readFileSync(join(folder, `${s}.heapsnapshot`))));
    return diagnoseHeap(models[2], { earlier: models.slice(0, 2), roots: [folder] })[0];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const evidence = (finding: Finding) => finding.evidence.map(({ text }) => text).join('\n');
const HISTORY = (record: string) => `class History {
  done = [];
  constructor(limit) { this.limit = limit; }
  record(edit) { this.done.push(edit); ${record} }
}
const history = new History(90);
const add = (edit) => history.record(edit);
globalThis.history = () => history;`;

test('what stays once a limit holds that the program has is not counted as freed', () => {
  const finding = told(HISTORY('if (this.done.length > this.limit) this.done.slice(-this.limit);'));
  const whole = finding.evidence.find(({ metric }) => metric === 'retained')!.value;
  assert.match(
    evidence(finding),
    /it is over a limit of its own, limit = 90 \(app\.cjs:\d+\): once that holds, .* stay/,
  );
  assert.match(finding.proposal, /There is a limit, limit = 90 .*, and it does not hold/);
  assert.ok(Math.abs(finding.impact.bytes! / whole - 0.9) < 0.02, `${finding.impact.bytes} of ${whole}`);
});

test('where only the last few are read, those stay', () => {
  const finding = told(
    "const kSeen = Symbol('seen');\nconst all = { [kSeen]: [], latest() { return this[kSeen].slice(-30); } };\nconst add = (edit) => all[kSeen].push(edit);\nglobalThis.all = () => all;",
  );
  assert.match(evidence(finding), /the program only reads the last 30 \(app\.cjs:\d+\)/);
  assert.match(finding.impact.text, /keeping the last 30 returns at most/);
});

test('a comparison that only warns is no limit', () => {
  const finding = told(HISTORY('if (this.done.length > this.limit) process.stderr.isTTY;'));
  assert.doesNotMatch(evidence(finding), /limit of its own/);
});
