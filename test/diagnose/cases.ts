import type { Stack } from './recordings.ts';

export interface Input {
  files: Record<string, string>;
  stacks: Stack[];
  rounds?: number;
}

export interface RuleCase {
  rule: string;
  subject: string | null;
  fires: Input;
  silent: Input & { why: string };
}

/** A program whose time is 90 % in one function of one file, called from the module's top level. */
export const hot = (text: string, leaf: string, through: string[] = []): Input => ({
  files: { 'app.mjs': text },
  stacks: [
    { frames: ['(top)', ...through, leaf], samples: 180 },
    { frames: ['(program)'], samples: 20 },
  ],
});

const SERVER = ['parserOnIncoming@node:_http_server', 'emit@node:events'];
export const served = (text: string, leaf: string, below: string[] = []): Input => ({
  files: { 'app.mjs': text },
  stacks: [
    { frames: [...SERVER, leaf, ...below], samples: 180 },
    { frames: ['(program)'], samples: 20 },
  ],
});

const SPREAD = Array.from(
  { length: 12 },
  (_, i) =>
    `function part${i}(n) {\n  let s = n;\n  for (let i = 0; i < n; i++) s ^= i; //hot\n  return s;\n}`,
).join('\n');

export const CASES: RuleCase[] = [
  {
    rule: 'linear-search-in-loop',
    subject: 'unique',
    fires: hot(
      `export function unique(rows) {\n  const seen = [];\n  for (const row of rows) {\n    if (!seen.includes(row.id)) { //hot\n      seen.push(row.id);\n    }\n  }\n  return seen;\n}\nunique([]);`,
      'unique',
    ),
    silent: {
      why: 'the text searched is a string',
      ...hot(
        `export function scan(lines) {\n  let found = 0;\n  const text = lines.join('');\n  for (const line of lines) {\n    if (text.includes(line.name)) found++; //hot\n  }\n  return found;\n}`,
        'scan',
      ),
    },
  },
  {
    rule: 'nested-loops',
    subject: 'join',
    fires: hot(
      `function join(orders, shipments) {\n  const out = [];\n  for (const order of orders) {\n    for (const shipment of shipments) {\n      if (shipment.order === order.id) out.push([order, shipment]); //hot\n    }\n  }\n  return out;\n}`,
      'join',
    ),
    silent: {
      why: 'a table of dynamic programming',
      ...hot(
        `function distance(a, b, d) {\n  for (let i = 1; i < a.length; i++) {\n    for (let j = 1; j < b.length; j++) {\n      if (a[i] === b[j]) d[i][j] = d[i - 1][j - 1]; //hot\n      else d[i][j] = 1 + Math.min(d[i - 1][j], d[i][j - 1]); //hot\n    }\n  }\n  return d;\n}`,
        'distance',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'medians',
    fires: hot(
      `function medians(values) {\n  const window = [];\n  const out = [];\n  for (const value of values) {\n    window.push(value);\n    window.sort((a, b) => a - b); //hot\n    out.push(window[window.length >> 1]);\n  }\n  return out;\n}`,
      'medians',
    ),
    silent: {
      why: 'each list is its own',
      ...hot(
        `function tops(groups) {\n  const out = [];\n  for (const group of groups) {\n    out.push(group.rows.sort((a, b) => a.n - b.n)[0]); //hot\n  }\n  return out;\n}`,
        'tops',
      ),
    },
  },
  {
    rule: 'array-queue',
    subject: 'walk',
    fires: hot(
      `function walk(graph) {\n  const queue = [0];\n  const seen = new Set();\n  while (queue.length > 0) {\n    const node = queue.shift(); //hot\n    seen.add(node);\n    for (const next of graph[node]) if (!seen.has(next)) queue.push(next);\n  }\n  return seen.size;\n}`,
      'walk',
    ),
    silent: {
      why: 'each element is a short list',
      ...hot(
        `function firsts(rows) {\n  const out = [];\n  for (const row of rows) {\n    const parts = row.split(',');\n    out.push(parts.shift()); //hot\n  }\n  return out;\n}`,
        'firsts',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'index',
    fires: hot(
      `function index(rows) {\n  return rows.reduce((all, row) => ({ ...all, [row.id]: row }), {}); //hot\n}`,
      'index',
    ),
    silent: {
      why: 'a copy of each element, not of the result',
      ...hot(`function mark(rows) {\n  return rows.map((row) => ({ ...row, seen: true })); //hot\n}`, 'mark'),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'cart',
    fires: hot(
      `function cart(state, action) {\n  return { ...state, lines: { ...state.lines, [action.sku]: action.count } }; //hot\n}\nlet state = { lines: {} };\nfunction dispatch(action) {\n  state = cart(state, action);\n}`,
      'cart',
      ['dispatch'],
    ),
    silent: {
      why: 'a record of fixed size, whatever it is fed back to',
      ...hot(
        `function cart(state, action) {\n  return { ...state, last: action.sku }; //hot\n}\nlet state = { lines: {} };\nfunction dispatch(action) {\n  state = cart(state, action);\n}`,
        'cart',
        ['dispatch'],
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'reach',
    fires: hot(
      `function reach(rows) {\n  let known = new Set();\n  for (const row of rows) {\n    known = new Set([...known, ...row.friends]); //hot\n  }\n  return known;\n}`,
      'reach',
    ),
    silent: {
      why: 'a Set made once of two lists',
      ...hot(
        `function union(a, b) {\n  const both = new Set([...a, ...b]); //hot\n  return both;\n}`,
        'union',
      ),
    },
  },
  {
    rule: 'string-building',
    subject: 'render',
    fires: hot(
      `function render(rows) {\n  let text = '';\n  for (const row of rows) {\n    text += row.name;\n    if (text.endsWith('\\n')) text += ' '; //hot\n  }\n  return text;\n}`,
      'render',
    ),
    silent: {
      why: 'appended only, which V8 does without copying',
      ...hot(
        `function render(rows) {\n  let text = '';\n  for (const row of rows) {\n    text += row.name; //hot\n  }\n  return text;\n}`,
        'render',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'ways',
    fires: hot(
      `function ways(steps) {\n  if (steps < 2) return 1;\n  return ways(steps - 1) + ways(steps - 2); //hot\n}`,
      'ways',
    ),
    silent: {
      why: 'a tree has no overlapping parts',
      ...hot(
        `function sum(node) {\n  if (!node) return 0;\n  return node.value + sum(node.left) + sum(node.right); //hot\n}`,
        'sum',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'match',
    fires: hot(
      `function match(glob, g, text, t) {\n  if (g === glob.length) return t === text.length;\n  if (glob[g] === '*') return match(glob, g + 1, text, t) || match(glob, g, text, t + 1); //hot\n  return glob[g] === text[t] && match(glob, g + 1, text, t + 1);\n}`,
      'match',
    ),
    silent: {
      why: 'halves of the input, and a counter of how deep',
      ...hot(
        `function build(points, depth) {\n  if (points.length === 0) return null;\n  const sorted = points.toSorted((a, b) => a[depth % 2] - b[depth % 2]); //hot\n  const middle = sorted.length >> 1;\n  return [build(sorted.slice(0, middle), depth + 1), build(sorted.slice(middle + 1), depth + 1)];\n}`,
        'build',
      ),
    },
  },
  {
    rule: 'deep-recursion',
    subject: 'visit',
    fires: {
      files: { 'app.mjs': 'function visit(node) {\n  return node ? visit(node.next) + 1 : 0; //hot\n}' },
      stacks: [{ frames: ['(top)', ...new Array(1500).fill('visit')], samples: 200 }],
    },
    silent: {
      why: 'a dozen deep',
      files: { 'app.mjs': 'function visit(node) {\n  return node ? visit(node.next) + 1 : 0; //hot\n}' },
      stacks: [{ frames: ['(top)', ...new Array(12).fill('visit')], samples: 200 }],
    },
  },
  {
    rule: 'regex-backtracking',
    subject: 'valid',
    fires: hot(
      `const TITLE = /^(\\w+\\s?)*$/;\nfunction valid(text) {\n  return TITLE.test(text); //hot\n}`,
      'valid',
    ),
    silent: {
      why: 'a separator makes it unambiguous',
      ...hot(
        `const HOST = /^([a-z]+\\.)+[a-z]+$/;\nfunction valid(text) {\n  return HOST.test(text); //hot\n}`,
        'valid',
      ),
    },
  },
  {
    rule: 'regex-backtracking',
    subject: 'recognise',
    fires: {
      files: {
        'app.mjs':
          'const intents = [{ name: "group", pattern: /^.*\\bticket\\b.*\\bfor\\b.*\\b\\d+ people$/s }];\nfunction recognise(text) {\n  for (const { name, pattern } of intents) if (pattern.exec(text)) return name; //hot\n  return null;\n}\nfor (const text of process.argv) recognise(text);',
      },
      stacks: [
        {
          frames: ['(top)', 'recognise', 'RegExp: ^.*\\bticket\\b.*\\bfor\\b.*\\b\\d+ people$@'],
          samples: 200,
        },
      ],
    },
    silent: {
      why: 'its gaps are bounded',
      files: {
        'app.mjs':
          'const intents = [{ name: "group", pattern: /\\bticket\\b.{0,60}\\bfor\\b.{0,60}\\b\\d+ people$/s }];\nfunction recognise(text) {\n  for (const { name, pattern } of intents) if (pattern.exec(text)) return name; //hot\n  return null;\n}\nfor (const text of process.argv) recognise(text);',
      },
      stacks: [
        {
          frames: ['(top)', 'recognise', 'RegExp: \\bticket\\b.{0,60}\\bfor\\b.{0,60}\\b\\d+ people$@'],
          samples: 200,
        },
      ],
    },
  },
  {
    rule: 'json-clone',
    subject: 'copy',
    fires: hot(
      `function copy(state) {\n  const next = JSON.parse(JSON.stringify(state)); //hot\n  next.at = 1;\n  return next;\n}`,
      'copy',
    ),
    silent: {
      why: 'text from outside is parsed',
      ...hot(`function read(body) {\n  return JSON.parse(body.toString()); //hot\n}`, 'read'),
    },
  },
  {
    rule: 'deep-clone',
    subject: 'commit',
    fires: hot(
      `const past = [];\nexport function commit(state, change) {\n  past.push(structuredClone(state)); //hot\n  change(state);\n}`,
      'commit',
    ),
    silent: {
      why: 'a part is copied, the rest is shared',
      ...hot(
        `export function commit(state, change) {\n  return { ...state, last: change }; //hot\n}`,
        'commit',
      ),
    },
  },
  {
    rule: 'rescanned-window',
    subject: 'average',
    fires: hot(
      `export function average(xs, w) {\n  return xs.map((_, i) => {\n    const part = xs.slice(Math.max(0, i - w), i + 1); //hot\n    return part.reduce((sum, x) => sum + x, 0) / part.length; //hot\n  });\n}`,
      'average',
    ),
    silent: {
      why: 'pages are cut one after the other: nothing is walked twice',
      ...hot(
        `export function pages(xs, w) {\n  const out = [];\n  for (let i = 0; i < xs.length; i += w) out.push(xs.slice(i, i + w).map((x) => x * 2)); //hot\n  return out;\n}`,
        'pages',
      ),
    },
  },
  {
    rule: 'json-compare',
    subject: 'changed',
    fires: hot(
      `function changed(before, after) {\n  const out = [];\n  for (const [i, next] of after.entries()) {\n    const was = JSON.stringify(before[i]); //hot\n    if (was !== JSON.stringify(next)) out.push(i); //hot\n  }\n  return out;\n}`,
      'changed',
    ),
    silent: {
      why: 'one side is a text anyway',
      ...hot(
        `function changed(known, after) {\n  const out = [];\n  for (const next of after) if (known.get(next.id) !== JSON.stringify(next)) out.push(next); //hot\n  return out;\n}`,
        'changed',
      ),
    },
  },
  {
    rule: 'repeated-regexp',
    subject: 'match',
    fires: hot(
      `const NAME = 'id';\nfunction match(lines) {\n  let n = 0;\n  for (const line of lines) {\n    const pattern = new RegExp('^' + NAME + '=(.*)$'); //hot\n    if (pattern.test(line)) n++; //hot\n  }\n  return n;\n}`,
      'match',
    ),
    silent: {
      why: 'made once, when the module loads',
      ...hot(
        `const PATTERN = new RegExp('^id=(.*)$');\nfunction match(lines) {\n  let n = 0;\n  for (const line of lines) if (PATTERN.test(line)) n++; //hot\n  return n;\n}`,
        'match',
      ),
    },
  },
  {
    rule: 'repeated-intl',
    subject: 'money',
    fires: hot(
      `function money(cents) {\n  return new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(cents); //hot\n}`,
      'money',
    ),
    silent: {
      why: 'the formatter is kept',
      ...hot(
        `const FORMAT = new Intl.NumberFormat('de');\nfunction money(cents) {\n  return FORMAT.format(cents); //hot\n}`,
        'money',
      ),
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'greet',
    fires: hot(
      `import handlebars from 'handlebars';\nfunction greet(person) {\n  const render = handlebars.compile('Hello {{name}}'); //hot\n  return render(person);\n}`,
      'greet',
    ),
    silent: {
      why: 'compiled when the module loads',
      ...hot(
        `import handlebars from 'handlebars';\nconst render = handlebars.compile('Hello {{name}}');\nfunction greet(person) {\n  return render(person); //hot\n}`,
        'greet',
      ),
    },
  },
  {
    rule: 'date-format-parsing',
    subject: 'days',
    fires: {
      files: {
        'app.mjs': `import moment from 'moment';\nfunction days(rows) {\n  return rows.map((row) => moment(row.day, 'DD.MM.YYYY').valueOf()); //hot\n}`,
      },
      stacks: [
        { frames: ['(top)', 'days'], samples: 20 },
        { frames: ['(top)', 'days', 'createLocal@file:///x/node_modules/moment/moment.js'], samples: 180 },
      ],
    },
    silent: {
      why: 'read by position',
      ...hot(
        `function days(rows) {\n  return rows.map((row) => Date.UTC(row.day.slice(6), row.day.slice(3, 5) - 1, row.day.slice(0, 2))); //hot\n}`,
        'days',
      ),
    },
  },
  {
    rule: 'repeated-parse',
    subject: 'setting',
    fires: hot(
      `const TEXT = '{"a":1}';\nfunction setting(name) {\n  return JSON.parse(TEXT)[name]; //hot\n}`,
      'setting',
    ),
    silent: {
      why: 'each line is another text',
      ...hot(
        `function read(lines) {\n  const out = [];\n  for (const line of lines) out.push(JSON.parse(line)); //hot\n  return out;\n}`,
        'read',
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'ranks',
    fires: hot(
      `function ranks(table) {\n  const out = {};\n  for (const row of table) out[row.key] = row.rank; //hot\n  return out;\n}\nfunction price(table, order) {\n  return ranks(table)[order.key];\n}\nfunction total(table, orders) {\n  let sum = 0;\n  for (const order of orders) sum += price(table, order);\n  return sum;\n}`,
      'ranks',
      ['total', 'price'],
    ),
    silent: {
      why: 'the whole job done several times over',
      ...hot(
        `function parse(text) {\n  let n = 0;\n  for (let i = 0; i < text.length; i++) n += text.charCodeAt(i); //hot\n  return n;\n}\nfunction main(text) {\n  for (let i = 0; i < 9; i++) parse(text);\n}`,
        'parse',
        ['main'],
      ),
    },
  },
  {
    rule: 'prepare-per-call',
    subject: 'load',
    fires: hot(
      `function load(db, id) {\n  return db.prepare('SELECT * FROM t WHERE id = ?').get(id); //hot\n}`,
      'load',
    ),
    silent: {
      why: 'the statement is kept',
      ...hot(
        `import { db } from './db.mjs';\nconst byId = db.prepare('SELECT * FROM t WHERE id = ?');\nfunction load(id) {\n  return byId.get(id); //hot\n}`,
        'load',
      ),
    },
  },
  {
    rule: 'n-plus-one',
    subject: 'list',
    fires: hot(
      `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync(':memory:');\nconst author = db.prepare('SELECT name FROM authors WHERE id = ?');\nfunction list(posts) {\n  const out = [];\n  for (const post of posts) {\n    out.push(author.get(post.author)); //hot\n  }\n  return out;\n}`,
      'list',
    ),
    silent: {
      why: 'a Map is asked, no database',
      ...hot(
        `function list(posts, authors) {\n  const out = [];\n  for (const post of posts) {\n    out.push(authors.get(post.author)); //hot\n  }\n  return out;\n}`,
        'list',
      ),
    },
  },
  {
    rule: 'sync-on-path',
    subject: 'handle',
    fires: served(
      `import { gzipSync } from 'node:zlib';\nexport function handle(body) {\n  return gzipSync(body); //hot\n}`,
      'handle',
      ['zlibBufferSync@node:zlib'],
    ),
    silent: {
      why: 'a command-line tool may wait',
      files: {
        'app.mjs': `import { gzipSync } from 'node:zlib';\nexport function handle(body) {\n  return gzipSync(body); //hot\n}`,
      },
      stacks: [{ frames: ['(top)', 'handle', 'zlibBufferSync@node:zlib'], samples: 200 }],
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'collect',
    fires: {
      files: {
        'app.mjs': `async function collect(devices) {\n  const out = [];\n  for (const device of devices) {\n    const status = await ask(device); //hot\n    out.push(status);\n  }\n  return out;\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'collect'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'each turn needs the one before',
      files: {
        'app.mjs': `async function collect(first) {\n  let cursor = first;\n  for (const page of [1, 2, 3]) {\n    cursor = await ask(page, cursor); //hot\n  }\n  return cursor;\n}`,
      },
      stacks: [
        { frames: ['collect'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'readings',
    fires: {
      files: {
        'app.mjs': `async function* readings(meters) {\n  for (const meter of meters) {\n    const { kwh } = await poll(meter); //hot\n    if (kwh > 0) yield { meter, kwh };\n  }\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'readings'], samples: 2 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'what is handed back decides on the next turn',
      files: {
        'app.mjs': `async function* readings(meters) {\n  for (const meter of meters) {\n    const { kwh } = await poll(meter); //hot\n    const enough = yield { meter, kwh };\n    if (enough) meters.length = 0;\n  }\n}`,
      },
      stacks: [
        { frames: ['readings'], samples: 2 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'long-tasks',
    subject: 'handle',
    fires: {
      files: { 'app.mjs': `${SPREAD}\nfunction handle(n) {\n  return part0(n) + part1(n);\n}` },
      stacks: [
        { frames: [...SERVER, 'handle', 'part0'], samples: 20 },
        { frames: [...SERVER, 'handle', 'part1'], samples: 20 },
        { frames: [...SERVER, 'handle', 'part2'], samples: 20 },
        { frames: [...SERVER, 'handle', 'part3'], samples: 20 },
        { frames: ['(idle)'], samples: 20 },
      ],
      rounds: 6,
    },
    silent: {
      why: 'tasks are short',
      files: { 'app.mjs': `${SPREAD}\nfunction handle(n) {\n  return part0(n) + part1(n);\n}` },
      stacks: [
        { frames: [...SERVER, 'handle', 'part0'], samples: 4 },
        { frames: [...SERVER, 'handle', 'part1'], samples: 4 },
        { frames: ['(idle)'], samples: 2 },
      ],
      rounds: 30,
    },
  },
  {
    rule: 'startup-modules',
    subject: 'heavy',
    fires: {
      files: { 'app.mjs': 'import "heavy";\n' },
      stacks: [
        {
          frames: [
            'wrapModuleLoad@node:internal/modules/cjs/loader',
            'compileForInternalLoader@node:internal/modules/cjs/loader',
          ],
          samples: 20,
        },
        {
          frames: ['require@node:internal/modules/cjs/loader', '@file:///app/node_modules/heavy/index.js'],
          samples: 150,
        },
      ],
    },
    silent: {
      why: 'the package works, it does not load',
      files: { 'app.mjs': 'import "heavy";\n' },
      stacks: [{ frames: ['(top)', 'encode@file:///app/node_modules/heavy/index.js'], samples: 200 }],
    },
  },
  {
    rule: 'transpile-hook',
    subject: 'ts-node',
    fires: {
      files: { 'app.mjs': '' },
      stacks: [
        { frames: ['compile@file:///app/node_modules/ts-node/dist/index.js'], samples: 100 },
        { frames: ['(program)'], samples: 60 },
      ],
    },
    silent: {
      why: 'no such package runs',
      files: { 'app.mjs': '' },
      stacks: [
        { frames: ['compile@file:///app/node_modules/handlebars/dist/index.js'], samples: 100 },
        { frames: ['(program)'], samples: 60 },
      ],
    },
  },
  {
    rule: 'transpile-hook',
    subject: 'typescript',
    fires: {
      files: { 'app.mjs': '' },
      stacks: [
        {
          frames: [
            'load@node:internal/modules/cjs/loader',
            'transpile@file:///app/node_modules/typescript/lib/typescript.js',
          ],
          samples: 100,
        },
        { frames: ['(program)'], samples: 60 },
      ],
    },
    silent: {
      why: 'a linter asks the compiler for types',
      files: { 'app.mjs': '' },
      stacks: [
        {
          frames: [
            'lint@file:///app/node_modules/eslint/lib/linter.js',
            'createProgram@file:///app/node_modules/typescript/lib/typescript.js',
          ],
          samples: 100,
        },
        { frames: ['(program)'], samples: 60 },
      ],
    },
  },
  {
    rule: 'hot-logging',
    subject: 'apply',
    fires: {
      files: {
        'app.mjs': `function apply(events) {\n  for (const event of events) {\n    console.log('applied', event); //hot\n  }\n}`,
      },
      stacks: [
        { frames: ['(top)', 'apply'], samples: 20 },
        { frames: ['(top)', 'apply', 'log@node:internal/console/constructor'], samples: 180 },
      ],
    },
    silent: {
      why: 'one line at the end',
      files: {
        'app.mjs': `function apply(events) {\n  let n = 0;\n  for (const event of events) n += event; //hot\n  return n;\n}\nconsole.log(apply([]));`,
      },
      stacks: [
        { frames: ['(top)', 'apply'], samples: 180 },
        { frames: ['(top)', 'log@node:internal/console/constructor'], samples: 5 },
      ],
    },
  },
  {
    rule: 'gc-pressure',
    subject: 'clean',
    fires: {
      files: {
        'app.mjs': `function clean(rows) {\n  return rows.map((row) => row.name).filter(Boolean).map((name) => [name]).flatMap((one) => one); //hot\n}`,
      },
      stacks: [
        { frames: ['(top)', 'clean'], samples: 6 },
        { frames: ['(garbage collector)'], samples: 4 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'collections are rare',
      files: {
        'app.mjs': `function clean(rows) {\n  return rows.map((row) => row.name).filter(Boolean).map((name) => [name]); //hot\n}`,
      },
      stacks: [
        { frames: ['(top)', 'clean'], samples: 98 },
        { frames: ['(garbage collector)'], samples: 2 },
      ],
      rounds: 2,
    },
  },
  {
    rule: 'cpu-bound-task',
    subject: 'fractal',
    fires: served(
      `function fractal(n) {\n  let z = 0;\n  for (let i = 0; i < n; i++) z = (z * z + i) % 97; //hot\n  return z;\n}`,
      'fractal',
    ),
    silent: {
      why: 'nobody waits for a command-line tool',
      ...hot(
        `function fractal(n) {\n  let z = 0;\n  for (let i = 0; i < n; i++) z = (z * z + i) % 97; //hot\n  return z;\n}`,
        'fractal',
      ),
    },
  },
  {
    rule: 'hot-syntax',
    subject: 'forget',
    fires: hot(
      `function forget(cache, keys) {\n  for (const key of keys) {\n    delete cache[key]; //hot\n  }\n}`,
      'forget',
    ),
    silent: {
      why: 'a Map is made for it',
      ...hot(
        `function forget(cache, keys) {\n  for (const key of keys) {\n    cache.delete(key); //hot\n  }\n}`,
        'forget',
      ),
    },
  },
  {
    rule: 'polymorphic-shapes',
    subject: 'area',
    fires: hot(
      `const make = [\n  (x, y, z) => ({ x, y, z }),\n  (x, y, z) => ({ y, x, z }),\n  (x, y, z) => ({ z, y, x }),\n  (x, y, z) => ({ z, x, y }),\n];\nfunction area(items) {\n  let sum = 0;\n  for (const item of items) sum += item.x * item.y * item.z; //hot\n  return sum;\n}`,
      'area',
    ),
    silent: {
      why: 'one shape',
      ...hot(
        `const make = (x, y, z) => ({ x, y, z });\nfunction area(items) {\n  let sum = 0;\n  for (const item of items) sum += item.x * item.y * item.z; //hot\n  return sum;\n}`,
        'area',
      ),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'above',
    fires: hot(
      `function above(values) {\n  const out = [];\n  for (const value of values) {\n    const most = Math.max(...values); //hot\n    if (value > most / 2) out.push(value);\n  }\n  return out;\n}`,
      'above',
    ),
    silent: {
      why: 'it hangs on the element',
      ...hot(
        `function widths(rows) {\n  const out = [];\n  for (const row of rows) out.push(Math.max(...row.cells)); //hot\n  return out;\n}`,
        'widths',
      ),
    },
  },
  {
    rule: 'deoptimized',
    subject: 'pick',
    fires: {
      files: {
        'app.mjs': `function pick(n) {\n  let s = 0;\n  for (let i = 0; i < n; i++) s += i % 2 ? 1 : 'a'; //hot\n  return s;\n}`,
      },
      stacks: [{ frames: ['(top)', 'pick'], samples: 200, deopt: 'wrong map' }],
    },
    silent: {
      why: 'every function is deoptimized once on its way up',
      files: { 'app.mjs': SPREAD },
      stacks: [{ frames: ['(top)', 'part0'], samples: 200, deopt: 'insufficient type feedback' }],
    },
  },
  {
    rule: 'too-few-samples',
    subject: null,
    fires: {
      files: { 'app.mjs': SPREAD },
      stacks: [
        { frames: ['(top)', 'part0'], samples: 9 },
        { frames: ['(program)'], samples: 4 },
      ],
    },
    silent: { why: 'two hundred are enough', ...hot(SPREAD, 'part0') },
  },
  {
    rule: 'mostly-idle',
    subject: null,
    fires: {
      files: { 'app.mjs': SPREAD },
      stacks: [
        { frames: ['part0'], samples: 1 },
        { frames: ['(idle)'], samples: 30 },
      ],
      rounds: 40,
    },
    silent: { why: 'it works all the time', ...hot(SPREAD, 'part0') },
  },
  {
    rule: 'nothing-large',
    subject: null,
    fires: {
      files: { 'app.mjs': SPREAD },
      stacks: Array.from({ length: 12 }, (_, i) => ({ frames: ['(top)', `part${i}`], samples: 20 })),
    },
    silent: { why: 'one function holds most', ...hot(SPREAD, 'part3') },
  },
  {
    rule: 'nothing-large',
    subject: null,
    fires: { files: { 'app.mjs': '' }, stacks: [{ frames: ['(program)'], samples: 200 }] },
    silent: { why: 'one function holds most', ...hot(SPREAD, 'part3') },
  },
  {
    rule: 'open-lever',
    subject: 'part3',
    fires: hot(SPREAD, 'part3'),
    silent: {
      why: 'the time is spread',
      files: { 'app.mjs': SPREAD },
      stacks: Array.from({ length: 12 }, (_, i) => ({ frames: ['(top)', `part${i}`], samples: 20 })),
    },
  },
  {
    rule: 'open-lever',
    subject: 'pack',
    fires: {
      files: { 'app.mjs': '' },
      stacks: [{ frames: ['(top)', 'pack@file:///app/node_modules/fast-pack/index.js'], samples: 200 }],
    },
    silent: {
      why: 'the time is spread',
      files: { 'app.mjs': SPREAD },
      stacks: Array.from({ length: 12 }, (_, i) => ({ frames: ['(top)', `part${i}`], samples: 20 })),
    },
  },
  {
    rule: 'open-lever',
    subject: 'part3',
    fires: {
      files: { 'app.mjs': SPREAD },
      stacks: [
        { frames: ['(top)', 'part3', 'update@node:internal/crypto/hash'], samples: 150 },
        { frames: ['(top)', 'part4'], samples: 20 },
      ],
    },
    silent: {
      why: 'the time is spread',
      files: { 'app.mjs': SPREAD },
      stacks: Array.from({ length: 12 }, (_, i) => ({ frames: ['(top)', `part${i}`], samples: 20 })),
    },
  },
];
