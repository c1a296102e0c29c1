// npm start: opens a sample, so that there is something to see at once; npm start -- FILE opens that instead.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
await import('./build.mjs');
const given = process.argv.slice(2);
const args = given.length > 0 ? given : ['--demo'];
process.exitCode =
  spawnSync(process.execPath, [path('dist/cli.js'), ...args], { stdio: 'inherit' }).status ?? 1;
