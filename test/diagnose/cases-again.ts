import { hot, type Input, type RuleCase } from './cases.ts';

const ENGINE = '@file:///app/node_modules/engine/index.js';

/** A package that compiles a pattern for each call, beside the program. */
const matching = (program: string, through: string[]): Input => ({
  files: {
    'app.mjs': program,
    'node_modules/globber/package.json': '{ "name": "globber", "version": "1.0.0" }',
    'node_modules/globber/index.mjs': `export function matches(text, pattern, options) {\n  if (text === '') return false;\n  return toRule(pattern, options).test(text);\n}\nfunction toRule(pattern) {\n  return new RegExp(pattern);\n}\n`,
  },
  stacks: [
    {
      frames: [
        '(top)',
        ...through,
        'matches@./node_modules/globber/index.mjs',
        'toRule@./node_modules/globber/index.mjs',
      ],
      samples: 160,
    },
    { frames: ['(top)', ...through, 'matches@./node_modules/globber/index.mjs'], samples: 20 },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Records whose field a Proxy works out of the others, by the field's name. */
const recordsOf = (program: string): string =>
  `const formulas = {\n  warmth(plot) {\n    let sum = 0;\n    for (const day of plot.days) if (day > 10) sum += day - 10; //hot\n    return sum;\n  },\n};\nconst handler = {\n  get(target, key, self) {\n    const formula = formulas[key];\n    return formula ? formula(self) : target[key];\n  },\n};\nconst record = (columns) => new Proxy({ ...columns }, handler);\nfunction score(plots, round) {\n  let sum = 0;\n  for (const plot of plots) sum += plot.warmth * round;\n  return sum;\n}\n${program}`;

/** What is made again of the same, and what only looks so. */
export const AGAIN: RuleCase[] = [
  {
    rule: 'repeated-call',
    subject: 'mail',
    fires: hot(
      `import { Liquid } from 'engine';\nexport async function mail(order) {\n  const engine = new Liquid();\n  return engine.show(order);\n}\nfor (const order of process.argv) await mail(order);`,
      `Liquid${ENGINE}`,
      ['mail'],
    ),
    silent: {
      why: 'what is made gathers what it is given, and is the result',
      ...hot(
        `import { Book } from 'engine';\nexport function book(rows) {\n  const book = new Book();\n  for (const row of rows) book.add(row);\n  return book;\n}\nfor (const order of process.argv) book([order]);`,
        `Book${ENGINE}`,
        ['book'],
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'price',
    fires: hot(
      `import query from 'engine';\nconst RULE = 'lines.price';\nexport function price(order) {\n  const rule = query(RULE);\n  return rule.evaluate(order);\n}\nfor (const order of process.argv) price(order);`,
      `query${ENGINE}`,
      ['price'],
    ),
    silent: {
      why: 'it is kept by its text',
      ...hot(
        `import query from 'engine';\nconst rules = new Map();\nexport function price(order, text) {\n  let rule = rules.get(text);\n  if (!rule) {\n    rule = query(text);\n    rules.set(text, rule);\n  }\n  return rule.evaluate(order);\n}\nfor (const order of process.argv) price(order, order);`,
        `query${ENGINE}`,
        ['price'],
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'ignored',
    fires: matching(
      `import { matches } from 'globber';\nconst IGNORED = ['a*', 'b*'];\nexport function ignored(path) {\n  return IGNORED.some((pattern) => matches(path, pattern, { dot: true }));\n}\nfor (const path of process.argv) ignored(path);`,
      ['ignored'],
    ),
    silent: {
      why: 'each pattern is used once',
      ...matching(
        `import { matches } from 'globber';\nexport function check(path, patterns) {\n  let n = 0;\n  for (const pattern of patterns) if (matches(path, pattern, { dot: true })) n++;\n  return n;\n}\ncheck('a', process.argv);`,
        ['check'],
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'keyOf',
    fires: hot(
      `import { scryptSync } from 'node:crypto';\nfunction keyOf({ passphrase, salt }) {\n  return scryptSync(passphrase.normalize('NFKC'), salt, 32);\n}\nclass Vault {\n  #secret;\n  constructor(passphrase, salt) {\n    this.#secret = { passphrase, salt };\n  }\n  read(item) {\n    return open(keyOf(this.#secret), item);\n  }\n}\nconst vault = new Vault('a', 'b');\nfor (const item of process.argv) vault.read(item);`,
      'scryptSync@node:internal/crypto/scrypt',
      ['read', 'keyOf'],
    ),
    silent: {
      why: 'each secret is another',
      ...hot(
        `import { scryptSync } from 'node:crypto';\nfunction keyOf({ passphrase, salt }) {\n  return scryptSync(passphrase.normalize('NFKC'), salt, 32);\n}\nfor (const user of process.argv) keyOf(JSON.parse(user));`,
        'scryptSync@node:internal/crypto/scrypt',
        ['keyOf'],
      ),
    },
  },
  {
    rule: 'element-work-again',
    subject: 'isHoliday',
    fires: hot(
      `const holidays = ['2024-01-01', '2024-12-25'];\nexport function isHoliday(day) {\n  return holidays.some((one) => new Date(one).toDateString() === day); //hot\n}\nfor (const day of process.argv) isHoliday(day);`,
      'isHoliday',
    ),
    silent: {
      why: 'the walk does other work, and takes its time',
      ...hot(
        `import { visit } from 'engine';\nconst terms = ['a', 'b'];\nexport function mark(tree) {\n  for (const term of terms) {\n    visit(tree, (node) => {\n      node.marked = new RegExp(term).test(node.text);\n    });\n  }\n}\nfor (const tree of process.argv) mark(tree);`,
        `visit${ENGINE}`,
        ['mark'],
      ),
    },
  },
  {
    rule: 'copy-per-change',
    subject: 'withBalance',
    fires: hot(
      `class Books {\n  #balances;\n  constructor(balances = new Map()) {\n    this.#balances = balances;\n  }\n  withBalance(account, cents) {\n    const balances = new Map(this.#balances); //hot\n    balances.set(account, cents);\n    return new Books(balances);\n  }\n}\nconst post = (books, entry) => books.withBalance(entry.account, entry.cents);\nfunction bill(books, entries) {\n  return entries.reduce(post, books);\n}\nbill(new Books(), []);`,
      'withBalance',
      ['bill', 'post'],
    ),
    silent: {
      why: 'all changes of a batch go into one copy',
      ...hot(
        `class Books {\n  #balances;\n  constructor(balances = new Map()) {\n    this.#balances = balances;\n  }\n  withAll(entries) {\n    const balances = new Map(this.#balances); //hot\n    for (const entry of entries) balances.set(entry.account, entry.cents);\n    return new Books(balances);\n  }\n}\nlet books = new Books();\nfor (const entries of process.argv) books = books.withAll([entries]);`,
        'withAll',
      ),
    },
  },
  {
    rule: 'copy-per-change',
    subject: 'put',
    // The copy alone would be too small: the constructor makes another.
    fires: {
      files: {
        'app.mjs': `class Table {\n  constructor(rows = []) {\n    this.rows = new Map(rows);\n  }\n  put(key, value) {\n    const rows = new Map(this.rows); //hot\n    rows.set(key, value);\n    return new Table(rows);\n  }\n}\nfunction fill(table, entries) {\n  let now = table;\n  for (const entry of entries) now = now.put(entry.key, entry);\n  return now;\n}\nfill(new Table(), []);`,
      },
      stacks: [
        { frames: ['(top)', 'fill', 'put'], samples: 35 },
        { frames: ['(top)', 'fill', 'put', 'Table'], samples: 35 },
        { frames: ['(program)'], samples: 130 },
      ],
    },
    silent: {
      why: 'the table is changed in place',
      ...hot(
        `class Table {\n  constructor(rows = []) {\n    this.rows = new Map(rows);\n  }\n  put(key, value) {\n    this.rows.set(key, value); //hot\n    return this;\n  }\n}\nfunction fill(table, entries) {\n  for (const entry of entries) table.put(entry.key, entry);\n  return table;\n}\nfill(new Table(), []);`,
        'put',
        ['fill'],
      ),
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'load',
    // Nine tenths idle, and no sample fell on the function that waits.
    fires: {
      files: {
        'app.mjs': `async function load(ids) {\n  for (const id of ids) await fetchOne(id);\n}\nawait load(process.argv);\n`,
      },
      stacks: [
        { frames: ['(top)'], samples: 1 },
        { frames: ['(idle)'], samples: 30 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'it paces itself',
      files: {
        'app.mjs': `async function load(ids) {\n  for (const id of ids) await sleep(id);\n}\nawait load(process.argv);\n`,
      },
      stacks: [
        { frames: ['(top)'], samples: 1 },
        { frames: ['(idle)'], samples: 30 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'drain',
    fires: {
      files: {
        'app.mjs': `async function drain(source) {\n  for await (const item of source) {\n    await deliver(item); //hot\n  }\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'drain'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'a stream is written in order',
      files: {
        'app.mjs': `async function drain(source, sink) {\n  for await (const item of source) {\n    await sink.write(item); //hot\n  }\n}`,
      },
      stacks: [
        { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'drain'], samples: 1 },
        { frames: ['(idle)'], samples: 12 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'startup-modules',
    subject: 'module loading',
    // Linked before the first module runs: no stack has a package in it.
    fires: {
      files: { 'app.mjs': 'import "heavy";\n' },
      stacks: [
        {
          frames: [
            'link@node:internal/modules/esm/module_job',
            'get@node:internal/modules/package_json_reader',
          ],
          samples: 150,
        },
        { frames: ['(top)'], samples: 50 },
      ],
    },
    silent: {
      why: 'it is a small part of what runs',
      files: { 'app.mjs': 'import "heavy";\n' },
      stacks: [
        { frames: ['link@node:internal/modules/esm/module_job'], samples: 60 },
        { frames: ['(top)'], samples: 140 },
      ],
    },
  },
  {
    rule: 'startup-modules',
    subject: 'module loading',
    fires: {
      files: {
        'app.mjs': `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nfunction partial(name) {\n  return require(name); //hot\n}\npartial('a');`,
      },
      stacks: [
        {
          frames: [
            '(top)',
            'partial',
            'require@node:internal/modules/helpers',
            'stat@node:internal/modules/cjs/loader',
          ],
          samples: 150,
        },
        { frames: ['(top)'], samples: 50 },
      ],
    },
    silent: {
      why: 'it looks for a file at each call, and loads none',
      files: {
        'app.mjs': `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nfunction partial(name) {\n  return require.resolve(name); //hot\n}\npartial('a');`,
      },
      stacks: [
        {
          frames: [
            '(top)',
            'partial',
            'resolve@node:internal/modules/helpers',
            'stat@node:internal/modules/cjs/loader',
          ],
          samples: 150,
        },
        { frames: ['(top)'], samples: 50 },
      ],
    },
  },
  {
    rule: 'regex-backtracking',
    subject: 'handle',
    fires: {
      files: {
        'app.mjs': `import { pathToRegexp } from 'routes';\nconst routes = [];\nexport const get = (pattern) => routes.push({ expression: pathToRegexp(pattern) });\nexport function handle(path) {\n  for (const route of routes) if (route.expression.exec(path)) return route; //hot\n  return null;\n}\nfor (const path of process.argv) handle(path);\n`,
        'node_modules/routes/package.json': '{ "name": "routes", "version": "0.1.0" }',
      },
      stacks: [{ frames: ['(top)', 'handle', 'RegExp: ^/([^/]+?)-([^/]+?)-([^/]+?)/?$@'], samples: 200 }],
    },
    silent: {
      why: 'each text has one way to match',
      files: {
        'app.mjs': `import { pathToRegexp } from 'routes';\nconst route = pathToRegexp('/a');\nexport function handle(path) {\n  return route.exec(path); //hot\n}\nfor (const path of process.argv) handle(path);\n`,
      },
      stacks: [{ frames: ['(top)', 'handle', 'RegExp: ^/([^/]+)/?$@'], samples: 200 }],
    },
  },
  {
    rule: 'derived-again',
    subject: 'shown',
    fires: hot(
      `const catalogue = [];\nexport function add(one) {\n  catalogue.push(one);\n}\nfunction shown() {\n  const list = catalogue.filter((one) => one.cents > 0);\n  return list.map((one) => one.cents / 100); //hot\n}\nfunction pages(requests) {\n  const out = [];\n  for (const one of requests) out.push(one.id + shown().length);\n  return out;\n}`,
      'shown',
      ['pages'],
    ),
    silent: {
      why: 'the list is what a request asks for',
      ...hot(
        `const catalogue = [];\nexport function add(one) {\n  catalogue.push(one);\n}\nfunction shown(request) {\n  const wanted = request.query.split(',');\n  const list = catalogue.filter((one) => wanted.includes(one.tag));\n  return list.map((one) => one.cents / 100); //hot\n}\nfunction pages(requests) {\n  const out = [];\n  for (const one of requests) out.push(one.id + shown(one).length);\n  return out;\n}`,
        'shown',
        ['pages'],
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'world',
    fires: hot(
      `class Joint {\n  constructor(parent, x) {\n    this.parent = parent;\n    this.x = x;\n  }\n  get world() { return this.parent ? shift(this.parent.world, this.x) : { x: this.x }; } //hot\n}\nconst shift = (by, x) => ({ x: by.x + x });\nfunction light(joints) {\n  let sum = 0;\n  for (const joint of joints) for (let k = 1; k < 4; k++) sum += joint.world.x / k;\n  return sum;\n}\nlight([new Joint(null, 1)]);`,
      'get world',
      ['light'],
    ),
    silent: {
      why: 'the object moves between the reads',
      ...hot(
        `class Joint {\n  constructor(parent, x) {\n    this.parent = parent;\n    this.x = x;\n  }\n  move(by) {\n    this.x += by;\n  }\n  get world() { return this.parent ? shift(this.parent.world, this.x) : { x: this.x }; } //hot\n}\nconst shift = (by, x) => ({ x: by.x + x });\nfunction light(joints) {\n  let sum = 0;\n  for (const joint of joints)\n    for (let k = 1; k < 4; k++) {\n      joint.move(k);\n      sum += joint.world.x / k;\n    }\n  return sum;\n}\nlight([new Joint(null, 1)]);`,
        'get world',
        ['light'],
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'world',
    fires: hot(
      `class Joint {\n  parent = null;\n  get world() { return this.parent ? [...this.parent.world, this] : [this]; } //hot\n  get depth() { return this.world.length; }\n}\nfunction label(joint) {\n  const first = joint.world[0];\n  return joint.depth > 2 ? first : joint.world.at(-1);\n}\nfor (const id of process.argv) label(new Joint(id));`,
      'get world',
      ['label'],
    ),
    silent: {
      why: 'each read is of another object, or stands in another way of a condition',
      ...hot(
        `class Joint {\n  parent = null;\n  get world() { return this.parent ? [...this.parent.world, this] : [this]; } //hot\n}\nfunction label(joint, other) {\n  if (joint.parent) return joint.world[0];\n  return other.world.length > 1 ? other.parent : joint.world.at(-1);\n}\nfor (const id of process.argv) label(new Joint(id), new Joint(id));`,
        'get world',
        ['label'],
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'warmth',
    fires: hot(
      recordsOf(
        `function plan(plots, rounds) {\n  let best = 0;\n  for (let round = 0; round < rounds; round++) best = Math.max(best, score(plots, round));\n  return best;\n}\nconsole.log(plan(process.argv.map((days) => record({ days })), 9));`,
      ),
      'warmth',
      ['plan', 'score', 'get'],
    ),
    silent: {
      why: 'each round has plots of its own',
      ...hot(
        recordsOf(
          `function plan(rounds) {\n  let best = 0;\n  for (let round = 0; round < rounds; round++) {\n    const plots = process.argv.map((days) => record({ days }));\n    best = Math.max(best, score(plots, round));\n  }\n  return best;\n}\nconsole.log(plan(9));`,
        ),
        'warmth',
        ['plan', 'score', 'get'],
      ),
    },
  },
];
