import type { Library } from './library.ts';

/** Metrics, logs, traces. */
export const WATCHING: readonly Library[] = [
  {
    package: [
      'prom-client',
      '@opentelemetry/sdk-metrics',
      '@opentelemetry/api',
      'hot-shots',
      'appmetrics',
      'measured-core',
      'metrics',
    ],
    advice:
      'Keep the cardinality of labels low: the route pattern in place of the path, no ids, no texts of users. Each combination is a series of its own for good; remove() or reset() takes one out.',
    code: {
      before: 'duration.labels(req.path).observe(seconds);',
      after: 'duration.labels(req.route.path).observe(seconds);',
    },
  },
  {
    package: ['winston', 'bunyan', 'log4js', 'pino', 'loglevel', 'signale', 'roarr'],
    advice:
      'Give the logger somewhere to write: without a transport, or with one slower than what is logged, records wait in its stream. Make loggers and child loggers once, and close() (or remove from the container) those made per job.',
    code: {
      before: 'winston.info(message);',
      after:
        'winston.configure({ transports: [new winston.transports.Console()] }); // once, before the first record',
    },
  },
  {
    package: 'debug',
    advice:
      'Make debug instances once per module, with fixed namespaces: before 4.2 every instance is kept in createDebug.instances until destroy() is called. Upgrade, and put ids into the message.',
    code: {
      before: "const log = debug('app:' + id);",
      after: "const log = debug('app'); // once\nlog('%s connected', id);",
    },
  },
  {
    package: [
      '@opentelemetry/sdk-trace-base',
      '@opentelemetry/sdk-trace-node',
      'dd-trace',
      'newrelic',
      'elastic-apm-node',
      '@sentry/node',
      '@sentry/core',
    ],
    advice:
      "End every span (span.end() in finally), bound the exporter's queue (maxQueueSize), and do not make a new scope, hub or tracer per request without closing it.",
  },
  {
    package: ['cls-hooked', 'continuation-local-storage', 'async-hook-jl', 'emitter-listener', 'zone.js'],
    advice:
      'Replace it by AsyncLocalStorage of node:async_hooks. A context stays until every promise made in it goes: put no promises, requests or other things that come back to the context into it.',
    code: {
      before: 'namespace.run(() => handle(request));',
      after: 'storage.run({ id: request.id }, () => handle(request));',
    },
  },
];
