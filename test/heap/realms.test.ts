import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { findRealms } from '../../source/heap/holdings/realms.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { pathText } from '../../source/heap/retainers/paths.ts';
import { realmsText } from '../../source/report/realms.ts';
import { diagnoseHeap } from '../support/plain-findings.ts';
import { modelOfBytes } from './record.ts';

const PROGRAM = `const vm = require('node:vm');
const { writeHeapSnapshot } = require('node:v8');
const tenants = new Map();
const rules = vm.runInNewContext('var table = [1, 2, 3]; (i) => table[i]', {}, { filename: '/srv/rules.js' });
function tenant(name) {
  const context = vm.createContext({ name });
  vm.runInContext('var helpers = { greet: () => name };', context, { filename: '/srv/helpers.js' });
  tenants.set(name, context);
}
for (let s = 0; s < 3; s++) {
  for (let i = 0; i < 4; i++) tenant('t' + s + i);
  writeHeapSnapshot(s + '.heapsnapshot');
}
globalThis.look = () => [tenants, rules];
`;

let models: HeapModel[];
before(() => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-realms-'));
  try {
    writeFileSync(join(folder, 'app.cjs'), PROGRAM);
    execFileSync(process.execPath, [join(folder, 'app.cjs')], { cwd: folder, env: {} });
    models = [0, 1, 2].map((s) => modelOfBytes(readFileSync(join(folder, `${s}.heapsnapshot`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('realms are told by whose code runs in them, what it put on the global, and who keeps them', () => {
  const rows = findRealms(models[2], 10);
  assert.deepEqual(
    rows
      .map(({ origin, count, scripts, globals }) => [
        origin,
        count,
        scripts.map((script) => script.replace(/^.*[\\/]/, '')),
        globals,
      ])
      .sort(),
    [
      ['program', 1, ['app.cjs'], []],
      ['vm context', 1, ['rules.js'], ['table']],
      ['vm context', 12, ['helpers.js'], ['helpers', 'name']],
    ],
  );
  const tenants = rows.find(({ count }) => count === 12)!;
  assert.equal(tenants.functions, 12);
  assert.match(pathText(models[2].graph, tenants.path).join(' '), /tenants/);
  assert.ok(tenants.retainedSize > 12 * 50_000, `${tenants.retainedSize}`);
});

test('the report tells how many there were in each snapshot', () => {
  const text = realmsText(models[2], models.slice(0, 2));
  assert.match(text, /^\| 4 → 8 → 12 \| `vm context` \| `helpers\.js` \| `helpers, name` \| .* tenants/m);
  assert.match(text, /^\| 1 → 1 → 1 \| `vm context` \| `rules\.js` \| `table` \|/m);
});

test('a pile of vm contexts says what it is', () => {
  const [first] = diagnoseHeap(models[2], { earlier: models.slice(0, 2) });
  if (Number(process.versions.node.split('.')[0]) >= 24)
    assert.match(first.title, /tenants is a Map that holds 12 × vm context/);
  const evidence = first.evidence.find(({ metric }) => metric === 'realms');
  assert.match(
    evidence?.text ?? '',
    /^12 realms \(vm contexts\) go with it, .* each; 5 → 9 → 13 in the snapshots$/,
  );
  assert.match(first.proposal, /vm context is a realm/);
});
