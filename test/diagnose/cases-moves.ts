import { hot, type Input, type RuleCase } from './cases.ts';

const shelf = (test: string) =>
  `class Shelf {\n  #rows = [];\n  *[Symbol.iterator]() {\n    for (const row of this.#rows) yield row;\n  }\n  *where(test) {\n    for (const row of this) { //hot\n      if (test(row)) yield row;\n    }\n  }\n  one(test) {\n    return this.where(test).next().value;\n  }\n  need(id) {\n    return this.one((r) => ${test});\n  }\n}\nconst shelf = new Shelf();\nfunction all(ids) {\n  for (const id of ids) console.log(shelf.need(id));\n}\nall(process.argv);`;

const ledger = (append: string) =>
  `class Store {\n  #streams = new Map();\n  append(id, event) {\n    let records = this.#streams.get(id);\n    if (!records) this.#streams.set(id, (records = []));\n    ${append}\n  }\n  *read(id) {\n    yield* this.#streams.get(id) ?? [];\n  }\n}\nclass Accounts {\n  store = new Store();\n  load(id) {\n    let state = { sum: 0 };\n    for (const one of this.store.read(id)) state = evolve(state, one); //hot\n    return state;\n  }\n  deliver(id, sum) {\n    if (this.load(id).sum > 9) throw new Error(id);\n    this.store.append(id, { sum });\n  }\n}\nconst evolve = (state, { event }) => ({ ...state, sum: state.sum + event.sum });\nconst accounts = new Accounts();\nfor (let i = 0; i < 90000; i++) accounts.deliver(i % 9, i);`;

const mailbox = (add: string) =>
  `class Mailbox {\n  letters = [];\n  offer(body) {\n    ${add}\n    this.letters.sort((a, b) => a.rank - b.rank); //hot\n  }\n}\nconst cells = new Map();\nfunction deliver(path, body) {\n  const cell = cells.get(path);\n  if (cell) cell.mailbox.offer(body);\n}\nprocess.on('message', ({ path, body }) => deliver(path, body));`;

/** A stream that puts lines together. */
const packed = (bytes: string): Input => ({
  files: {
    'app.mjs': `import { Transform } from 'node:stream';\nclass Packet {\n  body = '';\n  written = 0;\n  get bytes() {\n    return ${bytes}; //hot\n  }\n  add(line) {\n    this.body += line;\n    this.written += line.length;\n  }\n}\nexport class Pack extends Transform {\n  packet = new Packet();\n  _transform(line, _, done) {\n    if (this.packet.bytes > 999) this.push(this.packet);\n    this.packet.add(String(line));\n    done();\n  }\n}`,
  },
  stacks: [
    {
      frames: ['Transform._write@node:internal/streams/transform', '_transform', 'get bytes'],
      samples: 180,
    },
    { frames: ['(program)'], samples: 20 },
  ],
  rounds: 20,
});

