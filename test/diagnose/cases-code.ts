import { hot, type Input, type RuleCase, served } from './cases.ts';

const withJoi = ({ files, ...rest }: Input): Input => ({
  ...rest,
  files: { ...files, 'node_modules/joi/package.json': '{ "name": "joi", "version": "18.0.2" }' },
});

/** Programs of which the cause was known, and what was said or written about it was not yet right. */
/** A package that tests texts by patterns, which stay. */
const globs = (match: string) => ({
  files: {
    'app.mjs': `import globs from 'globs';\nconst wanted = ['*.js', '*.ts'];\nfunction accepts(id) {\n  return globs.isMatch(id, wanted); //hot\n}\nfor (const id of ids) accepts(id);\n`,
    'node_modules/globs/package.json': '{ "name": "globs", "version": "1.0.0" }',
    'node_modules/globs/index.js': `const { compile } = require('./compile.js');\nfunction isMatch(text, patterns, options) {\n  return ${match};\n}\nmodule.exports = { isMatch };\n`,
    'node_modules/globs/compile.js': `function compile(of, options) {\n  let n = 0;\n  for (const one of of) n += one.length; //hot\n  return (other) => other.length > n;\n}\nmodule.exports = { compile };\n`,
  },
  stacks: [
    {
      frames: [
        '(top)',
        'accepts',
        'isMatch@./node_modules/globs/index.js',
        'compile@./node_modules/globs/compile.js',
      ],
      samples: 180,
    },
    { frames: ['(program)'], samples: 20 },
  ],
});

