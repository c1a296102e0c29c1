/** Programs whose leak is known: `leaks` ends with the heap filled; the test takes the snapshot. */
export interface Planted {
  /** Rule of the first finding. */
  rule: string;
  source: string;
  /** Of an ES module: what it imports, by file name. */
  files?: Record<string, string>;
  /** Must be a word of the first finding's path, or its subject. */
  path: RegExp;
  /** Must be in its title or evidence. */
  piled?: RegExp;
}

const MANY = 40_000;

export const PLANTED: Record<string, Planted> = {
  'map and listeners in an ES module': {
    rule: 'unbounded-map',
    path: /^sessions$/,
    piled: /9,000 × Session/,
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
      for (let i = 0; i < 9000; i++) openSession(i);`,
  },
  'a class in an ES module, its cache exported': {
    rule: 'unbounded-map',
    path: /^\.#entries$/,
    piled: /8,000 × \{body/,
    files: {
      'cache.mjs': `export class ResponseCache { #entries = new Map(); put(key, body) { this.#entries.set(key, { body, at: Date.now() }); } }`,
    },
    source: `import { ResponseCache } from './cache.mjs';
      export const cache = new ResponseCache();
      for (let i = 0; i < 8000; i++) cache.put('/' + i, { url: '/' + i, items: Array.from({ length: 20 }, (_, k) => ({ sku: k + 's' + i })) });`,
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
      export const reporters = Array.from({ length: 60 }, (_, i) => makeReporter('team ' + i));`,
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
      for (let i = 0; i < 20000; i++) handle(i);`,
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
  buffers: {
    rule: 'unbounded-array',
    path: /^chunks$/,
    piled: /Buffer|Uint8Array/,
    source: `const chunks = []; globalThis.collect = (c) => chunks.push(c);
      for (let i = 0; i < 3000; i++) chunks.push(Buffer.allocUnsafeSlow(4000).fill(i));`,
  },
  strings: {
    rule: 'duplicate-strings',
    path: /./,
    piled: /Row\.country/,
    source: `class Row { constructor(i) { this.country = Buffer.from('United Kingdom of Great Britain and Northern Ireland, the').toString(); this.i = i; } }
      class Page { constructor(from) { for (let k = 0; k < 12; k++) this['row' + k] = new Row(from + k); } }
      let i = 0;
      globalThis.pages = function () {};
      for (const shard of 'abcdefghijklmnopqrstuvwxyz') for (const half of '01') { const name = shard + half; pages[name] = Array.from({ length: 220 }, () => new Page(i++)); }`,
  },
  stores: {
    rule: 'async-store',
    path: /./,
    source: `const { AsyncLocalStorage } = require('node:async_hooks');
      const storage = globalThis.storage = new AsyncLocalStorage();
      storage.run({ request: Array.from({ length: 60000 }, (_, i) => ({ header: i + 0.5 })) }, () => { setInterval(() => {}, 1e8).unref(); });`,
  },
};

export const HEALTHY: Record<string, string> = {
  'nothing much': `const settings = { port: 80, hosts: ['a', 'b'] }; globalThis.go = () => settings;`,
  'modules and a small cache': `for (const name of ['http', 'fs', 'zlib', 'crypto', 'stream', 'url', 'util', 'tls', 'dns', 'readline']) require('node:' + name);
    const cache = new Map(); globalThis.get = (k) => cache.get(k); for (let i = 0; i < 500; i++) cache.set(i, { i });`,
};
