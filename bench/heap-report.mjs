// The whole `culprit report` of a snapshot, as a user runs it, from the start of its process to the end. Wants `npm run build`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const start = performance.now();
execFileSync(process.execPath, [cli, 'report', process.argv[2]], { maxBuffer: 1 << 26 });
console.log(JSON.stringify({ millis: performance.now() - start }));
