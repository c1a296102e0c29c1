import { execFileSync } from 'node:child_process';

const PROGRAM = `
  globalThis.kept = Array.from({ length: Number(process.argv[2]) }, (_, i) => ({ name: 'n' + i, half: i + 0.5 }));
  require('node:v8').writeHeapSnapshot(process.argv[1]);
`;

/**
 * Writes a snapshot of a fresh Node, the one that runs the tests. Not of the tests' own process: that one holds what other tests left
 * in it, by the hundred megabytes, and strings that VS Code's parser rejects.
 *
 * @param objects how many to make besides, where the snapshot is to be large
 */
export function snapshotOfNode(path: string, objects = 0): void {
  execFileSync(process.execPath, ['-e', PROGRAM, path, String(objects)], { env: {} });
}
