/* The workers of the source as one file each, for tests: a thread takes 1.1 s of CPU time to load the files of a diagnosis, of a bundle 0.2. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const FOLDER = new URL('node_modules/.cache/workers/', root);

const WORKERS = [
  'source/load/profile/worker.ts',
  'source/load/heapsnapshot/worker.ts',
  'source/load/waits/worker.ts',
  'source/diagnose/worker.ts',
];

/** The bundle of a worker: `diagnose.js` of `source/diagnose/worker.ts`. */
const bundleOf = (worker) => new URL(`${basename(new URL('.', new URL(worker, root)).pathname)}.js`, FOLDER);

/** By the address of a worker's source, that of its bundle. */
export const BUNDLES = new Map(WORKERS.map((worker) => [new URL(worker, root).href, bundleOf(worker)]));

export async function bundleWorkers() {
  // Loaded here: each test process asks where the bundles are.
  const { build } = await import('esbuild');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await Promise.all(
    WORKERS.map((worker) =>
      build({
        entryPoints: [fileURLToPath(new URL(worker, root))],
        outfile: fileURLToPath(bundleOf(worker)),
        bundle: true,
        format: 'esm',
        platform: 'node',
        logLevel: 'warning',
        // What it looks for beside itself it finds beside its source.
        define: { 'import.meta.url': JSON.stringify(new URL(worker, root).href) },
        banner: {
          js: `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);`,
        },
      }),
    ),
  );
}
