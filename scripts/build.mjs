// Bundles the program: dist/cli.js, and beside it the workers it starts. One file starts in half the time of many.
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundle by source. A worker is found by its name beside the bundle that starts it. */
const entries = {
  'cli.tsx': 'cli',
  'source/load/worker.ts': 'worker',
  'source/diagnose/worker.ts': 'diagnose-worker',
  'source/load/heapsnapshot/worker.ts': 'heap-worker',
};

rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: Object.entries(entries)
    .filter(([source]) => existsSync(root + source))
    .map(([source, out]) => ({ in: source, out })),
  outdir: 'dist',
  bundle: true,
  // What the first frame does not need (the parser, the report) stays in files of its own until it is asked for.
  splitting: true,
  // Beside the entries: a worker is found relative to whoever starts it.
  chunkNames: '[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  minifySyntax: true,
  legalComments: 'none',
  // React's development build is twice as slow; Ink's devtools are never wanted in a bundle.
  define: { 'process.env.NODE_ENV': '"production"' },
  alias: { 'react-devtools-core': `${root}scripts/empty.mjs` },
  // CommonJS dependencies call `require` for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(`${root}dist/cli.js`, 0o755);
