import { hot, type RuleCase } from './cases.ts';

const WORK = 'for (let i = 0; i < 900; i++) sum = (sum * 31 + i) % 65521; //hot';

const hyphenation = (memo: string, hyphenator: string) =>
  hot(
    `${memo}\nconst breaks = (word) => {\n  let sum = word.length;\n  ${WORK}\n  return sum;\n};\n${hyphenator}\nfunction lines(paragraph) {\n  const pieces = hyphenator();\n  return paragraph.split(' ').map((word) => pieces(word));\n}\nfunction layout(paragraphs) {\n  const out = [];\n  for (const paragraph of paragraphs) out.push(lines(paragraph));\n  return out;\n}`,
    'breaks',
    ['layout', 'lines'],
  );

const MEMO =
  'const memo = (fn, known = new Map()) => (x) => {\n  if (!known.has(x)) known.set(x, fn(x));\n  return known.get(x);\n};';

const planner = (answer: string) =>
  hot(
    `class Net {\n  #known = new Map();\n  #lanes;\n  constructor(lanes) {\n    this.#lanes = lanes;\n  }\n  distances(start) {\n    let sum = this.#known.get(start);\n    if (sum === undefined) {\n      sum = start;\n      ${WORK}\n      this.#known.set(start, sum);\n    }\n    return sum;\n  }\n}\nclass Planner extends Net {\n  route(from) {\n    return this.distances(from) / 60;\n  }\n}\nclass Desk {\n  #lanes;\n  constructor(lanes) {\n    this.#lanes = lanes;\n  }\n  answer(request) {\n    ${answer}\n  }\n}\nfunction all(requests) {\n  const desk = new Desk([1, 2, 3]);\n  const out = [];\n  for (const request of requests) out.push(desk.answer(request));\n  return out;\n}`,
    'distances',
    ['all', 'answer', 'route'],
  );

const outlines = (mark: string, work = 'let sum = region.length;') =>
  hot(
    `import { EventEmitter } from 'node:events';\nconst shift = { by: 1 };\nfunction simplify(region) {\n  ${work}\n  ${WORK}\n  return sum;\n}\nclass Layers extends EventEmitter {\n  #known = new Map();\n  constructor() {\n    super();\n    this.on('changed', () => this.#known.clear());\n  }\n  outline(region) {\n    if (!this.#known.has(region)) this.#known.set(region, simplify(region));\n    return this.#known.get(region);\n  }\n  move() {\n    shift.by++;\n  }\n  mark(pin) {\n    ${mark}\n  }\n}\nfunction show(pins) {\n  const layers = new Layers();\n  const out = [];\n  for (const pin of pins) {\n    layers.mark(pin);\n    out.push(layers.outline(pin.region));\n  }\n  return out;\n}`,
    'simplify',
    ['show', 'outline'],
  );

const station = (handle: string) =>
  hot(
    `const POINTS = [[0, 0.2], [10, 9.7], [20, 20.4]];\nfunction curve(points, steps) {\n  let sum = points.length;\n  for (let i = 0; i < steps; i++) sum += points[i % 2][1] * i; //hot\n  return sum;\n}\nconst known = new Map();\nfunction take(reading) {\n  ${handle}\n}\nexport function takeAll(readings) {\n  for (const reading of readings) take(reading);\n}`,
    'curve',
    ['takeAll', 'take'],
  );

const roles = (top: string, start = "book.define('guest', [1, 2]);\nbook.define('admin', [3]);") =>
  hot(
    `class Roles {\n  #grants = new Map();\n  define(role, grants) {\n    this.#grants.set(role, grants);\n  }\n  grantsOf(role) {\n    const all = new Set();\n    for (let i = 0; i < 90; i++) for (const one of this.#grants.get(role)) all.add(one * i); //hot\n    return all;\n  }\n  allows(role, action) {\n    return this.grantsOf(role).has(action);\n  }\n}\nconst book = new Roles();\n${start}\nlet n = 0;\nfor (let i = 0; i < 90000; i++) {\n  ${top}\n  if (book.allows(['guest', 'admin'][i % 2], i)) n++;\n}\nconsole.log(n);`,
    'grantsOf',
    ['allows'],
  );

const forecast = (spot: string, put = 'this.entries.set(key, value);', key = 'key') =>
  hot(
    `class Store {\n  entries = new Map();\n  get(key) {\n    return this.entries.get(${key});\n  }\n  put(key, value) {\n    ${put}\n  }\n}\nclass Service {\n  constructor(store) {\n    this.store = store;\n  }\n  curve(spot) {\n    const known = this.store.get(spot);\n    if (known) return known;\n    let sum = 1;\n    ${WORK}\n    this.store.put(spot, sum);\n    return sum;\n  }\n  forecast(spot, day) {\n    return this.curve(spot) + day;\n  }\n}\nfunction all(rows) {\n  const service = new Service(new Store());\n  const out = [];\n  for (const row of rows) out.push(service.forecast(${spot}, row.day));\n  return out;\n}`,
    'curve',
    ['all', 'forecast'],
  );

