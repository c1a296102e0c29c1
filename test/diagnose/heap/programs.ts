/** Programs whose leak is known: `leaks` ends with the heap filled; the test takes the snapshot. */
export interface Planted {
  /** Rule of the first finding. */
  rule: string;
  source: string;
  /** What the program imports or requires, by file name. */
  files?: Record<string, string>;
  /** Must be a word of the first finding's path, or its subject. */
  path: RegExp;
  /** Must be in its title or evidence. */
  piled?: RegExp;
  verdict?: 'optimize' | 'investigate';
  /** In a thread it would be another heap: that has ports and a first module of its own. */
  isMain?: true;
}

const MANY = 12_000;

export const PLANTED: Record<string, Planted> = {
  'one Map of a few arrays, each as large as the others': {
    rule: 'unbounded-map',
    path: /series$/,
    piled: /20,000 × \{at\} in 5 × Array/,
    source: `class Metrics {
        static series = new Map();
        static record(name, value) {
          let list = Metrics.series.get(name);
          if (!list) Metrics.series.set(name, (list = []));
          list.push({ value, at: new Date(value) });
        }
      }
      for (let i = 0; i < 20_000; i++) Metrics.record('m' + (i % 5), i);
      globalThis.record = Metrics.record;`,
  },
  'map and listeners in an ES module': {
    rule: 'several-holders',
    path: /^sessions$|^\.change$/,
    piled:
      /3,000 × Session .*sessions \(Map\).*'change' listeners|3,000 × Session .*'change' listeners.*sessions \(Map\)/,
    files: {
      'bus.mjs': `import { EventEmitter } from 'node:events';
        export const settings = new EventEmitter().setMaxListeners(0);`,
      'sessions.mjs': `import { settings } from './bus.mjs';
        class Session { constructor(id) { this.id = id; this.history = Array.from({ length: 30 }, (_, i) => 'm' + id + ':' + i); } }
        const sessions = new Map();
        export function openSession(id) {
          const session = new Session(id);
          sessions.set(id, session);
          settings.on('change', function onChange() { return session.id; });
        }`,
    },
    source: `import { openSession } from './sessions.mjs';
      for (let i = 0; i < 3000; i++) openSession(i);`,
  },
  'a class in an ES module, its cache exported': {
    rule: 'unbounded-map',
    path: /^\.#entries$/,
    piled: /2,500 × \{body/,
    files: {
      'cache.mjs': `export class ResponseCache { #entries = new Map(); put(key, body) { this.#entries.set(key, { body, at: Date.now() }); } }`,
    },
    source: `import { ResponseCache } from './cache.mjs';
      export const cache = new ResponseCache();
      for (let i = 0; i < 2500; i++) cache.put('/' + i, { url: '/' + i, items: Array.from({ length: 20 }, (_, k) => ({ sku: k + 's' + i })) });`,
  },
  'closures that keep what they do not need': {
    rule: 'closure-context',
    path: /^reporters$/,
    piled: /rows/,
    files: {
      'report.mjs': `export function makeReporter(name) {
          const rows = Array.from({ length: 3000 }, (_, i) => ({ name: name + i, total: i / 3 }));
          const preview = () => rows.slice(0, 3);
          const label = () => name;
          return { label, first: preview()[0].total };
        }`,
    },
    source: `import { makeReporter } from './report.mjs';
      export const reporters = Array.from({ length: 20 }, (_, i) => makeReporter('team ' + i));`,
  },
  map: {
    rule: 'unbounded-map',
    path: /^profileCache$/,
    piled: /Profile/,
    source: `class Profile { constructor(i) { this.id = i; this.name = 'user ' + i; } }
      const profileCache = new Map();
      globalThis.lookup = (id) => profileCache.get(id);
      for (let i = 0; i < ${MANY}; i++) profileCache.set('k' + i, new Profile(i));`,
  },
  set: {
    rule: 'unbounded-set',
    path: /^seenRequests$/,
    piled: /Request/,
    source: `class Request { constructor(i) { this.url = '/' + i; this.at = { started: i + 0.5 }; } }
      const seenRequests = new Set();
      globalThis.isNew = (r) => !seenRequests.has(r);
      for (let i = 0; i < ${MANY}; i++) seenRequests.add(new Request(i));`,
  },
  array: {
    rule: 'unbounded-array',
    path: /^auditTrail$/,
    piled: /Entry/,
    source: `class Entry { constructor(i) { this.what = 'login ' + i; this.who = { id: i + 0.5 }; } }
      const auditTrail = [];
      globalThis.audit = (e) => auditTrail.push(e);
      for (let i = 0; i < ${MANY}; i++) auditTrail.push(new Entry(i));`,
  },
  dictionary: {
    rule: 'unbounded-dictionary',
    path: /^\.sessionsById$/,
    piled: /Session/,
    source: `class Session { constructor(i) { this.token = 'token ' + i; this.data = { seen: i + 0.5 }; } }
      globalThis.state = { sessionsById: {} };
      for (let i = 0; i < ${MANY}; i++) state.sessionsById['s' + i] = new Session(i);`,
  },
  listeners: {
    rule: 'listener-leak',
    path: /^\.config$/,
    piled: /onConfig/,
    source: `const { EventEmitter } = require('node:events');
      const bus = globalThis.bus = new EventEmitter().setMaxListeners(0);
      function connect(i) { const buffer = new Array(60).fill(i + 0.5); bus.on('config', function onConfig() { return buffer; }); }
      for (let i = 0; i < 8000; i++) connect(i);`,
  },
  timers: {
    rule: 'timer-leak',
    path: /./,
    piled: /refresh/,
    source: `function open(i) { const page = new Array(100).fill(i + 0.5); setInterval(function refresh() { return page; }, 1e8).unref(); }
      for (let i = 0; i < 8000; i++) open(i);`,
  },
  closures: {
    rule: 'closure-context',
    path: /^handlers$|^\.handlers$/,
    piled: /payload/,
    source: `globalThis.handlers = {};
      function make(i) { const payload = { text: 'x'.repeat(10) + i, more: new Array(2000000).fill(i) }; const small = { i };
        return { use: function usesPayload() { return payload; }, small: function usesSmall() { return small; } }; }
      handlers.only = make(1).small;`,
  },
  promises: {
    rule: 'pending-promises',
    path: /./,
    source: `globalThis.gate = new Promise(() => {});
      async function handle(i) { const body = new Array(20).fill(i + 0.5); await gate; return body; }
      for (let i = 0; i < 7000; i++) handle(i);`,
  },
  list: {
    rule: 'linked-list',
    path: /^history$/,
    piled: /Step/,
    source: `class Step { constructor(i, next) { this.data = { i: i + 0.5 }; this.next = next; } }
      let history = null;
      globalThis.last = () => history;
      for (let i = 0; i < ${MANY}; i++) history = new Step(i, history);`,
  },
  'settled promises in a Map': {
    rule: 'unbounded-map',
    path: /^inflightByUrl$/,
    piled: /7,000 × Promise/,
    source: `const inflightByUrl = new Map(); globalThis.get = (url) => inflightByUrl.get(url);
      for (let i = 0; i < 7000; i++) inflightByUrl.set('/item/' + i, Promise.resolve({ url: '/item/' + i, body: { i } }));`,
  },
  'resolvers that nobody calls': {
    rule: 'pending-promises',
    path: /^waiting$/,
    piled: /2,000 resolvers[\s\S]*handle\(\) .*waits/,
    source: `const waiting = []; globalThis.release = () => waiting.shift()?.();
      const acquire = () => new Promise((resolve) => { waiting.push(resolve); });
      async function handle(i) { const rows = Array.from({ length: 50 }, (_, k) => ({ k, i })); await acquire(); return rows; }
      for (let i = 0; i < 2000; i++) handle(i);`,
  },
  'a scope shared with who does not need it': {
    rule: 'unbounded-array',
    path: /^handlers$/,
    piled: /1,500 × ping\(\).* each with bigRows in its scope/,
    source: `const handlers = []; globalThis.all = () => handlers.map((one) => one());
      function register(i) {
        const bigRows = Array.from({ length: 500 }, (_, k) => k * 1.5 + i);
        function summarize() { return bigRows.length; }
        const name = 'h' + i;
        handlers.push(function ping() { return name; });
        return summarize();
      }
      for (let i = 0; i < 1500; i++) register(i);`,
  },
  'callbacks of objects that are done with': {
    rule: 'unbounded-array',
    path: /^steps$/,
    piled: /1,500 × \{label, step\}, each with a Channel as its this/,
    source: `const steps = []; globalThis.stop = () => steps.map(({ step }) => step());
      const onShutdown = (label, step) => { steps.push({ label, step }); };
      class Channel {
        sent = new Map();
        constructor(i) { for (let k = 0; k < 20; k++) this.sent.set(i + ':' + k, k + 0.5); onShutdown('c' + i, () => this.close()); }
        close() { this.sent.clear(); }
      }
      for (let i = 0; i < 1500; i++) new Channel(i);`,
  },
  'several pieces of one text in an entry': {
    rule: 'string-slices',
    path: /^#?\.?#?bySheet$/,
    piled: /the \.reason of 300 × Array is cut/,
    source: `class Recalls { #bySheet = new Map(); add(sheet, rows) { this.#bySheet.set(sheet, rows); } all() { return [...this.#bySheet.values()]; } }
      const recalls = new Recalls(); globalThis.all = () => recalls.all();
      const sheet = (n) => Buffer.from(Array.from({ length: 800 }, (_, k) => 'row ' + n + ';' + k + ';text of it;').join('\\n')).toString();
      for (let n = 0; n < 300; n++) { const text = sheet(n); recalls.add(n, [1, 2, 3].map((k) => ({ article: k, reason: text.slice(k * 40, k * 40 + 15) }))); }`,
  },
  'listeners of a class that is there as well': {
    rule: 'listener-leak',
    path: /SIGTERM/,
    piled: /5,000 × (?!Conn)/,
    source: `process.setMaxListeners(0);
      class Conn { constructor(i) { this.id = i; this.buffer = Buffer.alloc(512); this.onExit = () => this.close(); process.on('SIGTERM', this.onExit); } close() {} }
      for (let i = 0; i < 5000; i++) new Conn(i);`,
  },
  buffers: {
    rule: 'binary-data',
    path: /^chunks$/,
    piled: /Buffer|Uint8Array/,
    source: `const chunks = []; globalThis.collect = (c) => chunks.push(c);
      for (let i = 0; i < 3000; i++) chunks.push(Buffer.allocUnsafeSlow(4000).fill(i));`,
  },
  'small buffers, which are no pieces of larger ones': {
    rule: 'unbounded-map',
    path: /^replies$/,
    piled: /Buffer/,
    source: `const replies = new Map(); globalThis.keep = (key, value) => replies.set(key, value);
      for (let i = 0; i < 8000; i++) keep('k' + i, Buffer.alloc(200, i));`,
  },
  strings: {
    rule: 'duplicate-strings',
    path: /./,
    piled: /Row\.country/,
    source: `class Row { constructor(i) { this.country = Buffer.from('United Kingdom of Great Britain and Northern Ireland, the').toString(); this.i = i; } }
      class Page { constructor(from) { for (let k = 0; k < 12; k++) this['row' + k] = new Row(from + k); } }
      let i = 0;
      globalThis.pages = function () {};
      for (const shard of 'abcdefghijklmnopqrstuvwxyz') for (const half of '01') { const name = shard + half; pages[name] = Array.from({ length: 80 }, () => new Page(i++)); }`,
  },
  stores: {
    rule: 'async-store',
    path: /./,
    source: `const { AsyncLocalStorage } = require('node:async_hooks');
      const storage = globalThis.storage = new AsyncLocalStorage();
      storage.run({ request: Array.from({ length: 60000 }, (_, i) => ({ header: i + 0.5 })) }, () => { setInterval(() => {}, 1e8).unref(); });`,
  },
};

/** As `PLANTED`: what real services do, the leak among what is well. */
export const SERVICES: Record<string, Planted> = {
  'a cache of least recently used things, without a limit': {
    rule: 'unbounded-map',
    path: /^productCache$/,
    piled: /nodes is a Map that holds 9,000 × \{key, value, prev, next\}/,
    files: {
      'lru.mjs': `export class LruCache {
          nodes = new Map(); head = null; tail = null;
          constructor({ max = Infinity }) { this.max = max; }
          set(key, value) {
            const node = { key, value, prev: null, next: this.head };
            if (this.head) this.head.prev = node;
            this.head = node;
            this.tail ??= node;
            this.nodes.set(key, node);
            while (this.nodes.size > this.max) { this.nodes.delete(this.tail.key); this.tail = this.tail.prev; this.tail.next = null; }
          }
        }`,
    },
    source: `import { LruCache } from './lru.mjs';
      const rates = new LruCache({ max: 200 });
      const productCache = new LruCache({ maximum: 500 });
      globalThis.find = (sku) => [rates.get(sku), productCache.get(sku)];
      for (let i = 0; i < 900; i++) rates.set('c' + i, { rate: i / 7 });
      for (let i = 0; i < 9000; i++) productCache.set('sku' + i, { sku: i, prices: [{ amount: i / 3 }, { amount: i / 7 }] });`,
  },
  'render functions that keep the rows they were made from': {
    rule: 'closure-context',
    path: /^routes$/,
    piled: /ledger outlives its use/,
    files: {
      'report.cjs': `module.exports = function createReport(tenant) {
          const ledger = Array.from({ length: 2500 }, (_, i) => ({ tenant, line: 'posting ' + i, amount: i / 3 }));
          const total = ledger.reduce((sum, row) => sum + row.amount, 0);
          function audit() { return ledger.some((row) => row.amount < 0); }
          if (audit()) throw new Error('negative');
          return function render() { return tenant + total; };
        };`,
    },
    source: `const createReport = require('./report.cjs');
      const routes = {};
      require('node:http').createServer((request, reply) => reply.end(routes[request.url]())).listen(0);
      for (let i = 0; i < 15; i++) routes['/tenant' + i] = createReport('tenant' + i);`,
  },
  'a Map that only its importer uses': {
    rule: 'unbounded-map',
    path: /^cityByZip$/,
    piled: /20,000 × \{city/,
    files: {
      'zip.mjs': `export const cityByZip = new Map();
        for (let i = 0; i < 20000; i++) cityByZip.set(10000 + i, { city: 'City ' + i, lat: i / 1000 });`,
    },
    source: `import { createServer } from 'node:http';
      import { cityByZip } from './zip.mjs';
      createServer((request, reply) => reply.end(cityByZip.get(Number(request.url)).city)).listen(0);`,
  },
  'listeners of a signal': {
    rule: 'listener-leak',
    path: /^shutdownSignal$/,
    piled: /'abort' of shutdownSignal: [\d,]+ × Listener \(cancelDownload\(\)/,
    files: {
      'shutdown.mjs': `import { setMaxListeners } from 'node:events';
        const controller = new AbortController();
        setMaxListeners(0, controller.signal);
        export const shutdownSignal = controller.signal;
        export const stop = () => controller.abort();`,
    },
    source: `import { shutdownSignal } from './shutdown.mjs';
      function download(i) { const state = { parts: Array.from({ length: 20 }, (_, k) => k + i / 2) }; shutdownSignal.addEventListener('abort', function cancelDownload() { state.parts.length = 0; }); }
      for (let i = 0; i < 6000; i++) download(i);`,
  },
  'waits for an event that never comes': {
    rule: 'listener-leak',
    path: /^deployments$/,
    piled: /'rolled-out' of deployments: 1,000 ×/,
    files: {
      'jobs.mjs': `import { EventEmitter, once } from 'node:events';
        export const deployments = new EventEmitter().setMaxListeners(0);
        export async function waitFor(build) { const files = Array.from({ length: 25 }, (_, k) => ({ size: k + build / 2 })); await once(deployments, 'rolled-out'); return files; }`,
    },
    source: `import { waitFor } from './jobs.mjs';
      for (let i = 0; i < 1000; i++) waitFor(i);`,
  },
  'a stream that nobody reads': {
    rule: 'unread-stream',
    path: /^auditFeed$/,
    piled: /auditFeed is a stream that no code reads: 15,000 × Change/,
    source: `const { Readable } = require('node:stream');
      class Change { constructor(i) { this.row = { id: i / 2, before: 'b' + i }; } }
      const auditFeed = new Readable({ objectMode: true, read() {} });
      globalThis.feed = () => auditFeed;
      for (let i = 0; i < 15000; i++) auditFeed.push(new Change(i));`,
  },
  'a lock that is never let go': {
    rule: 'pending-promises',
    path: /^release$/,
    piled: /[\d,]+ links/,
    source: `let tail = Promise.resolve();
      let release;
      globalThis.unlock = () => release();
      function lock(work) { const run = tail.then(work); tail = run.catch(() => {}); return run; }
      lock(() => new Promise((resolve) => { release = resolve; }));
      for (let i = 0; i < 4000; i++) { const write = { id: i, text: 'row ' + i }; lock(async () => write); }`,
  },
  'text put together for ever': {
    rule: 'large-string',
    path: /^\.html$/,
    piled: /[\d,]+ parts/,
    source: `class Report { html = ''; add(row) { this.html += '<tr><td>' + row.name + '</td></tr>'; } }
      const auditReport = new Report();
      globalThis.audit = () => auditReport;
      for (let i = 0; i < 12000; i++) auditReport.add({ name: 'page ' + i });`,
  },
  'Maps in a Map': {
    rule: 'unbounded-map',
    path: /^accountsByTenant$/,
    piled: /16,000 × Account/,
    source: `class Account { constructor(t, u) { this.user = 'u' + u + '@' + t; this.roles = [{ granted: u / 2 }]; } }
      const accountsByTenant = new Map();
      globalThis.account = (t, u) => accountsByTenant.get(t).get(u);
      for (let t = 0; t < 40; t++) { const byUser = new Map(); accountsByTenant.set('t' + t, byUser); for (let u = 0; u < 400; u++) byUser.set(u, new Account(t, u)); }`,
  },
  'a WeakMap whose key never goes': {
    rule: 'unbounded-array',
    path: /^\.events$/,
    piled: /7,000 × PageView/,
    source: `class Application { constructor() { this.port = 80; } }
      class PageView { constructor(i) { this.url = '/page/' + i; this.at = { ms: i / 2 }; } }
      const history = new WeakMap();
      const app = globalThis.app = new Application();
      history.set(app, { events: [] });
      globalThis.views = () => history.get(app);
      for (let i = 0; i < 7000; i++) views().events.push(new PageView(i));`,
  },
  'modules that are loaded again and again': {
    rule: 'module-cache',
    path: /^\.children$/,
    piled: /\d+ × Module/,
    files: {
      'tax.cjs':
        'const table = Array.from({ length: 600 }, (_, i) => ({ rate: i / 1000 })); exports.rate = (income) => table.at(income);',
    },
    source: `for (let i = 0; i < 100; i++) { delete require.cache[require.resolve('./tax.cjs')]; require('./tax.cjs').rate(i); }`,
  },
  'what a registry is to hand back': {
    rule: 'finalization-registry',
    path: /^cleanup$/,
    piled: /600 × \{close, pages\}/,
    source: `const cleanup = new FinalizationRegistry((held) => held.close());
      const pool = globalThis.pool = [];
      globalThis.register = (handle, held) => cleanup.register(handle, held);
      for (let i = 0; i < 600; i++) { const handle = { i }; pool.push(handle); register(handle, { close() {}, pages: Array.from({ length: 60 }, (_, k) => ({ k: k / 2 })) }); }`,
  },
  'slices of large buffers': {
    rule: 'unbounded-array',
    path: /^checksums$/,
    piled: /keep the whole buffer/,
    source: `const checksums = []; globalThis.sums = () => checksums;
      for (let i = 0; i < 300; i++) checksums.push({ head: Buffer.alloc(65536, i).subarray(4, 20), size: i });`,
  },
};

export const HEALTHY: Record<string, string> = {
  'a large bundle': `globalThis.bundle = {};
    const text = Array.from({ length: 4000 }, (_, i) => 'bundle.m' + i + ' = ((e) => { function parse(text) { return text.split("' + i + '").length; } e.parse = parse; e.describe = function describe(x) { return x + ' + i + '; }; return e; })({});').join('\\n');
    new Function(text)();`,
  'many small things in many places': Array.from(
    { length: 40 },
    (_, k) =>
      `globalThis.service${k} = (() => { const table = new Map(); for (let i = 0; i < 250; i++) table.set('k${k}-' + i, { name: 'n${k}-' + i }); const list = Array.from({ length: 150 }, (_, i) => ({ label${k}: 'l${k}-' + i })); return (i) => table.get(i) ?? list[i]; })();`,
  ).join('\n'),
  'a full cache of fixed size': `const renders = new Map();
    globalThis.render = (url) => { renders.set(url, { url, html: '<p>' + url }); if (renders.size > 1500) renders.delete(renders.keys().next().value); };
    for (let i = 0; i < 20000; i++) render('/p' + i);`,
  'nothing much': `const settings = { port: 80, hosts: ['a', 'b'] }; globalThis.go = () => settings;`,
  'modules and a small cache': `for (const name of ['http', 'fs', 'zlib', 'crypto', 'stream', 'url', 'util', 'tls', 'dns', 'readline']) require('node:' + name);
    const cache = new Map(); globalThis.get = (k) => cache.get(k); for (let i = 0; i < 500; i++) cache.set(i, { i });`,
};

/** As `PLANTED`: leaks whose cause is not where the bytes are found. */
export const HIDDEN: Record<string, Planted> = {
  'a list that its index forgets': {
    rule: 'linked-list',
    verdict: 'optimize',
    path: /^recentPages$/,
    piled: /A linked list of 6,000 PageEntry hangs from recentPages, while its byUrl holds 300/,
    source: `class PageEntry { constructor(url, older) { this.url = url; this.older = older; this.newer = null; this.words = url.split('').map((c) => ({ c })); } }
      class RecentPages {
        byUrl = new Map(); newest = null; oldest = null;
        add(url) {
          const entry = new PageEntry(url, this.newest);
          if (this.newest) this.newest.newer = entry;
          this.newest = entry;
          this.oldest ??= entry;
          this.byUrl.set(url, entry);
          if (this.byUrl.size > 300) this.byUrl.delete(this.byUrl.keys().next().value);
        }
      }
      const recentPages = new RecentPages();
      globalThis.visit = (url) => recentPages.add(url);
      for (let i = 0; i < 6000; i++) visit('/page/' + i);`,
  },
  'versions that keep the version before them by a scope': {
    rule: 'scope-chain',
    verdict: 'optimize',
    path: /^document$/,
    piled: /A chain of [12]\d\d × \{text, undo\} hangs from document[\s\S]*the scope of undo\(\)/,
    source: `let document = null;
      globalThis.edit = function edit(i) {
        const before = document;
        const isFirst = () => before === null;
        document = { text: Array.from({ length: 2000 }, (_, k) => k * 1.5 + i), undo() { return i; } };
        return isFirst();
      };
      for (let i = 0; i < 200; i++) edit(i);`,
  },
  'events that nobody iterates over': {
    rule: 'unread-iterator',
    verdict: 'optimize',
    path: /^unconsumedEvents$/,
    piled: /readings, the async iterator of on\(sensor, 'reading'\).* × (Reading|Array)/,
    source: `const { EventEmitter, on } = require('node:events');
      class Reading { constructor(i) { this.at = { ms: i + 0.5 }; this.name = 'r' + i; } }
      const sensor = globalThis.sensor = new EventEmitter();
      const readings = on(sensor, 'reading');
      globalThis.next = () => readings.next();
      for (let i = 0; i < 20000; i++) sensor.emit('reading', new Reading(i));`,
  },
  'ports that nobody closes': {
    isMain: true,
    rule: 'open-ports',
    path: /MessagePort/,
    piled: /1,60\d × MessagePort[\s\S]*job/,
    source: `const { MessageChannel } = require('node:worker_threads');
      globalThis.ask = (i) => { const job = { input: Array.from({ length: 40 }, (_, k) => ({ k: k + i / 2 })) }; const { port1, port2 } = new MessageChannel(); port1.on('message', () => { job.done = true; }); port1.unref(); port2.unref(); };
      for (let i = 0; i < 800; i++) ask(i);`,
  },
  'a Map and an array that hold the same things': {
    rule: 'several-holders',
    path: /^(ticketById|history)$/,
    piled:
      /3,000 × Ticket .* are held from two places: (ticketById \(Map\) and history \(array\)|history \(array\) and ticketById \(Map\)): both have to release them/,
    source: `class Ticket { constructor(i) { this.id = i; this.lines = Array.from({ length: 12 }, (_, k) => ({ text: 't' + i + k })); } }
      const ticketById = new Map(), history = [];
      globalThis.open = (i) => { const ticket = new Ticket(i); ticketById.set(i, ticket); history.push(ticket); };
      for (let i = 0; i < 3000; i++) open(i);`,
  },
  'registered with what leads back to it': {
    rule: 'finalization-registry',
    verdict: 'optimize',
    path: /^watched$/,
    piled: /1,200 of the objects it watches are kept by the values they are registered with/,
    source: `const watched = new FinalizationRegistry((held) => held.free());
      class Surface { constructor(i) { this.rows = Array.from({ length: 50 }, (_, k) => ({ k: k + i / 2 })); watched.register(this, { free: () => this.rows.length }); } }
      globalThis.draw = (i) => { new Surface(i); };
      for (let i = 0; i < 1200; i++) draw(i);`,
  },
  'pipes that nobody takes away': {
    rule: 'piped-stream',
    path: /^\.pipes$/,
    piled: /feed is piped into 700 × Picker/,
    source: `const { PassThrough, Transform } = require('node:stream');
      class Picker extends Transform { constructor(i) { super(); this.seen = Array.from({ length: 20 }, (_, k) => ({ k: k + i / 2 })); } _transform(chunk, encoding, done) { done(); } }
      const feed = new PassThrough(); feed.setMaxListeners(0);
      globalThis.follow = (i) => { feed.pipe(new Picker(i)); };
      for (let i = 0; i < 700; i++) follow(i);`,
  },
  'a list under a symbol': {
    rule: 'unbounded-array',
    path: /symbol retired/,
    piled: /^retired is an array that holds 9,000 × Peer/,
    source: `const kRetired = Symbol('retired');
      class Peer { constructor(i) { this.host = 'host' + i; this.seen = { ms: i + 0.5 }; } }
      class Mesh { constructor() { this[kRetired] = []; } drop(peer) { this[kRetired].push(peer); } }
      const mesh = new Mesh();
      globalThis.leave = (i) => mesh.drop(new Peer(i));
      for (let i = 0; i < 9000; i++) leave(i);`,
  },
  'modules that keep what they load': {
    isMain: true,
    rule: 'module-data',
    verdict: 'investigate',
    path: /^\.children$|^\._cache$/,
    piled: /\d+ × Module .*each from its own file/,
    files: Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `page${i}.cjs`,
        'exports.rows = Array.from({ length: 1500 }, (_, i) => ({ i: i + 0.5, name: "row" + i }));',
      ]),
    ),
    source: `for (let i = 0; i < 40; i++) require('./page' + i + '.cjs');`,
  },
};

