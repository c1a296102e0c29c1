// Runs Chrome DevTools' own heap snapshot engine on a file, in two threads as DevTools does, and prints its
// constructor groups as JSON: `node bench/heap-devtools.mjs FILE [--groups]`. The reference for semantics and for speed.
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, MessageChannel, parentPort, Worker } from 'node:worker_threads';

const peers = join(dirname(fileURLToPath(import.meta.url)), 'peers');
const frontEnd = join(peers, 'node_modules/chrome-devtools-frontend/front_end');
const bundle = join(peers, 'node_modules/.cache/devtools-heap.mjs');

if (isMainThread) {
  await build();
  await main(process.argv[2], process.argv.includes('--groups'));
} else {
  const { SecondaryInitManager } = await import(pathToFileURL(bundle).href);
  parentPort.once('message', ({ port }) => new SecondaryInitManager(webPort(port)));
}

async function build() {
  if (existsSync(bundle)) return;
  if (!existsSync(frontEnd)) throw new Error('run `npm install --prefix bench/peers` first');
  const { build } = await import('esbuild');
  const worker = join(frontEnd, 'entrypoints/heap_snapshot_worker');
  mkdirSync(dirname(bundle), { recursive: true });
  const stub = {
    name: 'locales',
    setup(b) {
      b.onResolve({ filter: /locales\.js$/ }, () => ({ path: 'locales', namespace: 'stub' }));
      b.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
        contents: `export const LOCALES = ['en-US'], BUNDLED_LOCALES = ['en-US'], DEFAULT_LOCALE = 'en-US';
          export const REMOTE_FETCH_PATTERN = '', LOCAL_FETCH_PATTERN = '';`,
      }));
    },
  };
  const result = await build({
    stdin: {
      contents: `export { HeapSnapshotLoader } from './HeapSnapshotLoader.ts';
        export { SecondaryInitManager } from './HeapSnapshot.ts';`,
      resolveDir: worker,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    write: false,
    logLevel: 'error',
    plugins: [stub],
  });
  writeFileSync(bundle, result.outputFiles[0].contents);
}

/** DevTools calls its ports by the browser's names; Node's have them, all but the event's wrapping. */
function webPort(port) {
  return port;
}

async function main(file, groups) {
  const { HeapSnapshotLoader } = await import(pathToFileURL(bundle).href);
  const began = performance.now();
  const second = new Worker(fileURLToPath(import.meta.url));
  const { port1, port2 } = new MessageChannel();
  second.postMessage({ port: port2 }, [port2]);
  const loader = new HeapSnapshotLoader({ sendEvent() {} });
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 22 })) {
    loader.write(chunk);
    await new Promise((resolve) => setImmediate(resolve));
  }
  loader.close();
  await loader.parsingComplete;
  const read = performance.now();
  const snapshot = await loader.buildSnapshot(port1);
  const aggregates = snapshot.aggregatesWithFilter({});
  const ended = performance.now();
  const rows = Object.entries(aggregates).map(([key, a]) => [key, a.count, a.self, a.maxRet, a.distance]);
  rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const result = {
    readMillis: Math.round(read - began),
    millis: Math.round(ended - began),
    peakBytes: process.resourceUsage().maxRSS * 1024,
    nodes: snapshot.nodeCount,
    total: snapshot.totalSize,
    statistics: snapshot.getStatistics(),
    groups: groups ? rows : rows.length,
  };
  console.log(JSON.stringify(result));
  process.exit(0);
}
