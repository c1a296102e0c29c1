/* A reporter of node:test that writes the files in which something failed, a line each, as paths from the root. */
import { relative } from 'node:path';

export default async function* failedFiles(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.nesting > 0) continue;
    // Of files that share a process, each is a suite called by its path: see together.mjs.
    const isFile = /^test[\\/].*\.test\.tsx?$/.test(data.name);
    yield `${isFile || !data.file ? data.name : relative(process.cwd(), data.file)}\n`;
  }
}