const quotes = (made: string) =>
  hot(
    `const cities = ['Oslo', 'Riga', 'Bonn', 'Nice'];\nconst cache = {};\nfunction price(from, to) {\n  let sum = from.length * to.length;\n  ${WORK}\n  return sum;\n}\nfunction all(count) {\n  let i, ask, key, sum = 0;\n  for (i = 0; i < count; i++) {\n    ask = ${made};\n    key = JSON.stringify(ask);\n    if (cache[key] === undefined) cache[key] = price(ask.from, ask.to);\n    sum += cache[key];\n  }\n  return sum;\n}\nall(9000);`,
    'price',
    ['all'],
  );

const shares = (line: string, also = '') =>
  hot(
    `function shares(districts) {\n  const out = [];\n  let i, j, d, total;\n  for (i = 0; i < districts.length; i++) {\n    d = districts[i];\n    total = 0;\n    for (j = 0; j < districts.length; j++) {\n      ${line} //hot\n    }\n    ${also}\n    out.push(d.votes / total);\n  }\n  return out;\n}\nshares([]);`,
    'shares',
  );

const slots = (kept: string) =>
  hot(
    `function compile(texts) {\n  let scope = new Map();\n  const slot = (name) => {\n    let at = scope.get(name);\n    if (at === undefined) scope.set(name, (at = ${kept}));\n    return at;\n  };\n  const out = [];\n  for (const text of texts) {\n    scope = new Map();\n    out.push(slot(text) + slot('of'));\n  }\n  return out;\n}\nfunction work(name) {\n  let sum = name.length;\n  ${WORK}\n  return sum;\n}\nfor (const text of process.argv) compile(text.split(' '));`,
    'slot',
    ['compile'],
  );

/** What is kept under a number that is another one each time. */
const propagation = (store: string) =>
  hot(
    `class Solver {
  #kept = ${store};
  #trail = [];
  #head = 0;
  settle() {
    const kept = this.#kept;
    const at = this.#trail[this.#head++];
    if (kept[at] !== undefined) return kept[at];
    let sum = 0;
    for (let i = 0; i < 1e4; i++) sum += i % (at + 1); //hot
    return (kept[at] = sum);
  }
}
function run(solver, n) {
  for (let i = 0; i < n; i++) solver.settle();
}
run(new Solver(), 100);
`,
    'settle',
    ['run'],
  );