/** Causes in lists, sorts and recursions, in functional and old-fashioned spellings. */
export const MOVES: RuleCase[] = [
  {
    rule: 'array-queue',
    subject: 'latest',
    fires: hot(
      `const latest = (list) =>\n  list.reduce((feed, price) => {\n    feed.unshift(price); //hot\n    return feed;\n  }, []);\nlatest(process.argv);`,
      'latest',
    ),
    silent: {
      why: 'each turn of the walk has a short list of its own',
      ...hot(
        `const firsts = (rows) =>\n  rows.map((row) => {\n    const parts = row.split(',');\n    parts.unshift(row); //hot\n    return parts;\n  });\nfirsts(process.argv);`,
        'firsts',
      ),
    },
  },
  {
    rule: 'shrinking-copy',
    subject: 'total',
    fires: hot(
      `const total = ([first, ...others]) =>\n  others.length ? first.cents + Math.max(0, total(others)) : 0; //hot\nfor (const list of process.argv) total([...list]);`,
      'total',
    ),
    silent: {
      why: 'the first of a short list, which is handed to another',
      ...hot(
        `const head = ([first, ...others]) => first.cents + others.length; //hot\nfor (const list of process.argv) head([...list]);`,
        'head',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'byAuthor',
    fires: hot(
      `const byAuthor = (list) =>\n  list.reduce((groups, one) => Object.assign(groups, {\n    [one.author]: (groups[one.author] ?? []).concat([one]), //hot\n  }), {});\nbyAuthor(process.argv);`,
      'byAuthor',
    ),
    silent: {
      why: 'what is copied is put elsewhere',
      ...hot(
        `const byAuthor = (list, extra) =>\n  list.reduce((groups, one) => Object.assign(groups, {\n    [one.id]: (extra[one.author] ?? []).concat([one]), //hot\n  }), {});\nbyAuthor(process.argv, {});`,
        'byAuthor',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'group',
    fires: hot(
      `function group(rows) {\n  const groups = new Map();\n  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]); //hot\n  return groups;\n}\ngroup(process.argv);`,
      'group',
    ),
    silent: {
      why: 'another entry is set',
      ...hot(
        `function group(rows, from) {\n  const groups = new Map();\n  for (const row of rows) groups.set(row.id, [...(groups.get(from) ?? []), row]); //hot\n  return groups;\n}\ngroup(process.argv, 1);`,
        'group',
      ),
    },
  },
  {
    rule: 'sort-for-one',
    subject: 'cheapest',
    fires: hot(
      `const offers = process.argv;\nconst cheapest = (shopper) =>\n  offers\n    .map((offer) => ({ offer, total: offer.cents + shopper.way }))\n    .sort((a, b) => a.total - b.total)[0]; //hot\nfor (const one of process.argv) cheapest(one);`,
      'cheapest',
    ),
    silent: {
      why: 'all of what is sorted is returned',
      ...hot(
        `const offers = process.argv;\nconst ranked = (shopper) =>\n  offers\n    .map((offer) => ({ offer, total: offer.cents + shopper.way }))\n    .sort((a, b) => a.total - b.total); //hot\nfor (const one of process.argv) ranked(one);`,
        'ranked',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'refresh',
    fires: {
      files: {
        'app.mjs': `import { EventEmitter } from 'node:events';\nconst race = new EventEmitter();\nconst runners = new Map();\nlet board = [];\nfunction refresh() {\n  board = [...runners.values()].sort((a, b) => a.seconds - b.seconds); //hot\n}\nfunction split(one) {\n  runners.get(one.bib).seconds += one.seconds;\n  race.emit('changed');\n}\nrace.on('split', split);\nrace.on('changed', refresh);\nfor (const one of process.argv) race.emit('split', one);\nconsole.log(board[0]);`,
      },
      stacks: [
        { frames: ['(top)', 'emit@node:events', 'split', 'emit@node:events', 'refresh'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'sorted once, at the end',
      files: {
        'app.mjs': `import { EventEmitter } from 'node:events';\nconst race = new EventEmitter();\nconst runners = new Map();\nlet board = [];\nfunction refresh() {\n  board = [...runners.values()].sort((a, b) => a.seconds - b.seconds); //hot\n}\nrace.on('end', refresh);\nrace.emit('end');\nconsole.log(board[0]);`,
      },
      stacks: [
        { frames: ['(top)', 'emit@node:events', 'refresh'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'bigint-arithmetic',
    subject: 'hash',
    fires: hot(
      `const BASE = 1099511628211n;\nconst hash = (codes) => {\n  let state = 7n;\n  for (const code of codes) state = ((state ^ BigInt(code)) * BASE) % 18446744073709551557n; //hot\n  return state;\n};\nconst shard = (codes) => Number(hash(codes) % 1009n);\nfor (const word of process.argv) shard(word);`,
      'hash',
    ),
    silent: {
      why: 'numbers of 32 bits',
      ...hot(
        `const hash = (codes) => {\n  let state = 7;\n  for (const code of codes) state = Math.imul(state ^ code, 16777619); //hot\n  return state;\n};\nconst shard = (codes) => hash(codes) % 1009;\nfor (const word of process.argv) shard(word);`,
        'hash',
      ),
    },
  },
  {
    rule: 'moved-elements',
    subject: 'cancel',
    fires: hot(
      `const orders = [];\nfunction place(order) {\n  orders.push(order);\n}\nfunction cancel(position) {\n  const [order] = orders.splice(position, 1); //hot\n  return order;\n}\nfor (const one of process.argv) place(one);\nfor (const one of process.argv) cancel(one.length);`,
      'cancel',
    ),
    silent: {
      why: 'one element takes the place of another',
      ...hot(
        `const orders = [];\nfunction place(order) {\n  orders.push(order);\n}\nfunction swap(position, order) {\n  orders.splice(position, 1, order); //hot\n}\nfor (const one of process.argv) place(one);\nfor (const one of process.argv) swap(one.length, one);`,
        'swap',
      ),
    },
  },
  {
    rule: 'moved-elements',
    subject: 'rm',
    fires: hot(
      `function rm(a, i) {\n  const x = a[i];\n  for (let j = i; j < a.length - 1; j++) a[j] = a[j + 1]; //hot\n  a.length--;\n  return x;\n}\nclass Queue {\n  a = [];\n  take() {\n    return rm(this.a, 0);\n  }\n}\nfunction go(n) {\n  const q = new Queue();\n  while (q.a.length) q.take();\n}\ngo(9);`,
      'rm',
      ['go', 'take'],
    ),
    silent: {
      why: 'each row is filled from another',
      ...hot(
        `function smooth(a, b) {\n  for (let j = 0; j < a.length - 1; j++) a[j] = b[j + 1]; //hot\n}\nfor (const row of process.argv) smooth([], row);`,
        'smooth',
      ),
    },
  },
  {
    rule: 'own-sort',
    subject: 'insertion',
    fires: hot(
      `function insertion(a, f) {\n  for (let i = 1; i < a.length; i++) {\n    const x = a[i];\n    let j = i - 1;\n    for (; j >= 0 && f(a[j], x) > 0; j--) a[j + 1] = a[j]; //hot\n    a[j + 1] = x;\n  }\n  return a;\n}\ninsertion([...process.argv], (a, b) => a.length - b.length);`,
      'insertion',
    ),
    silent: {
      why: 'the few of a range, at the bottom of a faster sort',
      ...hot(
        `function insertion(a, from, to, f) {\n  for (let i = from + 1; i < to; i++) {\n    const x = a[i];\n    let j = i - 1;\n    for (; j >= from && f(a[j], x) > 0; j--) a[j + 1] = a[j]; //hot\n    a[j + 1] = x;\n  }\n}\nfor (let at = 0; at < 9; at += 3) insertion([...process.argv], at, at + 3, (a, b) => a.length - b.length);`,
        'insertion',
      ),
    },
  },
  {
    rule: 'own-sort',
    subject: 'bubble',
    fires: hot(
      `function bubble(a) {\n  for (let i = 0; i < a.length; i++) {\n    for (let j = 0; j < a.length - 1 - i; j++) {\n      if (a[j].at > a[j + 1].at) [a[j], a[j + 1]] = [a[j + 1], a[j]]; //hot\n    }\n  }\n  return a;\n}\nbubble([...process.argv]);`,
      'bubble',
    ),
    silent: {
      why: 'running totals in a table',
      ...hot(
        `function sums(a, n) {\n  for (let i = 0; i < a.length; i++) {\n    for (let j = 1; j < n; j++) a[i][j] = a[i][j - 1] > 9 ? 0 : a[i][j]; //hot\n  }\n  return a;\n}\nsums([...process.argv], 9);`,
        'sums',
      ),
    },
  },
  {
    rule: 'own-sort',
    subject: 'selection',
    fires: hot(
      `function selection(a) {\n  for (let i = 0; i < a.length; i++) {\n    let least = i;\n    for (let j = i + 1; j < a.length; j++) if (a[j] < a[least]) least = j; //hot\n    const x = a[i];\n    a[i] = a[least];\n    a[least] = x;\n  }\n  return a;\n}\nselection([...process.argv]);`,
      'selection',
    ),
    silent: {
      why: 'the least of each row',
      ...hot(
        `function leasts(rows) {\n  const out = [];\n  for (let i = 0; i < rows.length; i++) {\n    let least = 0;\n    for (let j = 1; j < rows[i].length; j++) if (rows[i][j] < rows[i][least]) least = j; //hot\n    out.push(least);\n  }\n  return out;\n}\nleasts([...process.argv]);`,
        'leasts',
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'first',
    fires: hot(
      `function* walk(node) {\n  for (; node; node = node.next) yield node;\n}\nfunction first(all, test) {\n  for (const one of all) if (test(one)) return one; //hot\n  return null;\n}\nfunction enrich(events, airports) {\n  const out = [];\n  for (const event of events) out.push(first(walk(airports), (one) => one.code === event.code));\n  return out;\n}\nenrich(process.argv, { code: 'A', next: null });`,
      'first',
      ['enrich'],
    ),
    silent: {
      why: 'a few of the source are looked through',
      ...hot(
        `const belts = [{ to: 1 }, { to: 2 }];\nfunction first(all, test) {\n  for (const one of all) if (test(one)) return one; //hot\n  return null;\n}\nfunction enrich(events) {\n  const out = [];\n  for (const event of events) out.push(first(belts, (one) => one.to === event.to));\n  return out;\n}\nenrich(process.argv);`,
        'first',
        ['enrich'],
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'position',
    fires: hot(
      `const equals = (a) => (b) => a === b;\nfunction position(list, test) {\n  let i = 0;\n  while (i < list.length && !test(list[i])) i++; //hot\n  return i;\n}\nfunction lookup(keys, values) {\n  return process.argv.map((key) => values[position(keys, equals(key))]);\n}\nlookup([...process.argv], []);`,
      'position',
      ['lookup'],
    ),
    silent: {
      why: 'each turn looks through a list of its own',
      ...hot(
        `const equals = (a) => (b) => a === b;\nfunction position(list, test) {\n  let i = 0;\n  while (i < list.length && !test(list[i])) i++; //hot\n  return i;\n}\nfunction lookup(rows, key) {\n  return rows.map((row) => position(row.split(','), equals(key)));\n}\nlookup([...process.argv], 'a');`,
        'position',
        ['lookup'],
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'insert',
    fires: hot(
      `const agenda = [];\nfunction insert(compare, item) {\n  let at = agenda.length;\n  while (at > 0 && compare(agenda[at - 1], item) > 0) at--; //hot\n  agenda.splice(at, 0, item);\n}\nfor (const one of process.argv) insert((a, b) => a.length - b.length, one);`,
      'insert',
    ),
    silent: {
      why: 'a list of the call',
      ...hot(
        `function insert(compare, item) {\n  const agenda = item.split(',');\n  let at = agenda.length;\n  while (at > 0 && compare(agenda[at - 1], item) > 0) at--; //hot\n  return at;\n}\nfor (const one of process.argv) insert((a, b) => a.length - b.length, one);`,
        'insert',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'total',
    fires: hot(
      `const rows = [...process.argv];\nconst total = () => rows.reduce((sum, row) => sum + row.length, 0); //hot\nfunction run(asked) {\n  let sum = 0;\n  for (const one of asked) sum += total() + one;\n  return sum;\n}\nrun(process.argv);`,
      'total',
      ['run'],
    ),
    silent: {
      why: 'a step of a pipeline, which runs each of its functions once',
      ...hot(
        `const pipe = (...fns) => function piped(x) {\n  return fns.reduce((value, fn) => fn(value), x);\n};\nconst total = (rows) => rows.reduce((sum, row) => sum + row.length, 0); //hot\nconst run = pipe((rows) => rows.slice(1), total);\nrun(process.argv);`,
        'total',
        ['piped'],
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'shared',
    fires: hot(
      `const head = (text) => text[0];\nconst tail = (text) => text.slice(1);\nconst lcs = (a) => function shared(b) {\n  if (a === '' || b === '') return 0;\n  if (head(a) === head(b)) return 1 + lcs(tail(a))(tail(b));\n  return Math.max(lcs(tail(a))(b), lcs(a)(tail(b))); //hot\n};\nlcs('abcabcabd')('bacbacbad');`,
      'shared',
    ),
    silent: {
      why: 'one way through both texts',
      ...hot(
        `const head = (text) => text[0];\nconst tail = (text) => text.slice(1);\nconst same = (a) => function shared(b) {\n  if (a === '' || b === '') return 0;\n  return head(a) === head(b) ? 1 + same(tail(a))(tail(b)) : same(tail(a))(tail(b)); //hot\n};\nsame('abcabcabd')('bacbacbad');`,
        'shared',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'required',
    fires: hot(
      `const registry = new Map();\nfunction* required(name) {\n  const entry = registry.get(name);\n  for (const need of entry.needs) yield* required(need); //hot\n  yield entry;\n}\nconst order = new Map();\nfor (const entry of required('app')) order.set(entry.name, entry);`,
      'required',
    ),
    silent: {
      why: 'what was visited is skipped',
      ...hot(
        `const registry = new Map();\nfunction* required(name, seen) {\n  if (seen.has(name)) return;\n  seen.add(name);\n  const entry = registry.get(name);\n  for (const need of entry.needs) yield* required(need, seen); //hot\n  yield entry;\n}\nfor (const entry of required('app', new Set())) console.log(entry);`,
        'required',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'required',
    fires: hot(
      `const needs = { app: ['a', 'b'], a: ['b'], b: [] };\nconst entries = { app: {}, a: {}, b: {} };\nfunction* required(name) {\n  for (const need of needs[name]) yield* required(need); //hot\n  yield entries[name];\n}\nfor (const entry of required('app')) console.log(entry);`,
      'required',
    ),
    silent: {
      why: 'a tree, of which each part is reached once',
      ...hot(
        `function* leaves(tree) {\n  if (!tree.children) yield tree.value;\n  else for (const child of tree.children) yield* leaves(child); //hot\n}\nfor (const leaf of leaves({ children: [] })) console.log(leaf);`,
        'leaves',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'depth',
    fires: hot(
      `const catalog = new Map();\nfunction depth(name) {\n  const entry = catalog.get(name);\n  const below = entry.needs.map((need) => depth(need)); //hot\n  return 1 + Math.max(0, ...below);\n}\ndepth('app');`,
      'depth',
    ),
    silent: {
      why: 'it goes through the parts of what it is given',
      ...hot(
        `const catalog = new Map();\nfunction depth(query) {\n  if (typeof query === 'string') return catalog.get(query).size;\n  const below = query.needs.map((need) => depth(need)); //hot\n  return 1 + Math.max(0, ...below);\n}\ndepth({ needs: ['a', 'b'] });`,
        'depth',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'total',
    fires: hot(
      `class Cart {\n  constructor(lines) {\n    this.lines = lines;\n  }\n  total() {\n    return this.lines.map((line) => line.price * line.count).reduce((a, b) => a + b, 0); //hot\n  }\n}\nconst cart = new Cart([]);\nfor (const seen of process.argv) console.log(seen, cart.total());`,
      'total',
    ),
    silent: {
      why: 'each step makes the bees of the next',
      ...hot(
        `class Meadow {\n  constructor(bees) {\n    this.bees = bees;\n    this.honey = 0;\n  }\n  total() {\n    this.bees = this.bees.map((bee) => this.moved(bee)); //hot\n    return this.bees.map((bee) => this.fed(bee)).length;\n  }\n  moved(bee) {\n    return { ...bee, x: bee.x + 1 };\n  }\n  fed(bee) {\n    this.honey += bee.load;\n    return bee;\n  }\n}\nconst meadow = new Meadow([]);\nfor (const seen of process.argv) console.log(seen, meadow.total());`,
        'total',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'add',
    fires: hot(
      `class Jobs {\n  all = [];\n  add(job) {\n    this.all.push(job);\n    this.all.sort((a, b) => a.at - b.at); //hot\n  }\n}\nconst jobs = new Jobs();\nfor (const job of list) jobs.add(job);`,
      'add',
    ),
    silent: {
      why: 'it is a method of its own that is called so',
      ...hot(
        `class Jobs {\n  all = [];\n  add(job) {\n    this.all.push(job);\n    this.sort(); //hot\n  }\n  sort() {\n    for (const job of this.all) job.rank = 0;\n  }\n}\nconst jobs = new Jobs();\nfor (const job of list) jobs.add(job);`,
        'add',
      ),
    },
  },
  {
    rule: 'take-best',
    subject: 'next',
    fires: hot(
      `class Shore {\n  #cells = [];\n  #levels = [];\n  next() {\n    const levels = this.#levels;\n    let at = 0;\n    for (let i = 1; i < levels.length; i++) if (levels[i] < levels[at]) at = i; //hot\n    const cell = this.#cells[at];\n    this.#cells.splice(at, 1);\n    levels.splice(at, 1);\n    return cell;\n  }\n}\nconst shore = new Shore();\nfor (let i = 0; i < 1000; i++) console.log(shore.next());`,
      'next',
    ),
    silent: {
      why: 'nothing leaves the list: each point is asked for its nearest centre',
      ...hot(
        `function next(centres, point) {\n  let at = 0;\n  for (let i = 1; i < centres.length; i++) if (distance(centres[i], point) < distance(centres[at], point)) at = i; //hot\n  return centres[at];\n}\nfor (const point of points) console.log(next(centres, point));`,
        'next',
      ),
    },
  },
  {
    rule: 'take-best',
    subject: 'cheapest',
    fires: hot(
      `const cheapest = (open) => open.reduce((best, one) => (one.cost < best.cost ? one : best)); //hot\nexport function explore(start) {\n  const open = [start];\n  while (open.length > 0) {\n    const at = cheapest(open);\n    open.splice(open.indexOf(at), 1);\n    for (const next of at.next) open.push({ ...next, cost: at.cost + 1 });\n  }\n}`,
      'cheapest',
    ),
    silent: {
      why: 'the cheapest offer is read, and stays',
      ...hot(
        `const cheapest = (open) => open.reduce((best, one) => (one.cost < best.cost ? one : best)); //hot\nexport function explore(shops) {\n  for (const shop of shops) {\n    const at = cheapest(shop.offers);\n    console.log(shop, at);\n  }\n}`,
        'cheapest',
      ),
    },
  },
  {
    rule: 'take-best',
    subject: 'shortest',
    fires: hot(
      `export function shortest(graph, start) {\n  const dist = new Map([[start, 0]]);\n  const open = new Set([start]);\n  while (open.size > 0) {\n    let at = null;\n    for (const node of open) { //hot\n      if (at === null || dist.get(node) < dist.get(at)) at = node; //hot\n    }\n    open.delete(at);\n    for (const [to, cost] of graph.get(at)) if (dist.get(at) + cost < (dist.get(to) ?? Infinity)) {\n      dist.set(to, dist.get(at) + cost);\n      open.add(to);\n    }\n  }\n  return dist;\n}`,
      'shortest',
    ),
    silent: {
      why: 'what is deleted is not what was chosen',
      ...hot(
        `export function shortest(tables, start) {\n  let best = start;\n  for (const table of tables) {\n    for (const row of table.rows) if (row.cost < best.cost) best = row; //hot\n    table.marks.delete(table.id);\n  }\n  return best;\n}`,
        'shortest',
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'extend',
    fires: hot(
      `function extend(a, b) {\n  const o = {};\n  for (const k in a) if (Object.hasOwn(a, k)) o[k] = a[k]; //hot\n  for (const k in b) o[k] = b[k];\n  return o;\n}\nclass Doc {\n  fields = {};\n  put(k, v) {\n    this.fields = extend(this.fields, { [k]: v });\n  }\n}\nconst doc = new Doc();\nfor (const one of process.argv) doc.put(one, 1);`,
      'extend',
      ['put'],
    ),
    silent: {
      why: 'a record of fixed size',
      ...hot(
        `function extend(a, b) {\n  const o = {};\n  for (const k in a) if (Object.hasOwn(a, k)) o[k] = a[k]; //hot\n  for (const k in b) o[k] = b[k];\n  return o;\n}\nclass Doc {\n  head = {};\n  put(at) {\n    this.head = extend(this.head, { at });\n  }\n}\nconst doc = new Doc();\nfor (const one of process.argv) doc.put(one);`,
        'extend',
        ['put'],
      ),
    },
  },
  {
    rule: 'costly-comparison',
    subject: 'sortWith',
    fires: {
      files: {
        'app.mjs': `const by = (fn) => (a, b) => (fn(a) < fn(b) ? -1 : 1);\nconst chain = (...steps) => function compared(a, b) {\n  return steps.reduce((order, step) => order || step(a, b), 0);\n};\nfunction sortWith(list, compare) {\n  return [...list].sort(compare);\n}\nconst plain = (title) => title.toLowerCase().replace(/^the /, ''); //hot\nsortWith(process.argv, chain(by((one) => plain(one.title))));`,
      },
      stacks: [
        { frames: ['(top)', 'sortWith', 'compared', 'plain'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'the key is worked out once for each, before the sort',
      files: {
        'app.mjs': `function sortWith(list, keyOf, compare) {\n  const keyed = list.map((one) => ({ one, key: keyOf(one) }));\n  return keyed.sort(compare);\n}\nconst plain = (title) => title.toLowerCase().replace(/^the /, ''); //hot\nsortWith(process.argv, plain, (a, b) => (a.key < b.key ? -1 : 1));`,
      },
      stacks: [
        { frames: ['(top)', 'sortWith', 'plain'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'element-work-again',
    subject: 'hits',
    fires: hot(
      `function ms(s) {\n  return new Date(s).getTime(); //hot\n}\nconst before = (a, b) => ms(a) < ms(b);\nclass Calendar {\n  entries = [];\n  put(entry) {\n    this.entries.push(entry);\n  }\n  hits(from, to) {\n    let n = 0;\n    for (let i = 0; i < this.entries.length; i++)\n      if (!before(this.entries[i].at, from) && before(this.entries[i].at, to)) n++;\n    return n;\n  }\n}\nconst calendar = new Calendar();\nfor (const one of process.argv) calendar.put(one);\nfor (const one of process.argv) calendar.hits(one, one);`,
      'ms',
      ['hits', 'before'],
    ),
    silent: {
      why: 'each list is gone over once',
      ...hot(
        `function ms(s) {\n  return new Date(s).getTime(); //hot\n}\nconst before = (a, b) => ms(a) < ms(b);\nfunction hits(entries, from) {\n  let n = 0;\n  for (let i = 0; i < entries.length; i++) if (before(entries[i].at, from)) n++;\n  return n;\n}\nfor (const one of process.argv) hits(one.split(','), one);`,
        'ms',
        ['hits', 'before'],
      ),
    },
  },
  {
    rule: 'accumulator-copy',
    subject: 'append',
    fires: hot(
      `function append(list, one) {\n  const out = [];\n  for (const each of list) out.push(each); //hot\n  out.push(one);\n  return out;\n}\nlet rows = [];\nfor (const one of process.argv) rows = append(rows, one);\nconsole.log(rows);`,
      'append',
    ),
    silent: {
      why: 'each list is copied once',
      ...hot(
        `function append(list, one) {\n  const out = [];\n  for (const each of list) out.push(each); //hot\n  out.push(one);\n  return out;\n}\nconst rows = [];\nfor (const one of process.argv) rows.push(append(one.split(','), one));\nconsole.log(rows);`,
        'append',
      ),
    },
  },
  {
    rule: 'best-of-all',
    subject: 'nearest',
    fires: hot(
      `const vehicles = [];\nfunction nearest(x, y) {\n  let best = null;\n  let least = Infinity;\n  for (const one of vehicles) {\n    const distance = (one.x - x) ** 2 + (one.y - y) ** 2; //hot\n    if (distance < least) {\n      best = one;\n      least = distance;\n    }\n  }\n  return best;\n}\nfor (const one of process.argv) vehicles.push({ x: one.length, y: 1 });\nfor (const one of process.argv) nearest(one.length, 2);`,
      'nearest',
    ),
    silent: {
      why: 'the best of a list that is asked once',
      ...hot(
        `function nearest(vehicles, x) {\n  let best = null;\n  let least = Infinity;\n  for (const one of vehicles) {\n    const distance = (one.x - x) ** 2; //hot\n    if (distance < least) {\n      best = one;\n      least = distance;\n    }\n  }\n  return best;\n}\nnearest([...process.argv], 2);`,
        'nearest',
      ),
    },
  },
  {
    rule: 'path-copy',
    subject: 'visit',
    fires: hot(
      `function visit(node, path = []) {\n  enter(node, path);\n  for (const child of node.children) visit(child, [...path, node.name]); //hot\n}\nfunction run(threads) {\n  for (const one of threads) visit(one);\n}`,
      'visit',
      ['run', ...Array(40).fill('visit')],
    ),
    silent: {
      why: 'a few steps down',
      ...hot(
        `function visit(node, path = []) {\n  enter(node, path);\n  for (const child of node.children) visit(child, [...path, node.name]); //hot\n}\nfunction run(threads) {\n  for (const one of threads) visit(one);\n}`,
        'visit',
        ['run', 'visit', 'visit'],
      ),
    },
  },
  {
    rule: 'spliced-text',
    subject: 'render',
    fires: hot(
      `function render(layout, rows) {\n  let page = layout;\n  for (const row of rows) {\n    page = page.replace('{{rows}}', \`<tr>\${row.name}</tr>{{rows}}\`); //hot\n  }\n  return page;\n}`,
      'render',
    ),
    silent: {
      why: 'each mark is replaced once',
      ...hot(
        `function render(layout, values) {\n  let page = layout;\n  for (const value of values) {\n    page = page.replace('{{value}}', value.text); //hot\n  }\n  return page;\n}`,
        'render',
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'seek',
    fires: hot(
      `class Chain {\n  seek(test) {\n    let node = this.head;\n    while (node) {\n      if (test(node.item)) return node; //hot\n      node = node.next;\n    }\n    return null;\n  }\n  touch(id) {\n    return this.seek((item) => item.id === id);\n  }\n}\nfunction log(chain, rows) {\n  for (const row of rows) chain.touch(row.id);\n}`,
      'seek',
      ['log', 'touch'],
    ),
    silent: {
      why: 'each row has a chain of its own',
      ...hot(
        `class Chain {\n  seek(test) {\n    let node = this.head;\n    while (node) {\n      if (test(node.item)) return node; //hot\n      node = node.next;\n    }\n    return null;\n  }\n  touch(id) {\n    return this.seek((item) => item.id === id);\n  }\n}\nfunction log(rows) {\n  for (const row of rows) {\n    const chain = new Chain(row);\n    chain.touch(row.id);\n  }\n}`,
        'seek',
        ['log', 'touch'],
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'platform',
    fires: hot(
      `function* linesOf(network) {\n  for (const line of network) if (line.length > 0) yield line;\n}\nfunction platform(network, code) {\n  for (const line of linesOf(network)) {\n    for (let s = 0; s < line.length; s++) {\n      if (line[s].code === code) return line[s].platform; //hot\n    }\n  }\n  return 0;\n}\nfunction announce(network, trains) {\n  const out = [];\n  for (const train of trains) out.push(platform(network, train.code));\n  return out;\n}`,
      'platform',
      ['announce'],
    ),
    silent: {
      why: 'each train has a network of its own',
      ...hot(
        `function platform(network, code) {\n  for (const line of network) {\n    for (let s = 0; s < line.length; s++) {\n      if (line[s].code === code) return line[s].platform; //hot\n    }\n  }\n  return 0;\n}\nfunction announce(trains) {\n  const out = [];\n  for (const train of trains) out.push(platform(train.network(), train.code));\n  return out;\n}`,
        'platform',
        ['announce'],
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'where',
    // The test goes through another method, and elements come out of a generator.
    fires: hot(shelf('r.id === id'), 'where', ['all', 'need', 'one']),
    silent: {
      why: 'nothing that is given is compared',
      ...hot(shelf('r.free'), 'where', ['all', 'need', 'one']),
    },
  },
  {
    rule: 'own-search',
    subject: 'find',
    fires: hot(
      `class Rows {\n  rows = [];\n  find(test) {\n    for (let i = 0; i < this.rows.length; i++) if (test(this.rows[i])) return this.rows[i]; //hot\n  }\n  whose(wanted) {\n    const keys = Object.keys(wanted);\n    return this.find((row) => keys.every((key) => row.get(key) === wanted[key]));\n  }\n}\nconst rows = new Rows();\nfunction all(ids) {\n  for (const id of ids) console.log(rows.whose({ id }));\n}\nall(process.argv);`,
      'find',
      ['all', 'whose'],
    ),
    silent: {
      why: 'it asks each element for what no index has',
      ...hot(
        `class Rows {\n  rows = [];\n  find(test) {\n    for (let i = 0; i < this.rows.length; i++) if (test(this.rows[i])) return this.rows[i]; //hot\n  }\n  whose(wanted) {\n    return this.find((row) => row.takes(wanted));\n  }\n}\nconst rows = new Rows();\nfunction all(ids) {\n  for (const id of ids) console.log(rows.whose({ id }));\n}\nall(process.argv);`,
        'find',
        ['all', 'whose'],
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'offer',
    // Which box it is, a Map says.
    fires: hot(mailbox('this.letters.push(body);'), 'offer', ['deliver']),
    silent: {
      why: 'all that came is put into order once',
      ...hot(mailbox('for (const one of body) this.letters.push(one);'), 'offer', ['deliver']),
    },
  },
  {
    rule: 'text-read-back',
    subject: 'bytes',
    fires: packed('Buffer.byteLength(this.body)'),
    silent: { why: 'the number is kept beside the text', ...packed('this.written') },
  },
  {
    rule: 'replayed-state',
    subject: 'load',
    fires: hot(ledger('records.push({ id, event });'), 'load', ['deliver']),
    silent: {
      why: 'nothing is added to what it goes over',
      ...hot(ledger('console.log(records.length, event);'), 'load', ['deliver']),
    },
  },
];
