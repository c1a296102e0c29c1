import type { Library } from './library.ts';

const SERIES = {
  count: 1000,
  text: 'a metric is meant to have tens or hundreds of label combinations, not one for each path, id or user',
};

/** Metrics, logs, traces. */
export const WATCHING: readonly Library[] = [
  {
    package: ['@opentelemetry/sdk-metrics', '@opentelemetry/sdk-metrics-base', '@opentelemetry/api-metrics'],
    never: SERIES,
    advice:
      'Keep the number of attribute combinations low: the route pattern instead of the path, no ids. Each combination is kept forever; a View limits them (attributeKeys, or since 1.26 attributesProcessors and aggregationCardinalityLimit).',
    code: {
      before: 'duration.record(ms, { path: req.path });',
      after: 'duration.record(ms, { path: req.route.path });',
    },
  },
  {
    package: ['prom-client', '@opentelemetry/api', 'hot-shots', 'appmetrics', 'measured-core', 'metrics'],
    never: SERIES,
    advice:
      'Keep the cardinality of labels low: the route pattern instead of the path, no ids, no user input. Each combination is a series that stays; remove() or reset() removes one.',
    code: {
      before: 'duration.labels(req.path).observe(seconds);',
      after: 'duration.labels(req.route.path).observe(seconds);',
    },
  },
  {
    package: ['winston', 'bunyan', 'log4js', 'pino', 'loglevel', 'signale', 'roarr'],
    advice:
      'Give the logger a transport: without one, or with one that is too slow, records queue in its stream. Create loggers and child loggers once, and close() (or remove from the container) those created per job.',
    code: {
      before: 'winston.info(message);',
      after:
        'winston.configure({ transports: [new winston.transports.Console()] }); // once, before the first record',
    },
  },
  {
    package: 'debug',
    never: { count: 1000, text: 'a program has a namespace for each of its modules, not thousands' },
    advice:
      'Create debug instances once per module, with fixed namespaces: before 4.2 every instance is kept in createDebug.instances until destroy() is called. Upgrade, and put ids into the message.',
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
    ],
    advice:
      "End every span (span.end() in finally), bound the exporter's queue (maxQueueSize), and do not create a scope, hub or tracer per request without closing it.",
  },
  {
    package: ['@sentry/node', '@sentry/core', '@sentry/hub', '@sentry/browser', '@sentry/node-core'],
    advice:
      'Put request data into a separate scope, withScope() or withIsolationScope(): whatever addEventProcessor, setContext or addBreadcrumb add to the global scope (configureScope, getGlobalScope) stays forever. End every span.',
    code: {
      before: 'configureScope((scope) => scope.addEventProcessor(addRequest));',
      after:
        'withScope((scope) => {\n  scope.addEventProcessor(addRequest);\n  captureException(error);\n});',
    },
  },
  {
    package: ['cls-hooked', 'continuation-local-storage', 'async-hook-jl', 'emitter-listener', 'zone.js'],
    advice:
      'Replace it by AsyncLocalStorage of node:async_hooks. A context lives until every promise created in it is gone: put no promises, requests or other objects that refer back to the context into it.',
    code: {
      before: 'namespace.run(() => handle(request));',
      after: 'storage.run({ id: request.id }, () => handle(request));',
    },
  },
];