export const CODE_CASES: RuleCase[] = [
  {
    rule: 'n-plus-one',
    subject: 'list',
    fires: hot(
      `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync(':memory:');\nconst linesOf = db.prepare('select sku, quantity from lines where order_id = ?');\nfunction list(orders) {\n  const out = [];\n  for (const order of orders) {\n    const lines = linesOf.all(order.id); //hot\n    out.push({ order, lines });\n  }\n  return out;\n}`,
      'list',
    ),
    silent: {
      why: 'a prepared insert runs within one transaction',
      ...hot(
        `export class Loader {\n  constructor(db) {\n    this.db = db;\n    this.insert = db.prepare('insert into reading values (?, ?)');\n  }\n  load(rows) {\n    this.db.exec('begin');\n    for (const row of rows) this.insert.run(row.station, row.at); //hot\n    this.db.exec('commit');\n  }\n}`,
        'load',
      ),
    },
  },
  {
    rule: 'n-plus-one',
    subject: 'store',
    fires: hot(
      `import { DatabaseSync } from 'node:sqlite';\nconst db = new DatabaseSync('a.db');\nconst insert = db.prepare('insert into t values (?)');\nfunction store(rows) {\n  for (const row of rows) insert.run(row.id); //hot\n}`,
      'store',
    ),
    silent: {
      why: 'better-sqlite3 runs the loop in a transaction',
      ...hot(
        `import Database from 'better-sqlite3';\nconst db = new Database('a.db');\nconst insert = db.prepare('insert into t values (?)');\nfunction store(rows) {\n  for (const row of rows) insert.run(row.id); //hot\n}\nexport const storeAll = db.transaction(store);`,
        'store',
      ),
    },
  },
  {
    rule: 'n-plus-one',
    subject: 'names',
    fires: hot(
      `import knex from 'knex';\nconst db = knex({ client: 'pg' });\nexport async function names(orders) {\n  const out = [];\n  for (const order of orders) {\n    const query = db.select('name').from('customers').where('id', order.customer);\n    out.push((await query.first()).name); //hot\n  }\n  return out;\n}`,
      'names',
    ),
    silent: {
      why: 'statements are put together for their text, and asked elsewhere',
      ...hot(
        `import knex from 'knex';\nconst db = knex({ client: 'pg' });\nexport function names(orders) {\n  const out = [];\n  for (const order of orders) {\n    const query = db.select('name').from('customers').where('id', order.customer);\n    out.push(query.first().toSQL()); //hot\n    out.push(db.select('id').from('orders').where('id', order.id).toString());\n  }\n  return out;\n}`,
        'names',
      ),
    },
  },
  {
    rule: 'repeated-intl',
    subject: 'day',
    fires: hot(
      `export function day(date, country) {\n  return date.toLocaleDateString(country, { timeZone: 'UTC' }); //hot\n}`,
      'day',
    ),
    silent: {
      why: 'formatters are kept by their locale',
      ...hot(
        `const formats = new Map();\nfunction format(country) {\n  return formats.get(country);\n}\nexport function day(date, country) {\n  return format(country).format(date); //hot\n}`,
        'day',
      ),
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'compose',
    fires: {
      files: {
        'app.cjs': `const stache = require('ministache');\nconst texts = require('./texts.cjs');\nclass Composer {\n  compose(person) {\n    const render = stache.compile(texts[person.plan]); //hot\n    return { subject: person.plan, text: render(person) };\n  }\n}`,
      },
      stacks: [{ frames: ['(top)', 'compose'], samples: 200 }],
    },
    silent: {
      why: 'a text is compiled once',
      ...hot(
        `const kept = new Map();\nfunction compose(person) {\n  return kept.get(person.plan)(person); //hot\n}`,
        'compose',
      ),
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'all',
    fires: hot(
      `import stache from 'ministache';\nfunction all(people) {\n  for (const person of people) console.log(stache.compile('Hello')(person)); //hot\n}\nall(process.argv);`,
      'all',
    ),
    silent: {
      why: 'each turn compiles another text, once',
      ...hot(
        `import stache from 'ministache';\nfunction all(texts) {\n  for (const text of texts) console.log(stache.compile(text)({})); //hot\n}\nall(process.argv);`,
        'all',
      ),
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'render',
    fires: hot(
      `import { compile } from 'sheets';\nconst BASE = '.a{}';\nfunction render(theme) {\n  return compile(BASE).apply(theme); //hot\n}\nfor (const theme of themes) render(theme);`,
      'render',
    ),
    silent: {
      why: 'each theme has a text of its own, and its caller walks over each once',
      ...hot(
        `import { compile } from 'sheets';\nconst css = '.a{}';\nfunction render(theme) {\n  return compile(\`.t\${theme}{\${css}}\`); //hot\n}\nfor (let theme = 0; theme < 40; theme++) render(theme);`,
        'render',
      ),
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'render',
    fires: hot(
      `import { compile } from 'sheets';\nconst TEXTS = { a: '.a{}', b: '.b{}' };\nfunction render(order) {\n  return compile(TEXTS[order.kind]).apply(order); //hot\n}\nfor (const order of orders) render(order);`,
      'render',
    ),
    silent: {
      why: 'nothing shows that a document comes back',
      ...hot(
        `import { compile } from 'sheets';\nexport function render(text, options) {\n  return compile(text).apply(options); //hot\n}`,
        'render',
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'accepts',
    // The package's own file only hands on: what it hands on has to be read in it.
    fires: globs('compile(patterns, options)(text)'),
    silent: { why: 'what is compiled is of the text', ...globs('compile(text, options)(patterns)') },
  },
  {
    rule: 'repeated-work',
    subject: 'table',
    fires: hot(
      `const SIZES = [1, 2, 3];\nfunction table() {\n  let n = 0;\n  for (const size of SIZES) for (let i = 0; i < 1e6; i++) n += i % size; //hot\n  return n;\n}\nfunction build(pages) {\n  const out = [];\n  for (const page of pages) out.push(page + table());\n  return out;\n}\nbuild([]);`,
      'table',
      ['build'],
    ),
    silent: {
      why: 'in a package nothing shows what its callers hand it',
      files: {
        'app.mjs': `import { render } from 'marker';\nfunction build(pages) {\n  const out = [];\n  for (const page of pages) out.push(render(page));\n  return out;\n}\nbuild([]);`,
        'node_modules/marker/package.json': '{ "name": "marker", "version": "1.0.0" }',
        'node_modules/marker/index.js': `const SIZES = [1, 2, 3];\nfunction table() {\n  let n = 0;\n  for (const size of SIZES) for (let i = 0; i < 1e6; i++) n += i % size; //hot\n  return n;\n}\nfunction render(page) {\n  const out = [];\n  for (const line of page) out.push(line + table());\n  return out;\n}\nmodule.exports = { render };`,
      },
      stacks: [
        {
          frames: [
            '(top)',
            'build',
            'render@./node_modules/marker/index.js',
            'table@./node_modules/marker/index.js',
          ],
          samples: 180,
        },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'repeated-compile',
    subject: 'enrol',
    fires: hot(
      `import ajv from 'ajv';\nclass Registry {\n  enrol(type, schema) {\n    const gate = ajv.compile(schema); //hot\n    return gate(type);\n  }\n}\nconst registry = new Registry();\nfor (const one of contracts) registry.enrol(one.type, one.schema);`,
      'enrol',
    ),
    silent: {
      why: 'each is kept by its type from then on',
      ...hot(
        `import ajv from 'ajv';\nclass Registry {\n  gates = new Map();\n  enrol(type, schema) {\n    this.gates.set(type, ajv.compile(schema)); //hot\n  }\n}\nconst registry = new Registry();\nfor (const one of contracts) registry.enrol(one.type, one.schema);`,
        'enrol',
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'build',
    fires: {
      files: {
        'app.mjs': `function build(text) {\n  return text.split('').map((one) => one.charCodeAt(0)).join(); //hot\n}\nconst css = '.a{}';\nfunction render(theme) {\n  return build(css).replace('x', theme);\n}\nfor (const theme of themes) render(theme);`,
      },
      stacks: [{ frames: ['(top)', 'render', 'build'], samples: 200 }],
    },
    silent: {
      why: 'a template with something in it is another text each time',
      files: {
        'app.mjs': `function build(text) {\n  return text.split('').map((one) => one.charCodeAt(0)).join(); //hot\n}\nconst css = '.a{}';\nfunction render(theme) {\n  return build(\`.t\${theme}{\${css}}\`).replace('x', 'y');\n}\nfor (const theme of themes) render(theme);`,
      },
      stacks: [{ frames: ['(top)', 'render', 'build'], samples: 200 }],
    },
  },
  {
    rule: 'repeated-parse',
    subject: 'load',
    fires: {
      files: {
        'app.mjs': `import { readFileSync } from 'node:fs';\nconst file = new URL('./config.json', import.meta.url);\nexport const load = () => JSON.parse(readFileSync(file, 'utf8')); //hot\nexport function setting(path) {\n  return load()[path];\n}`,
      },
      stacks: [
        { frames: ['(top)', 'setting', 'load'], samples: 100 },
        { frames: ['(top)', 'setting', 'load', 'readFileSync@node:fs'], samples: 100 },
      ],
    },
    silent: {
      why: 'the parsed value is kept',
      ...hot(
        `import { readFileSync } from 'node:fs';\nconst config = JSON.parse(readFileSync('config.json', 'utf8'));\nexport function setting(path) {\n  return config[path]; //hot\n}`,
        'setting',
      ),
    },
  },
  {
    rule: 'repeated-parse',
    subject: 'handle',
    fires: {
      files: {
        'app.mjs': `import { readFileSync } from 'node:fs';\nimport { createServer } from 'node:http';\nexport function handle(request) {\n  const config = JSON.parse(readFileSync(import.meta.dirname + '/../config.json', 'utf8')); //hot\n  return config[request.site];\n}\ncreateServer(handle);`,
      },
      stacks: [
        { frames: ['parserOnIncoming@node:_http_server', 'handle'], samples: 180 },
        { frames: ['parserOnIncoming@node:_http_server', 'handle', 'readFileSync@node:fs'], samples: 20 },
      ],
    },
    silent: {
      why: 'each request has a file of its own',
      ...hot(
        `import { readFileSync } from 'node:fs';\nexport function handle(request) {\n  return JSON.parse(readFileSync(import.meta.dirname + request.path, 'utf8')); //hot\n}`,
        'handle',
      ),
    },
  },
  {
    rule: 'json-clone',
    subject: 'copy',
    fires: hot(
      `const copy = (value) => JSON.parse(JSON.stringify(value)); //hot\nexport function forTenant(tenants, id) {\n  const policy = tenants.get(id);\n  return copy(policy);\n}\nfunction allowed(policy, role) {\n  return policy.roles[role] !== undefined;\n}\nexport function handle(tenants, call) {\n  const policy = forTenant(tenants, call.tenant);\n  return allowed(policy, call.role);\n}\nhandle(new Map([['a', { roles: {} }]]), { tenant: 'a' });`,
      'copy',
      ['handle', 'forTenant'],
    ),
    silent: {
      why: 'nothing is copied',
      ...hot(`export function forTenant(tenants, id) {\n  return tenants.get(id); //hot\n}`, 'forTenant'),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'reduce',
    fires: hot(
      `export class Ledger {\n  state = { accounts: {} };\n  dispatch(action) {\n    this.state = this.reduce(this.state, action);\n  }\n  reduce(state, action) {\n    return {\n      ...state,\n      accounts: { ...state.accounts, [action.id]: action.amount }, //hot\n    };\n  }\n}`,
      'reduce',
      ['dispatch'],
    ),
    silent: {
      why: 'a record of fixed size is copied',
      ...hot(
        `export class Ledger {\n  state = { last: null };\n  reduce(state, action) {\n    return { ...state, last: action.id }; //hot\n  }\n}`,
        'reduce',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'unique',
    fires: hot(
      `export const unique = (list) => list.reduce((seen, x) => (seen.indexOf(x) === -1 ? seen.concat(x) : seen), []); //hot`,
      'unique',
    ),
    silent: {
      why: 'a Set gathers them',
      ...hot(`export const unique = (list) => [...new Set(list)]; //hot`, 'unique'),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'publish',
    fires: hot(
      `export class Timeline {\n  #posts = [];\n  publish(post) {\n    this.#posts = [post, ...this.#posts].slice(0, 500); //hot\n  }\n  latest(n) {\n    return this.#posts.slice(0, n);\n  }\n}`,
      'publish',
    ),
    silent: {
      why: 'new elements are pushed',
      ...hot(
        `export class Timeline {\n  #posts = [];\n  publish(post) {\n    this.#posts.push(post); //hot\n  }\n}`,
        'publish',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'feed',
    fires: hot(
      `export class Decoder {\n  #rest = Buffer.alloc(0);\n  *feed(chunk) {\n    this.#rest = Buffer.concat([this.#rest, chunk]); //hot\n    while (this.#rest.length >= 4) {\n      const length = this.#rest.readUInt32LE(0) + 4;\n      if (this.#rest.length < length) return;\n      yield this.#rest.subarray(4, length);\n      this.#rest = this.#rest.subarray(length);\n    }\n  }\n}`,
      'feed',
    ),
    silent: {
      why: 'chunks are joined once',
      ...hot(`export function feed(chunks) {\n  return Buffer.concat(chunks); //hot\n}`, 'feed'),
    },
  },
  {
    rule: 'array-queue',
    subject: 'note',
    fires: hot(
      `const recent = [];\nexport function note(events) {\n  for (const event of events) {\n    recent.unshift(event); //hot\n    if (recent.length > 1000) recent.pop();\n  }\n}`,
      'note',
    ),
    silent: {
      why: 'elements are pushed',
      ...hot(
        `const recent = [];\nexport function note(events) {\n  for (const event of events) recent.push(event); //hot\n}`,
        'note',
      ),
    },
  },
  {
    rule: 'hot-logging',
    subject: 'quote',
    fires: {
      files: {
        'app.mjs': `import { inspect } from 'node:util';\nexport class Quoter {\n  quote(basket) {\n    this.log.debug(\`quoted \${inspect(basket, { depth: 4 })}\`); //hot\n    return basket;\n  }\n}\nexport function run(quoter, baskets) {\n  for (const basket of baskets) quoter.quote(basket);\n}`,
      },
      stacks: [
        { frames: ['(top)', 'run', 'quote'], samples: 20 },
        { frames: ['(top)', 'run', 'quote', 'inspect@node:internal/util/inspect'], samples: 180 },
      ],
    },
    silent: {
      why: 'the level is tested, and inspect never runs',
      ...hot(
        `export class Quoter {\n  quote(basket) {\n    let n = 0;\n    for (const line of basket.lines) n += line.net; //hot\n    return n;\n  }\n}`,
        'quote',
      ),
    },
  },
  {
    rule: 'hot-logging',
    subject: 'traced',
    fires: {
      files: {
        'app.mjs': `import { inspect } from 'node:util';\nexport async function traced(ctx, next) {\n  const result = await next();\n  const answer = result.ok ? inspect(result.data) : result.error; //hot\n  ctx.logger.debug('answered', { answer });\n  return result;\n}\nexport function run(all) {\n  for (const one of all) traced(one, one.next);\n}`,
      },
      stacks: [
        { frames: ['(top)', 'run', 'traced'], samples: 20 },
        { frames: ['(top)', 'run', 'traced', 'inspect@node:internal/util/inspect'], samples: 180 },
      ],
    },
    silent: {
      why: 'the text is what the function returns, too',
      files: {
        'app.mjs': `import { inspect } from 'node:util';\nexport async function traced(ctx, next) {\n  const result = await next();\n  const answer = inspect(result.data); //hot\n  ctx.logger.debug('answered', { answer });\n  return answer;\n}\nexport function run(all) {\n  for (const one of all) traced(one, one.next);\n}`,
      },
      stacks: [
        { frames: ['(top)', 'run', 'traced'], samples: 2 },
        { frames: ['(top)', 'run', 'traced', 'text@file:///app/text.mjs'], samples: 180 },
      ],
    },
  },
  {
    rule: 'hot-logging',
    subject: '(anonymous)',
    fires: {
      files: {
        'app.mjs': `for (const form of forms) console.log(form.title); //hot`,
      },
      stacks: [
        { frames: ['(top)', 'log@node:internal/console/constructor'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'what it calls `inspect` prints nothing',
      files: {
        'app.mjs': `function inspect(form) {\n  return form.fields.length; //hot\n}\nconst found = [];\nfor (const form of forms) found.push(inspect(form));\nfor (const one of found.slice(0, 5)) console.log(one);`,
      },
      stacks: [
        { frames: ['(top)', 'inspect'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'sync-on-path',
    subject: 'pack',
    fires: served(
      `import { gzipSync } from 'node:zlib';\nexport function pack(rows) {\n  return gzipSync(rows.join()); //hot\n}`,
      'pack',
      ['zlibBufferSync@node:zlib'],
    ),
    silent: {
      why: 'it runs in a worker, which nobody else waits for',
      files: {
        'app.mjs': `import { gzipSync } from 'node:zlib';\nimport { parentPort } from 'node:worker_threads';\nexport function pack(rows) {\n  return gzipSync(rows.join()); //hot\n}\nparentPort.on('message', (rows) => parentPort.postMessage(pack(rows)));`,
      },
      stacks: [
        {
          frames: ['emitMessage@node:internal/per_context/messageport', 'pack', 'zlibBufferSync@node:zlib'],
          samples: 200,
        },
      ],
    },
  },
  {
    rule: 'await-in-series',
    subject: 'label',
    fires: {
      files: {
        'app.mjs': `async function label(job) {\n  const address = await find(job.address); //hot\n  const tariff = await tariffOf(job.carrier);\n  const depot = await depotOf(job.zone);\n  return { address, tariff, depot };\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'label'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'each needs what the one before gave, or changes something',
      files: {
        'app.mjs': `async function label(job) {\n  const address = await find(job.address); //hot\n  const tariff = await tariffOf(address.zone);\n  const saved = await save(tariff);\n  const text = await render(saved);\n  return text;\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'label'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'asked-per-step',
    subject: 'payloadOf',
    fires: served(
      `import http from 'node:http';\nasync function payloadOf(req) {\n  const text = await textOf(req);\n  return JSON.parse(text); //hot\n}\nasync function signed(req) {\n  const { shop } = await payloadOf(req);\n  return shop !== '';\n}\nasync function counted(req) {\n  const { items } = await payloadOf(req);\n  return items.length;\n}\nasync function stored(req) {\n  return (await payloadOf(req)).cursor;\n}`,
      'payloadOf',
    ),
    silent: {
      why: 'it keeps its answer with the request',
      ...served(
        `import http from 'node:http';\nconst kept = new WeakMap();\nasync function payloadOf(req) {\n  if (kept.has(req)) return kept.get(req);\n  const made = JSON.parse(await textOf(req)); //hot\n  kept.set(req, made);\n  return made;\n}\nasync function signed(req) {\n  const { shop } = await payloadOf(req);\n  return shop !== '';\n}\nasync function counted(req) {\n  const { items } = await payloadOf(req);\n  return items.length;\n}\nasync function stored(req) {\n  return (await payloadOf(req)).cursor;\n}`,
        'payloadOf',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'observe',
    fires: hot(
      `const RULES = [{ when: 'a > 1' }, { when: 'b > 2' }];\nconst remembering = (make) => {\n  let given;\n  let result;\n  return (argument) => {\n    if (argument !== given) {\n      result = make(argument);\n      given = argument;\n    }\n    return result;\n  };\n};\nfunction compile(rule) {\n  return new Function('o', rule.when); //hot\n}\nconst testOf = remembering((rule) => compile(rule));\nexport function observe(o) {\n  let score = 0;\n  for (const rule of RULES) if (testOf(rule)(o)) score++;\n  return score;\n}\nfor (const o of process.argv) observe(o);`,
      'compile',
      ['observe'],
    ),
    silent: {
      why: 'the one rule is asked for again and again',
      ...hot(
        `const RULES = [{ when: 'a > 1' }, { when: 'b > 2' }];\nconst remembering = (make) => {\n  let given;\n  let result;\n  return (argument) => {\n    if (argument !== given) {\n      result = make(argument);\n      given = argument;\n    }\n    return result;\n  };\n};\nfunction compile(rule) {\n  return new Function('o', rule.when); //hot\n}\nconst testOf = remembering((rule) => compile(rule));\nexport function observe(o) {\n  let score = 0;\n  const rule = RULES[0];\n  for (const part of o) if (testOf(rule)(part)) score++;\n  return score;\n}\nfor (const o of process.argv) observe(o);`,
        'compile',
        ['observe'],
      ),
    },
  },
  {
    rule: 'copied-message',
    subject: 'submit',
    fires: {
      files: {
        'app.mjs': `import { Worker } from 'node:worker_threads';\nclass Model {\n  #terrain;\n  #worker = new Worker('./w.mjs');\n  constructor(terrain) {\n    this.#terrain = terrain;\n  }\n  submit(job) {\n    this.#worker.postMessage({ job }); //hot\n  }\n  advance(week) {\n    this.submit({ terrain: this.#terrain, week });\n  }\n}\nconst model = new Model({ heights: new Float64Array(1e6) });\nfor (let week = 0; week < 100; week++) model.advance(week);`,
      },
      stacks: [
        { frames: ['(top)', 'advance', 'submit'], samples: 5 },
        { frames: ['(top)', 'advance', 'submit', 'postMessage@'], samples: 180 },
      ],
    },
    silent: {
      why: 'it is another one each week',
      files: {
        'app.mjs': `import { Worker } from 'node:worker_threads';\nclass Model {\n  #terrain;\n  #worker = new Worker('./w.mjs');\n  constructor(terrain) {\n    this.#terrain = terrain;\n  }\n  submit(job) {\n    this.#worker.postMessage({ job }); //hot\n  }\n  ice() {\n    return new Float64Array(week);\n  }\n  advance(week) {\n    this.submit({ ice: this.ice(), week });\n  }\n}\nconst model = new Model({ heights: new Float64Array(1e6) });\nfor (let week = 0; week < 100; week++) model.advance(week);`,
      },
      stacks: [
        { frames: ['(top)', 'advance', 'submit'], samples: 5 },
        { frames: ['(top)', 'advance', 'submit', 'postMessage@'], samples: 180 },
      ],
    },
  },
  {
    rule: 'schema-per-call',
    subject: 'rulesFor',
    fires: withJoi(
      served(
        `import Joi from 'joi';\nexport function rulesFor(stock) {\n  let item = Joi.object({ code: Joi.string().valid(...stock) }); //hot\n  for (const line of stock) item = item.when('code', { is: line, then: Joi.required() });\n  return Joi.object({ items: Joi.array().items(item) });\n}`,
        'rulesFor',
      ),
    ),
    silent: {
      why: 'it validates with a schema of the module',
      ...withJoi(
        served(
          `import Joi from 'joi';\nconst rules = Joi.object({ code: Joi.string() });\nexport function rulesFor(stock) {\n  const found = rules.validate(stock); //hot\n  return found.value;\n}`,
          'rulesFor',
        ),
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'inForce',
    fires: hot(
      `const kept = new Map();\nfunction compile(rules, day) {\n  return rules.filter((rule) => rule.from <= day && rule.to > day); //hot\n}\nexport function inForce(rules, lodged) {\n  const key = lodged.toISOString();\n  const day = Math.floor(lodged.getTime() / 86400000);\n  if (!kept.has(key)) kept.set(key, compile(rules, day));\n  return kept.get(key);\n}\nfor (const one of process.argv) inForce(one.rules, new Date(one.at));`,
      'compile',
      ['inForce'],
    ),
    silent: {
      why: 'the key is the day, as what is worked out',
      ...hot(
        `const kept = new Map();\nfunction compile(rules, day) {\n  return rules.filter((rule) => rule.from <= day && rule.to > day); //hot\n}\nexport function inForce(rules, lodged) {\n  const key = lodged.toISOString().slice(0, 10);\n  const day = Math.floor(lodged.getTime() / 86400000);\n  if (!kept.has(key)) kept.set(key, compile(rules, day));\n  return kept.get(key);\n}\nfor (const one of process.argv) inForce(one.rules, new Date(one.at));`,
        'compile',
        ['inForce'],
      ),
    },
  },
];
