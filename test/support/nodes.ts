import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Nodes that heaps are recorded with: the one that runs the tests, and the older ones that `npm run nodes` installs. */
export function nodesHere(): { name: string; path: string }[] {
  const home = fileURLToPath(new URL('../nodes/', import.meta.url));
  const older = existsSync(home) ? readdirSync(home).sort() : [];
  return [
    { name: `Node ${process.versions.node.split('.')[0]}`, path: process.execPath },
    ...older
      .map((major) => ({ name: `Node ${major}`, path: join(home, major, 'node_modules/node/bin/node') }))
      .filter(({ path }) => existsSync(path)),
  ];
}
