import { hot, type RuleCase } from './cases.ts';

/** Causes that lie in what lasts: collections, indexes, listeners, and waiting. */
export const LASTING_CASES: RuleCase[] = [
  {
    rule: 'scan-at-every-node',
    subject: 'treeOf',
    fires: hot(
      `function treeOf(pages, parent) {\n  return pages\n    .filter((page) => page.parent === parent) //hot\n    .map((page) => ({ page, children: treeOf(pages, page.id) }));\n}\ntreeOf([], null);`,
      'treeOf',
    ),
    silent: {
      why: 'each step is given its own part of the list',
      ...hot(
        `function treeOf(node, kind) {\n  return node.children\n    .filter((child) => child.kind === kind) //hot\n    .map((child) => ({ child, children: treeOf(child, kind) }));\n}\ntreeOf({ children: [] }, 'page');`,
        'treeOf',
      ),
    },
  },
  {
    rule: 'growing-collection',
    subject: 'size',
    fires: hot(
      `class Pages {\n  lines = [];\n  add(line) {\n    this.lines.push(line);\n    if (this.size() > 1e6) this.flush();\n  }\n  size() {\n    return this.lines.join('').length; //hot\n  }\n  flush() {\n    this.lines = [];\n  }\n}\nconst pages = new Pages();\nfor (const line of input) pages.add(line);`,
      'size',
      ['add'],
    ),
    silent: {
      why: 'it is gone over once, when all of it is there',
      ...hot(
        `class Pages {\n  lines = [];\n  add(line) {\n    this.lines.push(line);\n  }\n  end(last) {\n    this.lines.push(last);\n    return this.lines.join(''); //hot\n  }\n}\nconst pages = new Pages();\nfor (const line of input) pages.add(line);\npages.end('');`,
        'end',
      ),
    },
  },
  {
    rule: 'index-per-lookup',
    subject: 'priceOf',
    fires: hot(
      `class Shop {\n  constructor(products) {\n    this.products = products;\n  }\n  priceOf(sku) {\n    return new Map(this.products.map((one) => [one.sku, one.price])).get(sku); //hot\n  }\n}\nconst shop = new Shop(products);\nfor (const sku of skus) shop.priceOf(sku);`,
      'priceOf',
    ),
    silent: {
      why: 'the index is of what the caller passes, and may be another each time',
      ...hot(
        `function last(events, id) {\n  return new Map(events.map((one) => [one.id, one])).get(id); //hot\n}\nfor (const { events, id } of groups) last(events, id);`,
        'last',
      ),
    },
  },
  {
    rule: 'costly-key',
    subject: 'priced',
    fires: hot(
      `const kept = new Map();\nfunction priced(basket) {\n  const key = JSON.stringify(basket); //hot\n  if (!kept.has(key)) kept.set(key, sum(basket));\n  return kept.get(key);\n}\nfor (const basket of baskets) priced(basket);`,
      'priced',
    ),
    silent: {
      why: 'the text is what is sent',
      ...hot(
        `const sent = new Map();\nfunction send(basket, socket) {\n  const text = JSON.stringify(basket); //hot\n  sent.set(text, true);\n  socket.write(text);\n}\nfor (const basket of baskets) send(basket, socket);`,
        'send',
      ),
    },
  },
  {
    rule: 'listener-fan-out',
    subject: 'onReading',
    fires: hot(
      `function attach(id, bus, alerts) {\n  bus.on('reading', function onReading(frame) {\n    if (frame.device !== id) return; //hot\n    alerts.check(frame);\n  });\n}\nfor (const id of ids) attach(id, bus, alerts);`,
      'onReading',
      ['emit@node:events'],
    ),
    silent: {
      why: 'there is one listener, and it takes every event',
      ...hot(
        `bus.on('reading', function onReading(frame) {\n  if (frame.kind !== wanted) return; //hot\n  total += frame.value;\n});`,
        'onReading',
        ['emit@node:events'],
      ),
    },
  },
  {
    rule: 'busy-wait',
    subject: 'waitFor',
    fires: hot(
      `const tick = () => new Promise((resolve) => setImmediate(resolve));\nexport async function waitFor(done) {\n  while (!done()) await tick(); //hot\n}`,
      'waitFor',
      ['processImmediate@node:internal/timers'],
    ),
    silent: {
      why: 'each turn does a part of the work',
      ...hot(
        `const tick = () => new Promise((resolve) => setImmediate(resolve));\nexport async function drain(queue) {\n  while (queue.length > 0) {\n    handle(queue.pop()); //hot\n    await tick();\n  }\n}`,
        'drain',
        ['processImmediate@node:internal/timers'],
      ),
    },
  },
  {
    rule: 'listener-per-call',
    subject: 'place',
    fires: {
      files: {
        'app.mjs': `export function desk(floor) {\n  return function place(bids, res) {\n    const trail = [];\n    const follow = (event) => {\n      if (res.writableEnded) return; //hot\n      trail.push(event.seq);\n    };\n    floor.on('raise', follow);\n    for (const one of bids) raise(floor, one);\n    res.end(trail.join());\n  };\n}\nfunction raise(floor, one) {\n  floor.emit('raise', one);\n}\n`,
      },
      stacks: [
        {
          frames: ['parserOnIncoming@node:_http_server', 'place', 'raise', 'emit@node:events', 'follow'],
          samples: 150,
        },
        { frames: ['parserOnIncoming@node:_http_server', 'place'], samples: 30 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'it is taken off when the answer is written',
      files: {
        'app.mjs': `export function desk(floor) {\n  return function place(bids, res) {\n    const trail = [];\n    const follow = (event) => {\n      if (res.writableEnded) return; //hot\n      trail.push(event.seq);\n    };\n    floor.on('raise', follow);\n    for (const one of bids) raise(floor, one);\n    floor.off('raise', follow);\n    res.end(trail.join());\n  };\n}\nfunction raise(floor, one) {\n  floor.emit('raise', one);\n}\n`,
      },
      stacks: [
        {
          frames: ['parserOnIncoming@node:_http_server', 'place', 'raise', 'emit@node:events', 'follow'],
          samples: 150,
        },
        { frames: ['parserOnIncoming@node:_http_server', 'place'], samples: 30 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'costly-comparison',
    subject: 'file',
    fires: {
      files: {
        'app.mjs': `function parse(text) {\n  const parts = text.split(' ');\n  let all = 0;\n  for (const part of parts) all = all * 31 + Number(part); //hot\n  return all;\n}\nfunction order(a, b) {\n  return parse(a) - parse(b);\n}\nexport function file(items) {\n  return items.slice().sort((a, b) => order(a.call, b.call) || a.at - b.at);\n}\nfile(process.argv);`,
      },
      stacks: [
        { frames: ['(top)', 'file', 'sort@', 'order', 'parse'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'what is compared is there already',
      files: {
        'app.mjs': `function order(a, b) {\n  let all = 0;\n  for (let i = 0; i < 4; i++) all += a[i] - b[i]; //hot\n  return all;\n}\nexport function file(items) {\n  return items.slice().sort((a, b) => order(a.call, b.call) || a.at - b.at);\n}\nfile(process.argv);`,
      },
      stacks: [
        { frames: ['(top)', 'file', 'sort@', 'order'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'open-lever',
    subject: 'shifts',
    fires: {
      files: {
        'app.mjs': `import { next } from 'roster';\nexport function shifts(plan) {\n  return plan.map((one) => next(one));\n}\nshifts(process.argv);`,
        'node_modules/roster/package.json':
          '{ "name": "roster", "version": "1.0.0", "dependencies": { "glue": "1" } }',
        'node_modules/roster/index.js': 'exports.next = function next() {};',
        'node_modules/glue/package.json':
          '{ "name": "glue", "version": "1.0.0", "dependencies": { "clock": "1" } }',
        'node_modules/glue/index.js': 'exports.pass = function pass() {};',
        'node_modules/clock/package.json': '{ "name": "clock", "version": "2.0.0" }',
        'node_modules/clock/index.js': 'exports.plus = function plus() {};',
      },
      stacks: [
        {
          frames: [
            '(top)',
            'shifts',
            'next@./node_modules/roster/index.js',
            'pass@./node_modules/glue/index.js',
            'plus@./node_modules/clock/index.js',
          ],
          samples: 180,
        },
        { frames: ['plus@./node_modules/clock/index.js'], samples: 10 },
      ],
    },
    silent: {
      why: 'the time is spread',
      files: { 'app.mjs': 'export function shifts() {}' },
      stacks: [{ frames: ['(program)'], samples: 200 }],
    },
  },
  {
    rule: 'thrown-often',
    subject: 'check',
    fires: hot(
      `class Fault extends Error {\n  constructor(faults) {\n    super('no'); //hot\n    this.weight = 0;\n    for (const one of faults) this.weight += one.text.charCodeAt(0) * 31;\n  }\n}\nfunction check(rows) {\n  for (const row of rows) if (row.faults.length > 0) throw new Fault(row.faults);\n}`,
      'constructor',
      ['check'],
    ),
    silent: {
      why: 'what the constructor does for each fault is no stack',
      ...hot(
        `class Fault extends Error {\n  constructor(faults) {\n    super('no');\n    this.weight = 0;\n    for (const one of faults) this.weight += one.text.charCodeAt(0) * 31; //hot\n  }\n}\nfunction check(rows) {\n  for (const row of rows) if (row.faults.length > 0) throw new Fault(row.faults);\n}`,
        'constructor',
        ['check'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'kept',
    fires: hot(
      "const memo = (fn) => {\n  const known = new Map();\n  return function kept(...args) {\n    const key = args.map((one) => JSON.stringify(one)).join('|');\n    if (!known.has(key)) known.set(key, fn(...args)); //hot\n    return known.get(key);\n  };\n};\nconst value = memo((basis, years) => basis.rate ** years);\nconst basisOn = (rate, quoteNo) => ({ rate, quoteNo });\nlet serial = 0;\nfunction quote(rate, years) {\n  const no = 'Q-' + ++serial;\n  return value(basisOn(rate, no), years);\n}\nfor (const one of process.argv) quote(one.length, 9);",
      'kept',
      ['quote'],
    ),
    silent: {
      why: 'what the object carries is the same for all',
      ...hot(
        "const memo = (fn) => {\n  const known = new Map();\n  return function kept(...args) {\n    const key = args.map((one) => JSON.stringify(one)).join('|');\n    if (!known.has(key)) known.set(key, fn(...args)); //hot\n    return known.get(key);\n  };\n};\nconst value = memo((basis, years) => basis.rate ** years);\nconst basisOn = (rate, branch) => ({ rate, branch });\nfunction quote(rate, years) {\n  return value(basisOn(rate, 'north'), years);\n}\nfor (const one of process.argv) quote(one.length, 9);",
        'kept',
        ['quote'],
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'holds',
    fires: hot(
      `class Board {\n  #records = new Map();\n  put(one) {\n    this.#records.set(one.id, one);\n  }\n  holds(test) {\n    for (const one of this.#records.values()) if (test(one)) return true; //hot\n    return false;\n  }\n}\nconst free = (lesson, slot, board) => !board.holds((one) => one.slot === slot);\nconst all = (...rules) => function check(lesson, slot, board) {\n  for (const rule of rules) if (!rule(lesson, slot, board)) return false;\n  return true;\n};\nclass Planner {\n  #board = new Board();\n  constructor(allowed) {\n    this.allowed = allowed;\n  }\n  improve(lessons) {\n    for (const lesson of lessons) if (this.allowed(lesson, lesson.at, this.#board)) this.#board.put(lesson);\n  }\n}\nnew Planner(all(free)).improve(process.argv);`,
      'holds',
      ['improve', 'check', 'free'],
    ),
    silent: {
      why: 'each lesson has a board of its own',
      ...hot(
        `class Board {\n  #records = new Map();\n  put(one) {\n    this.#records.set(one.id, one);\n  }\n  holds(test) {\n    for (const one of this.#records.values()) if (test(one)) return true; //hot\n    return false;\n  }\n}\nconst free = (lesson, slot, board) => !board.holds((one) => one.slot === slot);\nconst all = (...rules) => function check(lesson, slot, board) {\n  for (const rule of rules) if (!rule(lesson, slot, board)) return false;\n  return true;\n};\nclass Planner {\n  constructor(allowed) {\n    this.allowed = allowed;\n  }\n  improve(lessons) {\n    for (const lesson of lessons) {\n      const board = new Board();\n      if (this.allowed(lesson, lesson.at, board)) board.put(lesson);\n    }\n  }\n}\nnew Planner(all(free)).improve(process.argv);`,
        'holds',
        ['improve', 'check', 'free'],
      ),
    },
  },
  {
    rule: 'bigint-arithmetic',
    subject: 'meshing',
    fires: hot(
      `const gcd = (a, b) => (b ? gcd(b, a % b) : a);\nfunction meshing(driver, driven) {\n  const a = BigInt(driver);\n  const b = BigInt(driven);\n  const common = gcd(a, b);\n  return { ratio: Number(a / common) / Number(b / common) }; //hot\n}\nfor (const one of process.argv) meshing(one.length, 9);`,
      'meshing',
    ),
    silent: {
      why: 'its time is elsewhere',
      ...hot(
        `const gcd = (a, b) => (b ? gcd(b, a % b) : a);\nfunction meshing(driver, driven) {\n  const a = BigInt(driver);\n  const b = BigInt(driven);\n  const common = gcd(a, b);\n  return { ratio: common, name: driver.toString().padStart(80) }; //hot\n}\nfor (const one of process.argv) meshing(one.length, 9);`,
        'meshing',
      ),
    },
  },
  {
    rule: 'open-lever',
    subject: 'page',
    fires: {
      files: {
        'app.mjs': `import { print } from 'printer';\nexport function page(text) {\n  return print(text);\n}\npage(process.argv);`,
        'node_modules/printer/index.js': 'exports.print = function print() {};',
      },
      stacks: [
        {
          frames: ['(top)', 'require@node:internal/modules/helpers', '(top)@./node_modules/printer/index.js'],
          samples: 640,
        },
        { frames: ['(top)', 'page', 'print@./node_modules/printer/index.js'], samples: 620 },
        { frames: ['(program)'], samples: 740 },
      ],
    },
    silent: {
      why: 'the time is spread',
      files: { 'app.mjs': 'export function page() {}' },
      stacks: [{ frames: ['(program)'], samples: 200 }],
    },
  },
  {
    rule: 'hot-syntax',
    subject: 'amount',
    fires: hot(
      `function amount(text) {\n  const value = Number(text);\n  if (Number.isNaN(value)) throw new TypeError(text); //hot\n  return value;\n}\nfunction amountOr(text, fallback) {\n  try {\n    return amount(text);\n  } catch {\n    return fallback;\n  }\n}\nfor (const one of process.argv) amountOr(one, -1);`,
      'amount',
      ['amountOr'],
    ),
    silent: {
      why: 'nobody goes on after the exception',
      ...hot(
        `function amount(text) {\n  const value = Number(text);\n  if (Number.isNaN(value)) throw new TypeError(text); //hot\n  return value;\n}\nfunction amountOf(text) {\n  try {\n    return amount(text);\n  } catch (error) {\n    throw new Error(text);\n  }\n}\nfor (const one of process.argv) amountOf(one);`,
        'amount',
        ['amountOf'],
      ),
    },
  },
  {
    rule: 'thrown-often',
    subject: 'toNumber',
    fires: hot(
      `class FieldError extends Error {\n  constructor(value) {\n    super('no number: ' + JSON.stringify(value)); //hot\n  }\n}\nfunction toNumber(raw) {\n  if (raw === '') throw new FieldError(raw);\n  return Number(raw);\n}\nfor (let i = 0; i < process.argv.length * 99; i++) try { toNumber(''); } catch {}`,
      'constructor',
      ['toNumber'],
    ),
    silent: {
      why: 'its time is in what it parses',
      ...hot(
        `class FieldError extends Error {\n  constructor(value) {\n    super('no number: ' + JSON.stringify(value));\n  }\n}\nfunction toNumber(raw) {\n  if (raw === '') throw new FieldError(raw);\n  return Number(raw); //hot\n}\nfor (let i = 0; i < process.argv.length * 99; i++) try { toNumber(''); } catch {}`,
        'toNumber',
      ),
    },
  },
  {
    rule: 'take-best',
    subject: '#evict',
    fires: hot(
      `class Desk {\n  #kept = new Map();\n  #clock = 0;\n  take(id, read) {\n    const known = this.#kept.get(id);\n    if (known) {\n      known.touched = ++this.#clock;\n      return known.value;\n    }\n    const value = read(id);\n    if (this.#kept.size >= 900) this.#evict();\n    this.#kept.set(id, { value, touched: ++this.#clock });\n    return value;\n  }\n  #evict() {\n    let oldestId = null;\n    let oldest = Infinity;\n    for (const [id, kept] of this.#kept) {\n      if (kept.touched < oldest) { //hot\n        oldest = kept.touched;\n        oldestId = id;\n      }\n    }\n    this.#kept.delete(oldestId);\n  }\n}\nconst desk = new Desk();\nfor (const one of process.argv) desk.take(one, String);`,
      '#evict',
      ['take'],
    ),
    silent: {
      why: 'it asks for one, and takes none out',
      ...hot(
        `class Desk {\n  #kept = new Map();\n  #clock = 0;\n  take(id, read) {\n    const known = this.#kept.get(id);\n    if (known) {\n      known.touched = ++this.#clock;\n      return known.value;\n    }\n    const value = read(id);\n    if (this.#kept.size >= 900) this.#evict();\n    this.#kept.set(id, { value, touched: ++this.#clock });\n    return value;\n  }\n  #evict() {\n    let oldestId = null;\n    let oldest = Infinity;\n    for (const [id, kept] of this.#kept) {\n      if (kept.touched < oldest) { //hot\n        oldest = kept.touched;\n        oldestId = id;\n      }\n    }\n    return oldestId;\n  }\n}\nconst desk = new Desk();\nfor (const one of process.argv) desk.take(one, String);`,
        '#evict',
        ['take'],
      ),
    },
  },
  {
    rule: 'built-in-instead',
    subject: 'digest',
    fires: {
      files: {
        'app.mjs': `import SHA256 from 'crypto-js/sha256';\nexport function digest(text) {\n  return SHA256(text).toString();\n}\nfor (const one of process.argv) digest(one);`,
        'node_modules/crypto-js/package.json': '{ "name": "crypto-js", "version": "4.2.0" }',
        'node_modules/crypto-js/core.js': 'exports.process = function process() {};',
      },
      stacks: [
        { frames: ['(top)', 'digest', 'process@./node_modules/crypto-js/core.js'], samples: 100 },
        { frames: ['(program)'], samples: 100 },
      ],
    },
    silent: {
      why: 'another package calls it, which is not for the program to change',
      files: {
        'app.mjs': `import { sign } from 'signer';\nexport function digest(text) {\n  return sign(text);\n}\nfor (const one of process.argv) digest(one);`,
        'node_modules/crypto-js/package.json': '{ "name": "crypto-js", "version": "4.2.0" }',
        'node_modules/crypto-js/core.js': 'exports.process = function process() {};',
        'node_modules/signer/package.json': '{ "name": "signer", "version": "1.0.0" }',
        'node_modules/signer/index.js': 'exports.sign = function sign() {};',
      },
      stacks: [
        {
          frames: [
            '(top)',
            'digest',
            'sign@./node_modules/signer/index.js',
            'process@./node_modules/crypto-js/core.js',
          ],
          samples: 100,
        },
        { frames: ['(program)'], samples: 100 },
      ],
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'between',
    fires: hot(
      `const steps = [];\nfor (const at of process.argv) steps.push(Number(at));\nfunction between(at) {\n  for (let i = 1; i < steps.length; i++) if (steps[i] === at) return steps[i - 1]; //hot\n  return 0;\n}\nfor (const one of process.argv) console.log(between(Number(one)));`,
      'between',
    ),
    silent: {
      why: 'each corner is held against the one before it, and none is looked for',
      ...hot(
        `function inside([x, y], corners) {\n  let within = false;\n  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {\n    const [xi, yi] = corners[i];\n    const [xj, yj] = corners[j];\n    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) within = !within; //hot\n  }\n  return within;\n}\nfunction overlap(a, b) {\n  let count = 0;\n  for (let y = 0; y < 90; y++) for (let x = 0; x < 90; x++) if (inside([x, y], a) && inside([x, y], b)) count++;\n  return count;\n}\nconst plots = process.argv.map((text) => text.split(';').map((pair) => pair.split(',').map(Number)));\nfor (const one of plots) for (const other of plots) overlap(one, other);`,
        'inside',
        ['overlap'],
      ),
    },
  },
  {
    rule: 'hot-logging',
    subject: 'done',
    fires: {
      files: {
        'app.mjs': `export function done(total) {\n  console.log(total); //hot\n}\n`,
      },
      stacks: [
        {
          frames: [
            'listOnTimeout@node:internal/timers',
            'done',
            'log@node:internal/console/constructor',
            'writeUtf8String@',
          ],
          samples: 160,
        },
        { frames: ['(program)'], samples: 40 },
      ],
    },
    silent: {
      why: 'the first line that is written has Node load what writes it',
      files: {
        'app.mjs': `export function done(total) {\n  console.log(total); //hot\n}\n`,
      },
      stacks: [
        {
          frames: [
            'listOnTimeout@node:internal/timers',
            'done',
            'log@node:internal/console/constructor',
            'requireBuiltin@node:internal/bootstrap/realm',
          ],
          samples: 160,
        },
        { frames: ['(program)'], samples: 40 },
      ],
    },
  },
];
