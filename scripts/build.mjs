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

/** Ink measures every row of every frame: it does so with our `width.ts`, which falls back on the real `string-width`. */
const fastWidth = {
  name: 'fast-width',
  setup({ onResolve }) {
    const ours = `${root}source/paint/width.ts`;
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === ours ? undefined : { path: ours },
    );
  },
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
  // Node 20 has it; esbuild thinks not, and would compile string-width's at every start.
  supported: { 'regexp-set-notation': true },
  jsx: 'automatic',
  minifySyntax: true,
  legalComments: 'none',
  // React's development build is twice as slow; Ink's devtools are never wanted in a bundle.
  // Without `fetch`, Yoga decodes its WebAssembly itself: asking Node for it loads all of undici, 100 ms before the first frame.
  define: { 'process.env.NODE_ENV': '"production"', fetch: 'undefined', 'Intl.Segmenter': 'LazySegmenter' },
  inject: [`${root}scripts/lazy-segmenter.mjs`],
  plugins: [fastWidth],
  alias: { 'react-devtools-core': `${root}scripts/empty.mjs` },
  // CommonJS dependencies call `require` for Node's own modules.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(`${root}dist/cli.js`, 0o755);
