import { hot, type RuleCase } from './cases.ts';

/** Causes by what holds, in other words than those of the rules' first cases: fields, classes, recursion, other files. */
export const FACTS_CASES: RuleCase[] = [
  {
    rule: 'repeated-scan',
    subject: 'entryOf',
    fires: hot(
      `class Registry {\n  #entries = [];\n  add(entry) {\n    this.#entries.push(entry);\n  }\n  entryOf(id) {\n    for (let i = 0; i < this.#entries.length; i++) { //hot\n      const entry = this.#entries[i]; //hot\n      if (entry.id === id) return entry; //hot\n    }\n    return null;\n  }\n}\nconst registry = new Registry();\nfor (const line of process.argv) registry.entryOf(line);\n`,
      'entryOf',
    ),
    silent: {
      why: 'each body works on all others, and leaves itself out',
      ...hot(
        `function step(bodies) {\n  for (const body of bodies) {\n    for (const other of bodies) {\n      if (other === body) continue; //hot\n      body.ax += other.mass / (other.x - body.x); //hot\n    }\n  }\n}\nfor (let i = 0; i < 1000; i++) step([]);`,
        'step',
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'clone',
    fires: hot(
      `function clone(value, seen, copies) {\n  let at = seen.length;\n  while (at--) {\n    if (seen[at] == value) return copies[at]; //hot\n  }\n  const copy = {};\n  seen.push(value);\n  copies.push(copy);\n  Object.keys(value).forEach((key) => {\n    copy[key] = clone(value[key], seen, copies);\n  });\n  return copy;\n}\nclone({}, [], []);`,
      'clone',
    ),
    silent: {
      why: 'the list belongs to the row that is asked',
      ...hot(
        `function tagged(rows, tag) {\n  let n = 0;\n  for (const row of rows) {\n    for (const one of row.tags) { //hot\n      if (one.name === tag) n++;\n    }\n  }\n  return n;\n}\ntagged([], 'a');`,
        'tagged',
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'before',
    fires: hot(
      `class Tokens {\n  list = [];\n  before(name) {\n    let j;\n    for (j = this.list.length - 1; j >= 0; j--) { //hot\n      if (this.list[j].name === name) break; //hot\n    }\n    return j;\n  }\n}\nconst tokens = new Tokens();\nfor (const name of process.argv) {\n  tokens.list.push({ name });\n  tokens.before(name);\n}`,
      'before',
    ),
    silent: {
      why: 'the index belongs to a loop within, which begins it anew and ends at once',
      ...hot(
        `function inline(tokens) {\n  let j;\n  for (let i = 0; i < tokens.length; i++) {\n    const level = tokens[i].level;\n    const open = [];\n    let at = 0;\n    while (at < tokens[i].text.length) { //hot\n      at = tokens[i].text.indexOf('"', at + 1); //hot\n      if (at < 0) break;\n      for (j = i - 1; j >= 0; j--) {\n        if (tokens[j].text) break;\n      }\n      for (j = open.length - 1; j >= 0; j--) {\n        if (open[j].level < level) break;\n      }\n      open.push({ at, level });\n    }\n  }\n}\ninline(process.argv.map((text) => ({ text, level: 0 })));`,
        'inline',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'total',
    fires: hot(
      `class Cart {\n  #lines = [];\n  add(line) {\n    this.#lines.push(line);\n  }\n  total() {\n    let sum = 0;\n    for (const line of this.#lines) sum += line.price; //hot\n    return sum;\n  }\n}\nconst cart = new Cart();\nfor (const line of process.argv) {\n  cart.add(line);\n  if (cart.total() > 100) break;\n}`,
      'total',
    ),
    silent: {
      why: 'what it adds up changes between the calls',
      ...hot(
        `class World {\n  bodies = [];\n  add(body) {\n    this.bodies.push(body);\n  }\n  energy() {\n    let sum = 0;\n    for (const body of this.bodies) sum += body.speed ** 2; //hot\n    return sum;\n  }\n  step() {\n    for (const body of this.bodies) body.speed *= 0.9;\n  }\n}\nconst world = new World();\nfor (let i = 0; i < 1000; i++) {\n  world.step();\n  world.energy();\n}`,
        'energy',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'quantile',
    fires: hot(
      `function quantile(values, q) {\n  const ordered = Float64Array.from(values).sort(); //hot\n  return ordered[Math.floor(ordered.length * q)];\n}\nclass Gate {\n  #recent = new Map();\n  accept(reading) {\n    const ring = this.#recent.get(reading.sensor) ?? this.open(reading.sensor);\n    const limit = quantile(ring.values, 0.75);\n    ring.push(reading.value);\n    return reading.value <= limit;\n  }\n}\nconst gate = new Gate();\nfor (const reading of process.argv) gate.accept(reading);\n`,
      'quantile',
      ['accept'],
    ),
    silent: {
      why: 'each list is its own, and sorted once',
      ...hot(
        `function quantile(values, q) {\n  const ordered = Float64Array.from(values).sort(); //hot\n  return ordered[Math.floor(ordered.length * q)];\n}\nfunction report(groups) {\n  const out = [];\n  for (const [key, values] of groups) out.push([key, quantile(values, 0.5)]);\n  return out;\n}\nreport(new Map());`,
        'quantile',
        ['report'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'score',
    fires: hot(
      `function atomsOf(formula) {\n  const atoms = {};\n  for (const [symbol, count] of formula) atoms[symbol] = count;\n  return atoms;\n}\nfunction expand(atoms) {\n  let sum = 0;\n  for (const symbol in atoms) sum += atoms[symbol] ** 2; //hot\n  return sum;\n}\nfunction remembered(compute) {\n  const store = new Map();\n  return (key) => {\n    let value = store.get(key);\n    if (value === undefined) store.set(key, (value = compute(key)));\n    return value;\n  };\n}\nconst patternOf = remembered(expand);\nfunction score(entry) {\n  return patternOf(atomsOf(entry.formula));\n}\nfor (const entry of process.argv) score(entry);\n`,
      'expand',
      ['score'],
    ),
    silent: {
      why: 'the key is what the list holds, the same on every walk',
      ...hot(
        `function expand(atoms) {\n  let sum = 0;\n  for (const symbol in atoms) sum += atoms[symbol] ** 2; //hot\n  return sum;\n}\nfunction remembered(compute) {\n  const store = new Map();\n  return (key) => {\n    let value = store.get(key);\n    if (value === undefined) store.set(key, (value = compute(key)));\n    return value;\n  };\n}\nconst patternOf = remembered(expand);\nfunction score(entry) {\n  return patternOf(entry.atoms);\n}\nfor (const entry of process.argv) score(entry);`,
        'expand',
        ['score'],
      ),
    },
  },
  {
    rule: 'linked-walk',
    subject: 'count',
    fires: hot(
      `class Chain {\n  #head = null;\n  append(value) {\n    this.#head = { value, next: this.#head };\n  }\n  count() {\n    let n = 0;\n    for (let node = this.#head; node; node = node.next) n++; //hot\n    return n;\n  }\n}\nconst chain = new Chain();\nfor (const one of process.argv) {\n  chain.append(one);\n  if (chain.count() > 100) break;\n}`,
      'count',
    ),
    silent: {
      why: 'each node is worked on',
      ...hot(
        `class Chain {\n  #head = null;\n  append(value) {\n    this.#head = { value, next: this.#head };\n  }\n  each(see) {\n    for (let node = this.#head; node; node = node.next) see(node.value); //hot\n  }\n}\nconst chain = new Chain();\nfor (const one of process.argv) {\n  chain.append(one);\n  chain.each(console.log);\n}`,
        'each',
      ),
    },
  },
  {
    rule: 'text-read-back',
    subject: 'word',
    fires: hot(
      `class Writer {\n  #out = '';\n  word(text) {\n    if (this.#out.endsWith('\\n')) this.#out += text; //hot\n    else this.#out += ' ' + text;\n  }\n}\nconst writer = new Writer();\nfor (const word of process.argv) writer.word(word);`,
      'word',
    ),
    silent: {
      why: 'the text is whole before it is read',
      ...hot(
        `function lines(words) {\n  let out = '';\n  for (const word of words) out += word;\n  return out.split('\\n'); //hot\n}\nfor (const one of [[], []]) lines(one);`,
        'lines',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'reach',
    fires: hot(
      `const known = new Map();\nfunction reach(x, y) {\n  const key = [x, y];\n  if (known.has(key)) return known.get(key);\n  let sum = 0;\n  for (let i = 0; i < x; i++) sum += Math.sqrt(i * y); //hot\n  known.set(key, sum);\n  return sum;\n}\nfor (const word of process.argv) reach(word.length, 3);`,
      'reach',
    ),
    silent: {
      why: 'the key is a text, and stays',
      ...hot(
        `const known = new Map();\nfunction reach(x, y) {\n  const key = x + ',' + y;\n  if (known.has(key)) return known.get(key);\n  let sum = 0;\n  for (let i = 0; i < x; i++) sum += Math.sqrt(i * y); //hot\n  known.set(key, sum);\n  return sum;\n}\nfor (const word of process.argv) reach(word.length, 3);`,
        'reach',
      ),
    },
  },
  {
    rule: 'costly-comparison',
    subject: 'latest',
    fires: hot(
      `export function latest(rows) {\n  return rows.toSorted((a, b) => new Date(b.at) - new Date(a.at)); //hot\n}\nlatest([]);`,
      'latest',
    ),
    silent: {
      why: 'it compares numbers',
      ...hot(
        `export function latest(rows) {\n  return rows.toSorted((a, b) => b.at - a.at); //hot\n}\nlatest([]);`,
        'latest',
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'flag',
    fires: hot(
      `import yaml from 'yaml';\nconst TEXT = 'a: 1';\nexport function flag(name) {\n  return yaml.parse(TEXT)[name];\n}\nfor (const word of process.argv) flag(word);`,
      'parse@file:///app/node_modules/yaml/index.js',
      ['flag'],
    ),
    silent: {
      why: 'each text is another',
      ...hot(
        `import yaml from 'yaml';\nexport function read(text) {\n  return yaml.parse(text);\n}\nfor (const word of process.argv) read(word);`,
        'parse@file:///app/node_modules/yaml/index.js',
        ['read'],
      ),
    },
  },
  {
    rule: 'work-per-item',
    subject: 'revision',
    fires: hot(
      `import { execFileSync } from 'node:child_process';\nexport function revision(name) {\n  return execFileSync('git', ['log', name]);\n}\nfor (const word of process.argv) revision(word);`,
      'execFileSync@node:child_process',
      ['revision'],
    ),
    silent: {
      why: 'one process, once',
      ...hot(
        `import { execFileSync } from 'node:child_process';\nexport function revision(name) {\n  return execFileSync('git', ['log', name]);\n}\nrevision('main');`,
        'execFileSync@node:child_process',
        ['revision'],
      ),
    },
  },
  {
    rule: 'needless-await',
    subject: 'run',
    fires: hot(
      `async function rate(code) {\n  return code * 2;\n}\nexport async function run(items) {\n  let sum = 0;\n  for (const item of items) {\n    sum += await rate(item); //hot\n  }\n  return sum;\n}\nrun([]);`,
      'run',
    ),
    silent: {
      why: 'what is awaited waits itself',
      ...hot(
        `async function rate(code) {\n  const answer = await fetch('/rates/' + code);\n  return answer.status;\n}\nexport async function run(items) {\n  let sum = 0;\n  for (const item of items) {\n    sum += await rate(item); //hot\n  }\n  return sum;\n}\nrun([]);`,
        'run',
      ),
    },
  },
  {
    rule: 'bigint-arithmetic',
    subject: 'bucket',
    fires: hot(
      `export function bucket(key) {\n  let h = 7n;\n  for (const ch of key) h = (h * 31n + BigInt(ch.codePointAt(0))) % 1000003n; //hot\n  return Number(h % 64n);\n}\nfor (const word of process.argv) bucket(word);`,
      'bucket',
    ),
    silent: {
      why: 'it is numbers',
      ...hot(
        `export function bucket(key) {\n  let h = 7;\n  for (const ch of key) h = (h * 31 + ch.codePointAt(0)) % 1000003; //hot\n  return h % 64;\n}\nfor (const word of process.argv) bucket(word);`,
        'bucket',
      ),
    },
  },
  {
    rule: 'repeated-call',
    subject: 'get',
    fires: hot(
      `class Settings {\n  #raw;\n  constructor(raw) {\n    this.#raw = raw;\n  }\n  get(key) {\n    return JSON.parse(this.#raw)[key]; //hot\n  }\n}\nconst settings = new Settings('{}');\nfor (const word of process.argv) settings.get(word);`,
      'get',
    ),
    silent: {
      why: 'the text is set anew between the calls',
      ...hot(
        `class Settings {\n  #raw;\n  load(raw) {\n    this.#raw = raw;\n  }\n  get(key) {\n    return JSON.parse(this.#raw)[key]; //hot\n  }\n}\nconst settings = new Settings();\nfor (const word of process.argv) {\n  settings.load(word);\n  settings.get(word);\n}`,
        'get',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'cheapest',
    fires: hot(
      `const plan = new Map();\nexport function cost(name) {\n  return plan.has(name) ? cheapest(name) : 1;\n}\nfunction cheapest(name) {\n  let low = Infinity;\n  for (const step of plan.get(name).needs) low = Math.min(low, cost(step)); //hot\n  return low;\n}\ncost('all');`,
      'cheapest',
      ['cost'],
    ),
    silent: {
      why: 'each child has one parent',
      ...hot(
        `export function depth(node) {\n  return 1 + deepest(node.children);\n}\nfunction deepest(children) {\n  let most = 0;\n  for (const child of children) most = Math.max(most, depth(child)); //hot\n  return most;\n}\ndepth({ children: [] });`,
        'deepest',
        ['depth'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'score',
    fires: hot(
      `function score(table) {\n  let sum = 0;\n  for (const one of table) sum += one; //hot\n  return sum;\n}\nexport function all(rows, table) {\n  const out = [];\n  for (const row of rows) out.push(row * score(table));\n  return out;\n}\nall([], []);`,
      'score',
      ['all'],
    ),
    silent: {
      why: 'it changes what it is given',
      ...hot(
        `function score(table) {\n  table.push(1);\n  let sum = 0;\n  for (const one of table) sum += one; //hot\n  return sum;\n}\nexport function all(rows, table) {\n  const out = [];\n  for (const row of rows) out.push(row * score(table));\n  return out;\n}\nall([], []);`,
        'score',
        ['all'],
      ),
    },
  },
  {
    rule: 'thrown-often',
    subject: 'must',
    fires: {
      files: {
        'app.mjs': `class NotFound extends Error {\n  constructor(id) {\n    super('not found: ' + id); //hot\n  }\n}\nfunction must(table, id) {\n  if (!table.has(id)) throw new NotFound(id);\n  return table.get(id);\n}\nfor (const id of process.argv) {\n  try {\n    must(new Map(), id);\n  } catch {}\n}`,
      },
      stacks: [
        { frames: ['(top)', 'must', 'constructor'], samples: 8 },
        { frames: ['(top)', 'must'], samples: 2, lines: [8] },
      ],
      rounds: 20,
    },
    silent: {
      why: 'the time is not at the error',
      files: {
        'app.mjs': `class NotFound extends Error {\n  constructor(id) {\n    super('not found: ' + id);\n  }\n}\nfunction must(table, id) {\n  if (!table.has(id)) throw new NotFound(id);\n  return table.get(id); //hot\n}\nfor (const id of process.argv) {\n  try {\n    must(new Map(), id);\n  } catch {}\n}`,
      },
      stacks: [{ frames: ['(top)', 'must'], samples: 10 }],
      rounds: 20,
    },
  },
  {
    rule: 'repeated-work',
    subject: 'weight',
    fires: hot(
      `const scale = (n) => (n * 31) % 7;\nconst weight = (table) => {\n  let sum = 0;\n  for (const one of table) sum += scale(one); //hot\n  return sum;\n};\nexport function all(rows, table) {\n  const out = [];\n  for (const row of rows) out.push(row * weight(table));\n  return out;\n}\nall([], []);`,
      'weight',
      ['all'],
    ),
    silent: {
      why: 'it calls what moves on',
      ...hot(
        `let seed = 1;\nconst scale = (n) => (seed = (seed * 31) % 7) * n;\nconst weight = (table) => {\n  let sum = 0;\n  for (const one of table) sum += scale(one); //hot\n  return sum;\n};\nexport function all(rows, table) {\n  const out = [];\n  for (const row of rows) out.push(row * weight(table));\n  return out;\n}\nall([], []);`,
        'weight',
        ['all'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'slope',
    fires: hot(
      `function slope(field) {\n  const { cells } = field;\n  const out = cells.slice();\n  for (let i = 1; i < cells.length; i++) out[i] -= cells[i - 1]; //hot\n  return out;\n}\nexport function days(weathers, field) {\n  const all = [];\n  for (const one of weathers) all.push(slope(field)[one.at]);\n  return all;\n}\ndays([], { cells: [] });`,
      'slope',
      ['days'],
    ),
    silent: {
      why: 'it writes to a part of what it is given',
      ...hot(
        `function slope(field) {\n  const { cells } = field;\n  const out = cells;\n  for (let i = 1; i < cells.length; i++) out[i] -= cells[i - 1]; //hot\n  return out;\n}\nexport function days(weathers, field) {\n  const all = [];\n  for (const one of weathers) all.push(slope(field)[one.at]);\n  return all;\n}\ndays([], { cells: [] });`,
        'slope',
        ['days'],
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'place',
    fires: hot(
      `const slots = process.argv;\nfunction place(key) {\n  let at = 0;\n  for (let i = 0; i < slots.length; i++) {\n    if (slots[i].rank >= key.rank) break; //hot\n    at = i;\n  }\n  return at;\n}\nfor (const key of process.argv) place(key);`,
      'place',
    ),
    silent: {
      why: 'it goes down a heap',
      ...hot(
        `const slots = process.argv;\nfunction place(key) {\n  let at = 0;\n  for (let i = 1; i < slots.length; i = 2 * at + 1) {\n    if (i + 1 < slots.length && slots[i + 1].rank < slots[i].rank) i++;\n    if (slots[i].rank >= key.rank) break; //hot\n    at = i;\n  }\n  return at;\n}\nfor (const key of process.argv) place(key);`,
        'place',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'callback',
    fires: hot(
      `function totals(order) {\n  const sum = [];\n  const callback = () => {\n    let all = 0;\n    for (const line of order.lines) all += line.price; //hot\n    return all;\n  };\n  for (const day of process.argv) sum.push(callback());\n  return sum;\n}\ntotals({ lines: [] });`,
      'callback',
      ['totals'],
    ),
    silent: {
      why: 'each order has lines of its own',
      ...hot(
        `function total(order) {\n  const callback = () => {\n    let all = 0;\n    for (const line of order.lines) all += line.price; //hot\n    return all;\n  };\n  return callback();\n}\nfor (const day of process.argv) total({ lines: [day] });`,
        'callback',
        ['total'],
      ),
    },
  },
  {
    rule: 'stack-capture',
    subject: 'caller',
    fires: hot(
      `function caller() {\n  const at = new Error('here');\n  return at.stack.split('\\n')[2].trim(); //hot\n}\nexport function log(line) {\n  return caller() + line;\n}\nlog('');`,
      'caller',
      ['log'],
    ),
    silent: {
      why: 'the error is thrown',
      ...hot(
        `function caller(one) {\n  const at = new Error('here');\n  at.message = at.stack.split('\\n')[2].trim(); //hot\n  throw at;\n}\nexport function log(line) {\n  return caller() + line;\n}\nlog('');`,
        'caller',
        ['log'],
      ),
    },
  },
  {
    rule: 'shrinking-copy',
    subject: 'total',
    fires: hot(
      `function total(rows) {\n  let sum = 0;\n  let left = rows;\n  while (left.length > 0) {\n    const [first, ...rest] = left; //hot\n    sum += first.price;\n    left = rest;\n  }\n  return sum;\n}\ntotal([]);`,
      'total',
    ),
    silent: {
      why: 'each line is taken apart once',
      ...hot(
        `function parse(lines) {\n  const out = [];\n  for (const line of lines) {\n    const [name, ...values] = line.split(','); //hot\n    out.push({ name, values });\n  }\n  return out;\n}\nparse([]);`,
        'parse',
      ),
    },
  },
  {
    rule: 'short-lived-objects',
    subject: 'sub',
    fires: {
      files: {
        'app.mjs': `function sub(a, b) {\n  return { x: a.x - b.x, y: a.y - b.y }; //hot\n}\nfunction pull(bodies) {\n  let sum = 0;\n  for (const a of bodies)\n    for (const b of bodies) {\n      const way = sub(a, b);\n      sum += way.x * way.x + way.y * way.y;\n    }\n  return sum;\n}\npull([]);`,
      },
      stacks: [
        { frames: ['(top)', 'pull', 'sub'], samples: 6 },
        { frames: ['(garbage collector)'], samples: 4 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'what is made is kept',
      files: {
        'app.mjs': `function sub(a, b) {\n  return { x: a.x - b.x, y: a.y - b.y }; //hot\n}\nfunction pull(bodies) {\n  const ways = [];\n  for (const a of bodies)\n    for (const b of bodies) {\n      const way = sub(a, b);\n      ways.push(way);\n    }\n  return ways;\n}\npull([]);`,
      },
      stacks: [
        { frames: ['(top)', 'pull', 'sub'], samples: 6 },
        { frames: ['(garbage collector)'], samples: 4 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'string-building',
    subject: 'page',
    fires: hot(
      `function page(posts) {\n  return posts.reduce((html, post) => {\n    if (html.includes(post.id)) return html; //hot\n    return html + '<p id=' + post.id + '>';\n  }, '<main>');\n}\npage([]);`,
      'page',
    ),
    silent: {
      why: 'it is not read while it grows',
      ...hot(
        `function page(posts) {\n  return posts.reduce((html, post) => {\n    if (post.tags.includes(post.id)) return html; //hot\n    return html + '<p id=' + post.id + '>';\n  }, '<main>');\n}\npage([]);`,
        'page',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'line',
    fires: hot(
      `class Source {\n  #text;\n  constructor(text) {\n    this.#text = text;\n  }\n  line(at) {\n    return this.#text.split('\\n')[at]; //hot\n  }\n}\nconst source = new Source('');\nfor (const at of process.argv) source.line(Number(at));`,
      'line',
    ),
    silent: {
      why: 'the text is another one after each call',
      ...hot(
        `class Source {\n  #text;\n  constructor(text) {\n    this.#text = text;\n  }\n  feed(text) {\n    this.#text += text;\n  }\n  line(at) {\n    return this.#text.split('\\n')[at]; //hot\n  }\n}\nconst source = new Source('');\nfor (const at of process.argv) {\n  source.feed(at);\n  source.line(Number(at));\n}`,
        'line',
      ),
    },
  },
  {
    rule: 'value-objects',
    subject: 'step',
    fires: {
      files: {
        'app.mjs': `class V {\n  constructor(x, y) {\n    this.at = [x, y];\n  }\n  plus(o) {\n    return new V(this.at[0] + o.at[0], this.at[1] + o.at[1]);\n  }\n  times(k) {\n    return new V(this.at[0] * k, this.at[1] * k);\n  }\n}\nfunction step(points, speed) {\n  for (let i = 0; i < points.length; i++) points[i] = points[i].plus(speed.times(0.1)); //hot\n}\nstep([], new V(1, 2));`,
      },
      stacks: [
        { frames: ['(top)', 'step'], samples: 6 },
        { frames: ['(garbage collector)'], samples: 4 },
      ],
      rounds: 20,
    },
    silent: {
      why: 'what is made is kept',
      files: {
        'app.mjs': `class Token {\n  constructor(kind, at) {\n    this.kind = kind;\n    this.at = at;\n  }\n  is(kind) {\n    return this.kind === kind;\n  }\n}\nfunction lex(text) {\n  const out = [];\n  for (let i = 0; i < text.length; i++) out.push(new Token(text[i], i)); //hot\n  return out;\n}\nlex('');`,
      },
      stacks: [
        { frames: ['(top)', 'lex'], samples: 6 },
        { frames: ['(garbage collector)'], samples: 4 },
      ],
      rounds: 20,
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'price',
    fires: hot(
      `const kept = new Map();\nfunction price(item, request) {\n  const key = \`\${item.sku}:\${request.requestId}\`;\n  const known = kept.get(key);\n  if (known !== undefined) return known;\n  let sum = 0;\n  for (let i = 0; i < 1e4; i++) sum += item.base * i; //hot\n  kept.set(key, sum);\n  return sum;\n}\nfor (const sku of process.argv) price({ sku, base: 1 }, { requestId: sku });`,
      'price',
    ),
    silent: {
      why: 'the key is of the thing alone',
      ...hot(
        `const kept = new Map();\nfunction price(item) {\n  const key = \`\${item.sku}:\${item.base}\`;\n  const known = kept.get(key);\n  if (known !== undefined) return known;\n  let sum = 0;\n  for (let i = 0; i < 1e4; i++) sum += item.base * i; //hot\n  kept.set(key, sum);\n  return sum;\n}\nfor (const sku of process.argv) price({ sku, base: 1 });`,
        'price',
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'insert',
    fires: hot(
      `class Timeline {\n  #events = [];\n  insert(event) {\n    let at = 0;\n    while (at < this.#events.length && this.#events[at].time <= event.time) at++; //hot\n    this.#events.splice(at, 0, event);\n  }\n}\nconst timeline = new Timeline();\nfor (const time of process.argv) timeline.insert({ time });`,
      'insert',
    ),
    silent: {
      why: 'it goes over all to change them',
      ...hot(
        `class Timeline {\n  #events = [];\n  add(event) {\n    this.#events.push(event);\n  }\n  shift(by) {\n    for (let at = 0; at < this.#events.length; at++) this.#events[at].time += by; //hot\n  }\n}\nconst timeline = new Timeline();\nfor (const time of process.argv) {\n  timeline.add({ time });\n  timeline.shift(1);\n}`,
        'shift',
      ),
    },
  },
  {
    rule: 'needless-await',
    subject: 'price',
    fires: hot(
      `class Bulk {\n  async apply(x) {\n    return x * 0.9;\n  }\n}\nclass Loyal {\n  async apply(x) {\n    return x - 1;\n  }\n}\nasync function price(rules, x) {\n  for (const rule of rules) x = await rule.apply(x); //hot\n  return x;\n}\nawait price([new Bulk(), new Loyal()], 1);`,
      'price',
    ),
    silent: {
      why: 'one of the classes waits',
      ...hot(
        `class Bulk {\n  async apply(x) {\n    return x * 0.9;\n  }\n}\nclass Remote {\n  async apply(x) {\n    return (await fetch('http://127.0.0.1/' + x)).status;\n  }\n}\nasync function price(rules, x) {\n  for (const rule of rules) x = await rule.apply(x); //hot\n  return x;\n}\nawait price([new Bulk(), new Remote()], 1);`,
        'price',
      ),
    },
  },
  {
    rule: 'element-work-again',
    subject: 'search',
    fires: hot(
      `const docs = [];\nfor (const line of process.argv) docs.push({ title: line });\nfunction search(query) {\n  return docs.filter((doc) => {\n    const text = doc.title.toLowerCase(); //hot\n    return text.length > query.length && text.includes(query);\n  });\n}\nfor (const query of process.argv) search(query);`,
      'search',
    ),
    silent: {
      why: 'each list comes once',
      ...hot(
        `function shout(lines) {\n  return lines.map((line) => line.toLowerCase()); //hot\n}\nfor (const text of process.argv) shout(text.split(','));`,
        'shout',
      ),
    },
  },
  {
    rule: 'copy-for-one',
    subject: 'toggle',
    fires: hot(
      `function toggle(state, id) {\n  return { ...state, items: state.items.map((item) => (item.id === id ? { ...item, done: true } : item)) }; //hot\n}\nlet state = { items: [] };\nfor (const id of process.argv) state = toggle(state, id);`,
      'toggle',
    ),
    silent: {
      why: 'every element is changed',
      ...hot(
        `function price(items, rate) {\n  return items.map((item) => (item.taxed === true ? { ...item, price: item.price * rate } : { ...item })); //hot\n}\nfor (const rate of process.argv) price([], Number(rate));`,
        'price',
      ),
    },
  },
  {
    rule: 'prefix-scan',
    subject: 'lineAt',
    fires: hot(
      `class Source {\n  #text;\n  constructor(text) {\n    this.#text = text;\n  }\n  lineAt(offset) {\n    return this.#text.slice(0, offset).split('\\n').length; //hot\n  }\n}\nconst source = new Source('');\nfor (const at of process.argv) source.lineAt(Number(at));`,
      'lineAt',
    ),
    silent: {
      why: 'a beginning of fixed length',
      ...hot(
        `function head(text) {\n  return text.slice(0, 80).split('\\n').length; //hot\n}\nfor (const text of process.argv) head(text);`,
        'head',
      ),
    },
  },
];
