import type { CodeChange } from '../finding.ts';
import type { HeapCase } from './shape.ts';

/**
 * What to do about a pile that a package holds, by that package's API. To add one, add a row: the package's name, what a person has to
 * change where the program uses it and, where it fits in two lines, the code. `at` picks between rows of one package by the path's words.
 */
export interface Library {
  package: string | readonly string[];
  at?: RegExp;
  advice: string;
  code?: Omit<CodeChange, 'language' | 'exact'>;
}

export const LIBRARIES: readonly Library[] = [
  // Reactive streams, events, state
  {
    package: 'rxjs',
    advice:
      'Unsubscribe where the subscriber ends, or let the stream do it: takeUntil(ended$), take(1), or share({ resetOnRefCountZero: true }) and shareReplay({ bufferSize: 1, refCount: true }) in place of shareReplay(1), which never leaves its source.',
    code: {
      before: 'source$.pipe(shareReplay(1));',
      after: 'source$.pipe(shareReplay({ bufferSize: 1, refCount: true }));',
    },
  },
  {
    package: ['eventemitter2', 'eventemitter3', 'mitt', 'nanoevents'],
    advice:
      'Remove each listener where its owner ends (off with the same function), and emit on a fixed set of event names with the id in the payload: a name per request leaves its entry behind in the emitter.',
    code: {
      before: "bus.once('reply.' + id, done);",
      after: "bus.on('reply', ({ id, ...reply }) => waiting.get(id)?.(reply));",
    },
  },
  {
    package: 'mobx',
    advice:
      'Dispose what observes: call the disposer that autorun, reaction and observe return where their owner ends, and make computed values once (no keepAlive for those of a view that goes).',
    code: {
      before: 'const dispose = autorun(render);',
      after: 'const dispose = autorun(render);\nview.onClose(dispose);',
    },
  },
  {
    package: ['reselect', 're-reselect', 'proxy-memoize'],
    advice:
      'Give the selector a bounded cache: createSelectorCreator(lruMemoize, { maxSize }), or one selector per component that goes with it. weakMapMemoize keeps every combination of primitive arguments for as long as the object they came with.',
    code: {
      before: 'const select = createSelector([items, from, to], pick);',
      after:
        'const createBounded = createSelectorCreator({ memoize: lruMemoize, memoizeOptions: { maxSize: 50 }, argsMemoize: lruMemoize });\nconst select = createBounded([items, from, to], pick);',
    },
  },
  {
    package: ['redux', '@reduxjs/toolkit', 'zustand', 'jotai', 'recoil', 'immer'],
    advice:
      'Bound what the reducer keeps: drop old entries when it adds one, and unsubscribe listeners (the function that subscribe returns) where their owner ends. Atoms made per item need removing (atomFamily.remove).',
  },
  {
    package: 'xstate',
    advice:
      'Stop a spawned actor by the machine that spawned it (the stop action; in xstate 5 stopChild), which takes it out of children as well; actor.stop() alone leaves it there. Give finished actors a final state.',
    code: {
      before: 'context.ref.stop();',
      after: 'actions: stop((context) => context.ref) // xstate 5: stopChild',
    },
  },
  {
    package: ['yjs', 'y-protocols', 'y-websocket'],
    advice:
      'Destroy what is made per room or view: doc.destroy() (which also stops Awareness and its interval), awareness.destroy(), undoManager.destroy(), and off() for each on() or observe() where the view goes.',
    code: {
      before: 'rooms.delete(name);',
      after: 'rooms.get(name)?.awareness.destroy();\nrooms.get(name)?.doc.destroy();\nrooms.delete(name);',
    },
  },
  // Caches
  {
    package: ['lru-cache', 'quick-lru', 'lru_map', 'tiny-lru', 'mnemonist', '@isaacs/ttlcache'],
    advice:
      'Give the cache a bound: max, or maxSize with sizeCalculation. With a ttl alone, entries go only when they are asked for again, unless ttlAutopurge is set.',
    code: { before: 'new LRUCache({ ttl: 60_000 });', after: 'new LRUCache({ max: 5000, ttl: 60_000 });' },
  },
  {
    package: ['keyv', 'cache-manager', 'node-cache', 'memory-cache', 'cacheable'],
    advice:
      'Give the store a bound: the default store is a Map that drops an expired entry only when its key is asked for again. Pass a store with a largest size (new Keyv({ store: new QuickLRU({ maxSize }) }), max, maxKeys) or one outside the process.',
    code: {
      before: 'new Keyv({ ttl });',
      after: 'new Keyv({ ttl, store: new QuickLRU({ maxSize: 5000 }) });',
    },
  },
  {
    package: [
      'mem',
      'memoize',
      'p-memoize',
      'memoizee',
      'moize',
      'fast-memoize',
      'lodash.memoize',
      'micro-memoize',
      'memoizerific',
    ],
    advice:
      'Give the memoized function a bounded cache (cache: new QuickLRU({ maxSize }), max, maxSize): an age alone is checked only when a key comes again. Keys that never repeat should not be memoized.',
    code: {
      before: 'mem(load, { maxAge });',
      after: 'mem(load, { maxAge, cache: new QuickLRU({ maxSize: 1000 }) });',
    },
  },
  {
    package: ['lodash', 'underscore', 'ramda'],
    advice:
      'A memoized function of this package has no bound: give it one (memoized.cache = a Map with a largest size), call memoized.cache.clear() at times, or memoize only what has few keys.',
  },
  {
    package: 'dataloader',
    advice:
      'Make a DataLoader per request: its cache is meant for one request and has no bound. A shared one needs cache: false, or a cacheMap with a largest size, or clear() after use.',
    code: {
      before: 'const loader = new DataLoader(batch); // at module level',
      after: 'const context = () => ({ loader: new DataLoader(batch) }); // per request',
    },
  },
  {
    package: [
      'graphql-tag',
      '@apollo/client',
      'apollo-cache-inmemory',
      'apollo-utilities',
      'apollo-client',
      'apollo-cache',
      '@apollo/server',
      'urql',
      '@urql/core',
      'graphql',
      'graphql-request',
    ],
    advice:
      'Write each document once at module level and pass what differs as variables: parsed and transformed documents are kept for good, by text or by identity. In a cache, evict() what is done with and call gc(); on a server make the client per request.',
    code: {
      before: "gql('query { product(id: \"' + id + '\") { name } }');",
      after:
        'const PRODUCT = gql`query ($id: ID!) { product(id: $id) { name } }`; // once\nquery({ query: PRODUCT, variables: { id } });',
    },
  },
  {
    package: ['@tanstack/query-core', '@tanstack/react-query', '@tanstack/vue-query', 'react-query', 'swr'],
    advice:
      'Make a QueryClient per request on a server and clear() it when the response is sent; there gcTime is Infinity. In a browser lower gcTime and keep values that always differ (a timestamp) out of the query key.',
    code: {
      before: 'const queryClient = new QueryClient(); // at module level',
      after: 'const queryClient = new QueryClient(); // per request\nqueryClient.clear();',
    },
  },
  // Compilers, validators, formatters, templates
  {
    package: ['ajv', 'fast-json-stringify', 'is-my-json-valid', 'jsonschema'],
    advice:
      'Compile each schema once and keep the validate function, or give it an $id and use getSchema(): every new schema object is compiled again and kept with its code. Take out with removeSchema() what must change.',
    code: {
      before: 'const validate = ajv.compile(schemaFor(form));',
      after: 'const validate = (validators[form] ??= ajv.compile(schemaFor(form)));',
    },
  },
  {
    package: ['zod', 'yup', 'joi', 'valibot', 'superstruct', 'io-ts'],
    advice:
      'Build schemas once at module level, not per request: described or registered ones stay in a registry. A registry of your own can be clear()ed; newer versions hold schemas weakly.',
    code: {
      before: 'const check = (body) => z.object(shape).describe(text).parse(body);',
      after:
        'const Body = z.object(shape).describe(text); // once\nconst check = (body) => Body.parse(body);',
    },
  },
  {
    package: [
      'mustache',
      'handlebars',
      'ejs',
      'nunjucks',
      'pug',
      'eta',
      'hogan.js',
      'dot',
      'liquidjs',
      'squirrelly',
    ],
    advice:
      'Keep templates constant and pass data as the view: each distinct template text is parsed and cached for good. Where texts must differ, clear the cache (clearCache(), cache: false) or escape the text in place of compiling it.',
    code: { before: "render('Dear ' + name, {});", after: "render('Dear {{name}}', { name });" },
  },
  {
    package: [
      'luxon',
      'moment',
      'dayjs',
      'date-fns',
      'intl-messageformat',
      '@formatjs/intl',
      'globalize',
      'numeral',
    ],
    advice:
      'Formatters are cached by their options and locale: keep what differs per call (a date, an id, a unit made of text) out of the options, and upgrade where the package itself puts it into the key.',
  },
  {
    package: ['i18next', 'i18n', 'polyglot', 'vue-i18n', 'node-polyglot'],
    advice:
      'Keep one instance and ask it per language: getFixedT(lng) or t(key, { lng }). A clone per request shares its parts with the instance it is cloned from: clone the base, never the last clone, and keep no reference to it.',
    code: {
      before: 'instance = instance.cloneInstance({ lng });',
      after: 'const t = instance.getFixedT(lng);',
    },
  },
  {
    package: [
      '@emotion/cache',
      '@emotion/css',
      '@emotion/react',
      '@emotion/server',
      'styled-components',
      'jss',
      'styletron',
      'goober',
      'aphrodite',
      'stylis',
    ],
    advice:
      'Make a style cache per request on a server, and put values that differ per item into a style attribute or a CSS variable: every distinct style is kept by its text.',
    code: {
      before: 'css({ backgroundImage: urlOf(cover) });',
      after: "css({ backgroundImage: 'var(--cover)' }); // and --cover in the element's style",
    },
  },
  // Timers, jobs, queues
  {
    package: ['node-cron', 'node-schedule', 'cron', 'croner', 'agenda', 'bree', 'later', 'toad-scheduler'],
    advice:
      'Take a job out of the scheduler when it is replaced or done: task.destroy() (node-cron; stop() keeps it in the list), job.cancel() and deleting finished one-off jobs (node-schedule). One job that looks up what is due needs no registry.',
    code: { before: 'task.stop();', after: 'task.stop();\ntask.destroy();' },
  },
  {
    package: ['opossum', 'cockatiel', 'brakes', 'hystrixjs'],
    advice:
      'Make one circuit breaker per dependency at module level and fire() it for each call. One made per call must be shut down (breaker.shutdown(), which stops its interval and removes its listeners).',
    code: {
      before: 'const call = (args) => new CircuitBreaker(request).fire(args);',
      after:
        'const breaker = new CircuitBreaker(request); // once\nconst call = (args) => breaker.fire(args);',
    },
  },
  {
    package: [
      'p-timeout',
      'p-event',
      'p-cancelable',
      'p-retry',
      'delay',
      'p-wait-for',
      'abort-controller',
      'any-signal',
      'abortcontroller-polyfill',
    ],
    advice:
      'Give each call a signal of its own (AbortSignal.any([shutdown, AbortSignal.timeout(ms)]), or a controller per call), or remove the listener when the call settles (signal.removeEventListener): one that lives as long as the process collects a listener per call.',
    code: {
      before: 'pTimeout(work, { milliseconds, signal: shutdown });',
      after: 'pTimeout(work, { milliseconds, signal: AbortSignal.any([shutdown]) });',
    },
  },
  {
    package: [
      'p-queue',
      'p-limit',
      'async',
      'fastq',
      'better-queue',
      'bottleneck',
      'bull',
      'bullmq',
      'bee-queue',
      'kue',
      'amqplib',
      'kafkajs',
    ],
    advice:
      'Bound the queue: wait where it is full (await queue.onSizeLessThan(n), highWater, prefetch), raise its concurrency or refuse work, and remove finished jobs (removeOnComplete, removeOnFail).',
  },
  // Requests and connections
  {
    package: 'axios',
    at: /interceptors|handlers/,
    advice:
      'Add interceptors once, where the instance is made, or eject() each after its call; what differs per request goes into the config of that request.',
    code: {
      before: 'api.interceptors.request.use((config) => withSession(config, session));',
      after: 'api.get(url, { headers: headersOf(session) });',
    },
  },
  {
    package: [
      'node-fetch',
      'undici',
      'axios',
      'got',
      'request',
      'superagent',
      'needle',
      'cross-fetch',
      'make-fetch-happen',
      'phin',
      'bent',
      'ky',
      'follow-redirects',
    ],
    advice:
      'Consume or drop every response: read its body, or response.body.resume(), response.body.cancel() or destroy() where only the status counts. An unread body keeps its socket, and what it has buffered, until the server gives up.',
    code: {
      before: 'const { status } = await fetch(url);',
      after:
        'const response = await fetch(url);\nresponse.body.resume(); // undici, fetch: await response.body.cancel()',
    },
  },
  {
    package: [
      'mongoose',
      'sequelize',
      'typeorm',
      'knex',
      'pg',
      'pg-pool',
      'mysql',
      'mysql2',
      'mongodb',
      'redis',
      'ioredis',
      'mssql',
      'prisma',
      '@prisma/client',
    ],
    advice:
      "Keep one connection (pool) and share it: one made per job stays in the package's list even after close(). Use connection.useDb(name) per tenant, destroy() what is closed, release() each client, and define models once.",
    code: {
      before: 'const connection = mongoose.createConnection(uri);\nawait connection.close();',
      after: 'const tenant = connection.useDb(name, { useCache: true }); // one connection for all',
    },
  },
  {
    package: [
      'ws',
      'socket.io',
      'socket.io-client',
      'engine.io',
      'sockjs',
      'primus',
      'faye-websocket',
      'uws',
    ],
    advice:
      "Delete what is kept per socket in its 'close' handler, terminate() sockets that no longer answer pings, and send only while bufferedAmount is small.",
    code: {
      before: 'clients.set(id, socket);',
      after: "clients.set(id, socket);\nsocket.once('close', () => clients.delete(id));",
    },
  },
  {
    package: [
      'express-session',
      'cookie-session',
      'memorystore',
      'connect',
      'koa-session',
      '@fastify/session',
      'passport',
    ],
    advice:
      'Use a session store made for production (connect-redis, memorystore with checkPeriod), set saveUninitialized: false so that clients without a cookie get none, and give sessions a maxAge. MemoryStore never removes what nobody asks for again.',
    code: {
      before: 'session({ secret, resave: false, saveUninitialized: true });',
      after:
        'session({ secret, resave: false, saveUninitialized: false, store: new MemoryStore({ checkPeriod: 3_600_000 }) });',
    },
  },
  {
    package: [
      'express',
      'fastify',
      'koa',
      'hapi',
      '@hapi/hapi',
      'restify',
      'router',
      'find-my-way',
      'koa-router',
      '@koa/router',
    ],
    advice:
      'Register routes, middleware, hooks and decorators once at the start: each use() or get() while serving adds one that stays.',
  },
  // Observation
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
  // Containers, documents
  {
    package: ['typedi', 'inversify', 'tsyringe', 'awilix', '@nestjs/core', 'bottlejs'],
    advice:
      'Reset a container made per request when the response is sent (Container.reset(id), container.dispose(), clearInstances()): the registry of containers is global.',
    code: {
      before: 'const scope = Container.of(requestId);',
      after:
        "const scope = Container.of(requestId);\nresponse.once('close', () => Container.reset(requestId));",
    },
  },
  {
    package: ['jsdom', 'happy-dom', 'linkedom'],
    advice:
      'Close each window when its document is done with (window.close()): that ends its timers, which otherwise keep the whole window.',
    code: {
      before: 'const { window } = new JSDOM(html);',
      after:
        'const { window } = new JSDOM(html);\ntry { read(window.document); } finally { window.close(); }',
    },
  },
  {
    package: [
      'cheerio',
      'htmlparser2',
      'parse5',
      'domhandler',
      'fast-xml-parser',
      'xml2js',
      'sax',
      'csv-parse',
      'papaparse',
    ],
    advice:
      'Copy the few texts that are kept out of a parsed document: a piece of text may be a slice that keeps the whole source. Keep no nodes either: each leads to its document.',
    code: {
      before: "index.push({ title: $('title').text() });",
      after: "index.push({ title: Buffer.from($('title').text()).toString() });",
    },
  },
  {
    package: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', 'selenium-webdriver'],
    advice:
      'Close each page and browser context in finally: page.close(), context.close(). Dispose handles that are kept.',
  },
];

/** What is known of a package, for this case; null where nothing is. */
export function libraryOf(name: string, c: HeapCase): Library | null {
  const is = (row: Library) =>
    (typeof row.package === 'string' ? row.package === name : row.package.includes(name)) &&
    (row.at === undefined || c.path.some((word) => row.at!.test(word)));
  return LIBRARIES.find(is) ?? null;
}
