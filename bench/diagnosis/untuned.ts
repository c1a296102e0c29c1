import type { Program } from './manifest.ts';

/** Programs written after the rules, in another style: nothing was tuned for them before their first run. */
export const UNTUNED: readonly Program[] = [
  { name: 'warehouse-etl', entry: 'index.cjs', rules: ['linear-search-in-loop'], subject: 'dedupe' },
  { name: 'chat-gateway', entry: 'src/main.ts', rules: ['accumulator-copy'], subject: 'append' },
  {
    name: 'tax-rules',
    entry: 'app.mjs',
    prepare: 'make.mjs',
    rules: ['invariant-in-loop', 'repeated-work'],
    subject: null,
  },
  { name: 'ticket-service', entry: 'index.js', rules: ['repeated-intl'], subject: 'list' },
  { name: 'change-calculator', entry: 'cli.js', rules: ['unmemoized-recursion'], subject: 'ways' },
  { name: 'socket-frames', entry: 'main.js', rules: ['accumulator-copy'], subject: 'receive' },
  { name: 'user-import', entry: 'run.js', rules: ['linear-search-in-loop'], subject: 'upsert' },
  { name: 'fine-raytracer', entry: 'main.js', rules: [], subject: null },
  { name: 'fine-diff', entry: 'main.cjs', rules: [], subject: null },
  { name: 'fine-gateway', entry: 'index.mjs', rules: [], subject: null },
  // A second set, after what the first taught.
  { name: 'notify-batch', entry: 'index.js', rules: ['linear-search-in-loop'], subject: 'isActive' },
  { name: 'geo-service', entry: 'src/server.ts', rules: ['sort-in-loop'], subject: 'nearest' },
  { name: 'job-runner', entry: 'main.mjs', rules: ['array-queue'], subject: 'add' },
  { name: 'wiki-import', entry: 'index.cjs', rules: ['regex-backtracking'], subject: 'stripMarkup' },
  { name: 'rate-limiter', entry: 'server.js', rules: ['sync-on-path', 'repeated-parse'], subject: 'allow' },
  { name: 'flat-tree', entry: 'main.js', rules: ['accumulator-copy'], subject: 'visit' },
  {
    name: 'metric-rollup',
    entry: 'run.mjs',
    rules: ['linear-search-in-loop', 'nested-loops'],
    subject: 'rollup',
  },
  { name: 'fine-tokenizer', entry: 'main.mjs', rules: [], subject: null },
  { name: 'fine-matrix', entry: 'main.cjs', rules: [], subject: null },
  { name: 'fine-hashing', entry: 'main.mjs', rules: [], subject: null },
  // A third set: what first-sight accuracy was measured with next.
  { name: 'search-index', entry: 'main.js', rules: ['linear-search-in-loop'], subject: 'add' },
  { name: 'cart-store', entry: 'src/main.ts', rules: ['accumulator-copy'], subject: 'cartReducer' },
  {
    name: 'lru-sessions',
    entry: 'index.js',
    rules: ['linear-search-in-loop', 'repeated-work', 'invariant-in-loop'],
    subject: 'put',
  },
  { name: 'address-book', entry: 'main.js', rules: ['repeated-intl'], subject: 'byName' },
  { name: 'glob-audit', entry: 'cli.js', rules: ['unmemoized-recursion'], subject: 'matchFrom' },
  { name: 'friend-graph', entry: 'main.js', rules: ['accumulator-copy'], subject: 'reach' },
  {
    name: 'docs-toc',
    entry: 'main.js',
    rules: ['dependency-bound', 'linear-search-in-loop'],
    subject: null,
  },
  { name: 'fine-markdown', entry: 'src/main.ts', rules: [], subject: null },
  { name: 'fine-kdtree', entry: 'index.cjs', rules: [], subject: null },
  { name: 'fine-ledger', entry: 'server.js', rules: [], subject: null },
];
