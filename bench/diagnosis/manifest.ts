/** A program, and what an engineer who knows it would want to read first. */
export interface Program {
  name: string;
  entry: string;
  /** Run before recording, for what a program reads. */
  prepare?: string;
  /** Rules that are right as the first finding; empty: healthy, the first verdict must be "leave". */
  rules: readonly string[];
  /** Name of the function (or package) that the finding must be about. */
  subject: string | null;
}

const program = (
  name: string,
  entry: string,
  rules: string[],
  subject: string | null,
  prepare?: string,
): Program => ({ name, entry, rules, subject, prepare });

/** Programs the rules were tuned with. */
export const PROGRAMS: readonly Program[] = [
  program('order-import', 'main.js', ['linear-search-in-loop'], 'uniqueSkus'),
  program('invoice-service', 'server.js', ['linear-search-in-loop'], 'customerOf'),
  program('leaderboard', 'main.js', ['sort-in-loop'], 'record'),
  program('crawl-queue', 'main.js', ['array-queue'], 'crawl'),
  program('feature-flags', 'main.ts', ['accumulator-copy'], 'indexFlags'),
  program('session-api', 'server.js', ['json-clone'], 'withDefaults'),
  program('access-log', 'main.js', ['repeated-regexp'], 'matchRoute'),
  program('price-list', 'main.ts', ['repeated-intl'], 'formatPrice'),
  program('mail-merge', 'main.js', ['repeated-compile'], 'renderMail'),
  program('thumbnails', 'server.js', ['sync-on-path'], 'archive'),
  program('login-service', 'server.js', ['sync-on-path'], 'hash'),
  program('blog-api', 'main.js', ['n-plus-one'], 'listPosts'),
  program('stock-sync', 'main.js', ['prepare-per-call'], 'quantityOf'),
  program('config-lookup', 'main.js', ['repeated-parse'], 'settingFor', 'make-config.cjs'),
  program('route-planner', 'main.js', ['unmemoized-recursion'], 'cheapestPath'),
  program('form-validation', 'main.js', ['regex-backtracking'], 'validate'),
  program('shipment-match', 'main.js', ['nested-loops'], 'matchShipments'),
  program('csv-export', 'main.js', ['string-building'], 'toCsv'),
  program('order-events', 'main.js', ['hot-logging'], 'applyAll'),
  program('report-dates', 'main.js', ['date-format-parsing', 'repeated-regexp'], null),
  program('tag-index', 'main.js', ['linear-search-in-loop'], 'intersection'),
  program('device-poll', 'main.js', ['await-in-loop'], 'collectStatus'),
  program('tool-cli', 'main.js', ['startup-modules'], 'cloud-sdk'),
  program('sensor-window', 'main.ts', ['invariant-in-loop'], 'outliers'),
  program('cell-cache', 'main.js', ['hot-syntax'], 'apply'),
  program('healthy-static-site', 'main.js', [], null),
  program('healthy-worker', 'main.js', [], null),
  program('healthy-simulation', 'main.js', [], null),
  program('healthy-cli', 'main.js', [], null),
  program('healthy-parser', 'main.js', [], null),
  program('healthy-api', 'server.js', [], null),
  program('healthy-packing', 'main.js', [], null),
];
