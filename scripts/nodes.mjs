import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Installs the older Nodes that `npm test` then also records heaps with, and `npm run bench:diagnosis -- --node` takes: each a
 * package of its own, since npm's `node` packages would all bring the same command. Nothing is done where they are there.
 */
const MAJORS = [20, 22, 24];
const home = fileURLToPath(new URL('../test/nodes/', import.meta.url));

for (const major of MAJORS) {
  const folder = join(home, String(major));
  const node = join(folder, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    // npm runs no install script that is not allowed, and this one brings the binary.
    const manifest = { private: true, dependencies: { node: `^${major}` }, allowScripts: { node: true } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  console.log(`${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}  ${node}`);
}