/** Programs that are well, and hold much: one snapshot must not be sure of any of it. */
export const MEANT: Record<string, string> = {
  'handles that are open, each registered': `const closing = new FinalizationRegistry((held) => { held.closed = true; });
    class Handle { constructor(i) { this.path = '/data/' + i; this.stat = { size: i * 1.5 }; closing.register(this, { path: this.path, flags: ['r', 'w'] }); } }
    const open = new Map(); globalThis.read = (i) => open.get(i);
    for (let i = 0; i < 8000; i++) open.set(i, new Handle(i));`,
  'a hook of each plugin': `const { EventEmitter } = require('node:events');
    const build = globalThis.build = new EventEmitter().setMaxListeners(0);
    const use = (i) => { const options = Array.from({ length: 80 }, (_, k) => ({ test: 't' + k + i })); build.on('file', (file) => options.length + file.length); };
    for (let i = 0; i < 300; i++) use(i);`,
  'a queue of fixed length': `class Queue { first = null; last = null; size = 0; push(job) { const cell = { job, next: null }; if (this.last) this.last.next = cell; else this.first = cell; this.last = cell; this.size++; } shift() { this.first = this.first.next; this.size--; } }
    const backlog = new Queue(); globalThis.add = (job) => { backlog.push(job); if (backlog.size > 6000) backlog.shift(); };
    for (let i = 0; i < 9000; i++) add({ to: 'x' + i, body: { i: i + 0.5 } });`,
  'requests under way, each with a deadline': `const { AsyncLocalStorage } = require('node:async_hooks');
    const request = new AsyncLocalStorage();
    class Scope { constructor(i) { this.user = 'u' + i; this.log = Array.from({ length: 20 }, (_, k) => ({ k: k + 0.5 })); } }
    globalThis.serve = (i) => request.run(new Scope(i), () => { setTimeout(() => request.getStore(), 60000).unref(); });
    for (let i = 0; i < 1500; i++) serve(i);`,
  'an object made of functions': `function createProgram() {
      const files = new Map(); for (let i = 0; i < 400; i++) files.set(i, { nodes: Array.from({ length: 60 }, (_, k) => ({ kind: k + 0.5, text: 'n' + k })) });
      return { ${Array.from({ length: 24 }, (_, i) => `get${i}() { return files.get(${i}); }`).join(', ')} };
    }
    globalThis.program = createProgram();`,
  'clients that are connected, with a beat and a listener each': `const { EventEmitter } = require('node:events');
    const bus = globalThis.bus = new EventEmitter().setMaxListeners(0);
    const online = globalThis.online = [];
    class Client { constructor(i) { this.state = Array.from({ length: 60 }, (_, k) => ({ k: k + i / 2 })); this.beat = setInterval(() => this.state.length, 30000); this.beat.unref(); bus.on('tick', () => this.state.length); online.push(this); } }
    for (let i = 0; i < 400; i++) new Client(i);`,
};
