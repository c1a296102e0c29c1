import { execFileSync } from 'node:child_process';

/**
 * Writes a snapshot of a fresh Node, the one that runs the tests. Not of the tests' own process: that one holds what other tests left
 * in it, by the hundred megabytes, and strings that VS Code's parser rejects.
 *
 * @param objects how many to make besides, where the snapshot is to be large (about 300 bytes of it each)
 */
export function snapshotOfNode(path: string): void {
  execFileSync(process.execPath, ['-e', 'require("node:v8").writeHeapSnapshot(process.argv[1])', path], {
    env: {},
  });
}
