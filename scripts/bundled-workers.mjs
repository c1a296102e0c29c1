/* `node --import ./scripts/bundled-workers.mjs` starts the workers of the source from their bundles, once `bundleWorkers` has made these. */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';
import { BUNDLES } from './workers.mjs';

threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    super(BUNDLES.get(String(file)) ?? file, options);
  }
};
syncBuiltinESMExports();
