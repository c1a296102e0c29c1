import assert from 'node:assert/strict';
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { takenAt } from '../../source/load/heapsnapshot/taken.ts';

test("a snapshot's time is in its name, as Node and Chrome write it, else its file's", () => {
  const at = new Date(2026, 10, 28, 7, 23, 48).getTime();
  assert.equal(takenAt('/x/Heap.20261128.072348.4711.0.001.heapsnapshot'), at);
  assert.equal(takenAt('Heap-20261128T072348.heapsnapshot'), at);
  assert.equal(takenAt('/nowhere/3.heapsnapshot'), null);
  const path = join(mkdtempSync(join(tmpdir(), 'culprit-taken-')), '3.heapsnapshot');
  writeFileSync(path, '');
  utimesSync(path, 1_000_000, 1_000_000);
  assert.equal(takenAt(path), 1e9);
});