/** Caches that never have what they are asked for, and caches that work. */
export const CACHES: RuleCase[] = [
  {
    rule: 'cache-never-hits',
    subject: 'slot',
    fires: slots('work(name)'),
    silent: { why: 'it gives each name a number', ...slots('scope.size') },
  },
  {
    rule: 'cache-never-hits',
    subject: 'settle',
    fires: propagation('{}'),
    silent: { why: 'a typed array holds numbers at places', ...propagation('new Int32Array(1 << 14)') },
  },
  {
    rule: 'cache-never-hits',
    subject: 'lines',
    fires: hyphenation(MEMO, 'const hyphenator = () => memo(breaks);'),
    silent: {
      why: 'all that are made share one store',
      ...hyphenation(MEMO, 'const shared = new Map();\nconst hyphenator = () => memo(breaks, shared);'),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'distances',
    fires: planner('const planner = new Planner(this.#lanes);\n    return planner.route(request.from);'),
    silent: {
      why: 'each request brings the lanes that its planner is made of',
      ...planner('const planner = new Planner(request.lanes);\n    return planner.route(request.from);'),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'distances',
    fires: planner('return new Planner(this.#lanes).route(request.from);'),
    silent: {
      why: 'one planner answers all stops of a request',
      ...planner(
        'const planner = new Planner(this.#lanes);\n    return request.stops.map((stop) => planner.route(stop));',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'outline',
    fires: outlines("this.emit('changed', pin);"),
    silent: {
      why: 'it is emptied only where something moved',
      ...outlines("if (pin.moved) this.emit('changed', pin);"),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'outline',
    fires: outlines("this.emit('changed', pin);"),
    silent: {
      why: 'what is kept goes out of date with what changes',
      ...outlines("this.emit('changed', pin);", 'let sum = region.length * shift.by;'),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'workdays',
    fires: hot(
      `function* holidays(year) {\n  for (const day of [1, 120, 358]) yield year * 366 + day;\n}\nasync function workdays(year) {\n  const free = new Set(holidays(year));\n  let sum = 0;\n  for (let day = 0; day < 365; day++) if (day % 7 < 5 && !free.has(year * 366 + day)) sum++; //hot\n  return sum;\n}\nasync function settle(contracts) {\n  const out = [];\n  for (const contract of contracts) out.push(contract.salary / (await workdays(contract.year)));\n  return out;\n}`,
      'workdays',
      ['settle'],
    ),
    silent: {
      why: 'its days come from elsewhere',
      ...hot(
        `async function* holidays(year) {\n  for (const day of [1, 120, 358]) yield year * 366 + day;\n}\nasync function workdays(year) {\n  const free = new Set();\n  for await (const day of holidays(year)) free.add(day);\n  let sum = 0;\n  for (let day = 0; day < 365; day++) if (day % 7 < 5 && !free.has(year * 366 + day)) sum++; //hot\n  return sum;\n}\nasync function settle(contracts) {\n  const out = [];\n  for (const contract of contracts) out.push(contract.salary / (await workdays(contract.year)));\n  return out;\n}`,
        'workdays',
        ['settle'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'curve',
    fires: station(
      'const sum = curve(POINTS, 2000);\n  const at = known.get(reading.probe) ?? { n: 0 };\n  at.n += sum * reading.raw;\n  known.set(reading.probe, at);',
    ),
    silent: {
      why: 'what is kept is asked for first',
      ...station(
        'const hit = known.get(reading.probe);\n  if (hit) return hit;\n  const sum = curve(POINTS, 2000);\n  known.set(reading.probe, sum);\n  return sum;',
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'grantsOf',
    fires: roles(''),
    silent: {
      why: 'roles are given more while questions are asked',
      ...roles("if (i % 3 === 0) book.define('guest', [i]);"),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'grantsOf',
    fires: roles(''),
    silent: {
      why: 'others may define roles at any time',
      ...roles('', "book.define('guest', [1, 2]);\nexport const admin = () => book.define('admin', [3]);"),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'curve',
    fires: forecast('{ shop: row.shop, month: row.month }'),
    silent: { why: 'the objects are the ones that live on', ...forecast('row.spot') },
  },
  {
    rule: 'cache-never-hits',
    subject: 'curve',
    fires: forecast('{ shop: row.shop, month: row.month }'),
    silent: {
      why: 'the store makes a text of the key itself',
      ...forecast(
        '{ shop: row.shop, month: row.month }',
        'this.entries.set(JSON.stringify(key), value);',
        'JSON.stringify(key)',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'all',
    fires: quotes('{ nr: i, from: cities[i % 4], to: cities[(i >> 3) % 4] }'),
    silent: {
      why: 'the key has what the value is made of, and nothing else',
      ...quotes('{ from: cities[i % 4], to: cities[(i >> 3) % 4] }'),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'shares',
    fires: shares('total += districts[j].votes;'),
    silent: {
      why: 'what it sums up is changed on the way',
      ...shares('total += districts[j].votes;', 'd.votes = 0;'),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'shares',
    fires: shares('total += districts[j].votes;'),
    silent: {
      why: 'each turn compares with another one',
      ...shares('total += districts[j].votes * d.weight;'),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'shares',
    fires: shares('total += districts[j].votes;'),
    silent: {
      why: 'the program does its whole job again',
      ...hot(
        'function run(list) {\n  let best = 0;\n  for (let round = 0; round < 90; round++) {\n    let sum = 0;\n    for (const one of list) sum += one.n; //hot\n    best = Math.max(best, sum);\n  }\n  return best;\n}\nrun([]);',
        'run',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'draw',
    fires: hot(
      `const known = new WeakMap();\nfunction tiles(arms) {\n  let made = known.get(arms);\n  if (made === undefined) known.set(arms, (made = paint(arms)));\n  return made;\n}\nfunction paint(arms) {\n  const out = [];\n  for (let i = 0; i < 999; i++) out.push(arms.field.charCodeAt(i % 3)); //hot\n  return out;\n}\nconst quarters = (names) => names.map((name) => ({ field: name }));\nfunction draw(all) {\n  const parts = [];\n  for (const names of all) quarters(names).forEach((arms) => parts.push(tiles(arms)));\n  return parts;\n}`,
      'paint',
      ['draw', 'tiles'],
    ),
    silent: {
      why: 'the list has the same objects each time',
      ...hot(
        `const known = new WeakMap();\nfunction tiles(arms) {\n  let made = known.get(arms);\n  if (made === undefined) known.set(arms, (made = paint(arms)));\n  return made;\n}\nfunction paint(arms) {\n  const out = [];\n  for (let i = 0; i < 999; i++) out.push(arms.field.charCodeAt(i % 3)); //hot\n  return out;\n}\nconst families = load();\nconst quarters = (names) => names.map((name) => families.get(name));\nfunction draw(all) {\n  const parts = [];\n  for (const names of all) quarters(names).forEach((arms) => parts.push(tiles(arms)));\n  return parts;\n}`,
        'paint',
        ['draw', 'tiles'],
      ),
    },
  },
];
