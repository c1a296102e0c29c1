import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../source/heap/engine.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { memoryBytes } from '../load/heapsnapshot/write.ts';

/** Runs a CommonJS program that calls `snapshot()` where its heap is to be recorded; the models, in that order. */
export function recordHeaps(source: string): HeapModel[] {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-record-'));
  const program = join(folder, 'program.cjs');
  writeFileSync(
    program,
    `let taken = 0;
    const snapshot = () => require('node:v8').writeHeapSnapshot(${JSON.stringify(folder)} + '/' + taken++ + '.heapsnapshot');
    ${source}`,
  );
  const run = spawnSync(process.execPath, [program], { encoding: 'utf8', env: {} });
  assert.equal(run.status, 0, run.stderr);
  const models: HeapModel[] = [];
  for (let i = 0; ; i++) {
    try {
      const bytes = readFileSync(join(folder, `${i}.heapsnapshot`));
      models.push(analyse(assemble(readSnapshot(memoryBytes(bytes)))));
    } catch {
      break;
    }
  }
  rmSync(folder, { recursive: true });
  return models;
}
