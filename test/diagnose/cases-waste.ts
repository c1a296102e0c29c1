import { hot, type Input, type RuleCase } from './cases.ts';

const COLLECTING = [
  { frames: ['(top)', 'put'], samples: 4 },
  { frames: ['(program)'], samples: 1 },
  { frames: ['(garbage collector)'], samples: 5 },
];
const journal = (more: string) =>
  `class Journal {\n  #steps = [];\n  #open = null;\n  begin() {\n    this.#open = { undo: [] };\n  }\n  record(undo) {\n    this.#open.undo.push(undo);\n  }\n  commit() {\n    this.#steps.push(this.#open);\n  }\n${more}}\nclass Field {\n  constructor(journal) {\n    this.journal = journal;\n    this.cells = new Float64Array(100);\n  }\n  put(i, value) {\n    const before = this.cells[i];\n    this.journal.record(() => { //hot\n      this.cells[i] = before;\n    });\n    this.cells[i] = value;\n  }\n}\nconst journal = new Journal();\nconst field = new Field(journal);\nfor (const [i, value] of process.argv.entries()) {\n  journal.begin();\n  field.put(i, value);\n  journal.commit();\n}`;
const FILMING = [
  { frames: ['(top)', 'shoot'], samples: 6 },
  { frames: ['(program)'], samples: 1 },
  { frames: ['(garbage collector)'], samples: 3 },
];
const film = (list: string, scene = 'stage') =>
  `class Film {\n  frames = [];\n  shoot(scene, tick) {\n    const frame = { tick, actors: ${list}.map((one) => ({ at: { x: one.x, y: one.y }, mood: one.mood })) }; //hot\n    this.frames.push(frame);\n    if (this.frames.length > 240) this.frames.shift();\n  }\n}\nconst read = (tick) => ({ actors: JSON.parse(process.argv[tick]) });\nconst stage = read(0);\nconst film = new Film();\nfor (let tick = 0; tick < 1000; tick++) film.shoot(${scene}, tick);`;

const labels = (key: string) => ({
  'labels.mjs': `class Shelf {\n  items = new Map();\n  take(key) {\n    return this.items.get(key);\n  }\n  put(key, value) {\n    this.items.set(key, value);\n    return value;\n  }\n}\nexport class Labels {\n  shelf = new Shelf();\n  forPanel(id, width, address) {\n    const piece = pieces.get(id);\n    return this.shelf.take(address) ?? this.shelf.put(address, draw(piece, width));\n  }\n}\nconst pieces = new Map();\nfunction draw(piece, width) {\n  let sum = 0;\n  for (const word of piece.words) sum += word.length % width; //hot\n  return sum;\n}\n`,
  'app.mjs': `import { Labels } from './labels.mjs';\nconst labels = new Labels();\nexport function answer(req, res) {\n  res.end(labels.forPanel(req.params.id, 44, ${key}));\n}\n`,
});
const LABELS = [
  {
    frames: [
      'parserOnIncoming@node:_http_server',
      'emit@node:events',
      'answer@./app.mjs',
      'forPanel',
      'draw',
    ],
    samples: 4,
  },
  { frames: ['(idle)'], samples: 4 },
];

const audit = (retain: string) => ({
  'audit.mjs': `export class Audit {\n  #kept = [];\n  #retain;\n  constructor({ retain }) {\n    this.#retain = new Set(retain);\n  }\n  record(action, matter) {\n    const entry = {\n      action,\n      state: paths(matter).sort().join('\\\\n'), //hot\n    };\n    this.#keep(entry);\n  }\n  #keep(entry) {\n    if (!this.#retain.has(entry.action)) return;\n    this.#kept.push(entry);\n  }\n}\nfunction paths(matter) {\n  return Object.entries(matter).map(([key, value]) => key + value); //hot\n}\n`,
  'clerk.mjs': `import { Audit } from './audit.mjs';\nconst audit = new Audit({ retain: ${retain} });\nfunction open(matter) {\n  audit.record('view', matter);\n  return matter.number;\n}\nfunction seal(matter) {\n  audit.record('seal', matter);\n}\nfor (const number of process.argv) {\n  open({ number });\n  if (number === '1') seal({ number });\n}\n`,
});
const AUDITED = [
  { frames: ['(top)@./clerk.mjs', 'open@./clerk.mjs', 'record', 'paths'], samples: 150 },
  { frames: ['(top)@./clerk.mjs', 'seal@./clerk.mjs', 'record', 'paths'], samples: 30 },
  { frames: ['(program)'], samples: 20 },
];
const traced = (least: number) => ({
  'app.mjs': `const LEAST = ${least};\nconst lines = [];\nfunction trace(level, text) {\n  if (level >= LEAST) {\n    lines.push(text);\n  }\n}\nfunction dump(board) {\n  return board.map((row) => row.join('')).join('|'); //hot\n}\nfunction step(board) {\n  trace(2, dump(board));\n}\nfor (const row of process.argv) step([[row]]);\n`,
});
const TRACED = [
  { frames: ['(top)', 'step', 'dump'], samples: 150 },
  { frames: ['(program)'], samples: 50 },
];

const tiles = (room: number, width: number) => ({
  'app.mjs': `class Recent {\n  #items = new Map();\n  #limit;\n  constructor(limit) {\n    this.#limit = limit;\n  }\n  fetch(key, make) {\n    if (this.#items.has(key)) return this.#items.get(key);\n    const value = make(key);\n    this.#items.set(key, value);\n    if (this.#items.size > this.#limit) this.#items.delete(this.#items.keys().next().value);\n    return value;\n  }\n}\nconst recent = new Recent(${room});\nfunction render(index) {\n  let sum = index;\n  for (let i = 0; i < 1000; i++) sum = (sum * 31) % 977; //hot\n  return sum;\n}\nfunction tile(index) {\n  return recent.fetch(index, render);\n}\nfunction draw(width) {\n  let sum = 0;\n  for (let i = 0; i < width; i++) sum += tile(i);\n  return sum;\n}\nfor (let frame = 0; frame < 100; frame++) draw(${width});\n`,
});
const TILED = [
  { frames: ['(top)', 'draw', 'tile', 'fetch', 'render'], samples: 180 },
  { frames: ['(program)'], samples: 20 },
];

const pipeline = (last: string) => ({
  'app.mjs': `function* numbered(items) {\n  let index = 0;\n  for (const item of items) yield { ...item, index: index++ }; //hot\n}\nfunction* batches(items, size) {\n  let batch = [];\n  for (const item of items) {\n    batch.push(item);\n    if (batch.length < size) continue;\n    yield batch;\n    batch = [];\n  }\n}\nconst kept = [];\nfunction main(rows) {\n  let count = 0;\n  const all = numbered(rows);\n  for (const batch of batches(all, 100)) {\n    for (const item of batch) {\n      ${last}\n    }\n  }\n  return count;\n}\nmain([]);`,
});
const PIPED = [
  { frames: ['(top)', 'main', 'batches', 'numbered'], samples: 6 },
  { frames: ['(garbage collector)'], samples: 4 },
];
const money = (computed: string) => ({
  'app.mjs': `class Money {\n  constructor(digits) {\n    this.digits = digits;\n    this.meta = { signs: digits.map((d) => (d < 0 ? '-' : '+')) };\n  }\n  static of(cents) {\n    return new Money([Math.trunc(cents / 100), cents % 100]);\n  }\n  plus(other) {\n    return Money.of(${computed});\n  }\n}\nfunction sum(rows) {\n  let all = Money.of(0);\n  for (const cents of rows) all = all.plus(Money.of(cents)); //hot\n  return all;\n}\nsum([]);`,
});
const SUMMED = [
  { frames: ['(top)', 'sum'], samples: 6 },
  { frames: ['(garbage collector)'], samples: 4 },
];

/** Work that is done for nothing: texts put together anew, results that nobody reads, objects that only the collector sees. */
const track = (text: string) =>
  `class Track {\n  fixes = [];\n  put(time, x, y) {\n    this.fixes.push({ time: time * 1, place: { x: x * 1, y: y * 1 }, text: ${text} }); //hot\n  }\n  last() {\n    let sum = 0;\n    for (const fix of this.fixes) sum += fix.time;\n    return sum;\n  }\n}\nconst track = new Track();\nfor (const [i, value] of process.argv.entries()) track.put(i, value, i);`;

/** Cuts texts to a width, by a function that goes over what it is given. */
const cells = (test: string): Input => ({
  files: {
    'app.mjs': `function widthOf(text) {\n  let width = 0;\n  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 255 ? 2 : 1; //hot\n  return width;\n}\nexport function fit(text, width) {\n  let out = '';\n  for (const ch of text) {\n    ${test}\n    out += ch;\n  }\n  return out;\n}\nfor (const text of process.argv) fit(text, 40);`,
  },
  stacks: [
    { frames: ['(top)', 'fit', 'widthOf'], samples: 180 },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Takes frames off the front of the bytes that have come. */
const receiver = (body: string): Input => ({
  files: {
    'app.mjs': `class Receiver {\n  held = Buffer.alloc(0);\n  push(chunk) {\n    this.held = Buffer.concat([this.held, chunk]);\n    while (this.held.length >= 5) this.take(5);\n  }\n  take(count) {\n    ${body}\n  }\n}\nconst receiver = new Receiver();\nprocess.stdin.on('data', (chunk) => receiver.push(chunk));`,
  },
  stacks: [
    { frames: ['push', 'take', 'copy@node:buffer'], samples: 100 },
    { frames: ['push', 'take'], samples: 80 },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Requires an application for each of its tests. */
const sandbox = (before: string): Input => ({
  files: {
    'app.mjs': `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nexport function fresh(name) {\n  ${before}\n  return require(name); //hot\n}\nfor (const test of process.argv) fresh(test);`,
  },
  stacks: [
    { frames: ['(top)', 'fresh', 'require@node:internal/modules/helpers'], samples: 180 },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Tasks that are known by a digest of all that they need. */
const builds = (getter: string, key: string, last = '0'): Input => ({
  files: {
    'app.mjs': `import { createHash } from 'node:crypto';\nclass Task {\n  constructor(name, needs) {\n    this.name = name;\n    this.needs = needs;\n  }\n  ${getter}\n    const hash = createHash('sha256').update(this.name);\n    for (const need of this.needs) hash.update(need.digest); //hot\n    return hash.digest('hex');\n  }\n  run(store) {\n    const key = ${key};\n    if (!store.has(key)) store.set(key, this.name);\n    return store.get(key);\n  }\n}\nconst tasks = [];\nfor (const name of process.argv) tasks.push(new Task(name, tasks.slice(-3)));\nconst store = new Map();\nfor (const task of tasks) task.run(store);\nconsole.log(${last});`,
  },
  stacks: [
    {
      frames: ['(top)', ...(last === '0' ? ['run'] : []), 'get digest', 'get digest', 'update@node:crypto'],
      samples: 180,
    },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Waits for a job by looking again at each turn of the event loop. */
const polling = (loop: string): Input => ({
  files: {
    'app.mjs': `import { setImmediate as turn } from 'node:timers/promises';\nasync function until(ready, queue) {\n  ${loop}\n}\nuntil(() => process.uptime() > 9, []);`,
  },
  stacks: [
    { frames: ['processImmediate@node:internal/timers'], samples: 120 },
    { frames: ['until'], samples: 60, lines: [3] },
    { frames: ['(program)'], samples: 20 },
  ],
});

export const WASTE: RuleCase[] = [
  {
    rule: 'spliced-text',
    subject: 'curly',
    fires: {
      files: {
        'app.mjs': `const put = (text, at, mark) => text.slice(0, at) + mark + text.slice(at + 1); //hot\nfunction curly(token) {\n  let at = token.content.indexOf('"');\n  while (at >= 0) {\n    token.content = put(token.content, at, '“');\n    at = token.content.indexOf('"', at + 1);\n  }\n  return token;\n}\ncurly({ content: process.argv.join(' ') });`,
      },
      stacks: [
        { frames: ['(top)', 'curly', 'put'], samples: 150 },
        { frames: ['(program)'], samples: 50 },
      ],
    },
    silent: {
      why: 'each text is changed once',
      files: {
        'app.mjs': `const put = (text, at, mark) => text.slice(0, at) + mark + text.slice(at + 1); //hot\nfunction curly(tokens) {\n  for (const token of tokens) {\n    token.content = put(token.content, token.content.indexOf('"'), '“');\n  }\n  return tokens;\n}\ncurly(process.argv.map((content) => ({ content })));`,
      },
      stacks: [
        { frames: ['(top)', 'curly', 'put'], samples: 150 },
        { frames: ['(program)'], samples: 50 },
      ],
    },
  },
  {
    rule: 'spliced-text',
    subject: 'insert',
    fires: hot(
      `class Sheet {\n  #text = '';\n  insert(at, piece) {\n    this.#text = \`\${this.#text.substring(0, at)}\${piece}\${this.#text.substring(at)}\`; //hot\n  }\n}\nconst sheet = new Sheet();\nfor (const [at, piece] of process.argv.entries()) sheet.insert(at, piece);`,
      'insert',
    ),
    silent: {
      why: 'what is put together is another text than what was cut',
      ...hot(
        `class Sheet {\n  #text = '';\n  insert(line, at, piece) {\n    this.#text = line.substring(0, at) + piece + line.substring(at); //hot\n  }\n}\nconst sheet = new Sheet();\nfor (const [at, line] of process.argv.entries()) sheet.insert(line, at, 'x');`,
        'insert',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'addRoute',
    fires: {
      files: {
        'app.mjs': `const byPath = function byPath(all) {\n  return (left, right) => left.path.split('/').length - right.path.split('/').length || all.indexOf(left) - all.indexOf(right); //hot\n};\nclass Node {\n  constructor() {\n    this.children = [];\n  }\n  addRoute(route) {\n    this.children.push(route);\n    this.children.sort(byPath(this.children.slice(0)));\n  }\n}\nconst root = new Node();\nfor (const path of process.argv) root.addRoute({ path });`,
      },
      stacks: [
        { frames: ['(top)', 'addRoute', 'byPath'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'it is sorted once, after all were added',
      files: {
        'app.mjs': `const byPath = function byPath(all) {\n  return (left, right) => left.path.split('/').length - right.path.split('/').length || all.indexOf(left) - all.indexOf(right); //hot\n};\nfunction routes(paths) {\n  const children = paths.map((path) => ({ path }));\n  return children.sort(byPath(children.slice(0)));\n}\nroutes(process.argv);`,
      },
      stacks: [
        { frames: ['(top)', 'routes', 'byPath'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
  {
    rule: 'kept-objects',
    subject: 'put',
    fires: {
      files: {
        'app.mjs': journal('  back() {\n    for (const undo of this.#steps.pop().undo) undo();\n  }\n'),
      },
      stacks: COLLECTING,
      rounds: 20,
    },
    silent: {
      why: 'the oldest steps are removed',
      files: {
        'app.mjs': journal(
          '  limit(most) {\n    while (this.#steps.length > most) this.#steps.shift();\n  }\n',
        ),
      },
      stacks: COLLECTING,
      rounds: 20,
    },
  },
  {
    rule: 'kept-objects',
    subject: 'put',
    fires: { files: { 'app.mjs': track('time * 2') }, stacks: COLLECTING, rounds: 20 },
    silent: {
      why: 'what is kept is more than numbers',
      files: { 'app.mjs': track('describe(x)') },
      stacks: COLLECTING,
      rounds: 20,
    },
  },
  {
    rule: 'kept-objects',
    subject: 'shoot',
    fires: { files: { 'app.mjs': film('scene.actors') }, stacks: FILMING, rounds: 20 },
    silent: {
      why: 'each call is about other elements, which are read once',
      files: { 'app.mjs': film('scene.actors', 'read(tick)') },
      stacks: FILMING,
      rounds: 20,
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'forPanel',
    fires: { files: labels("'en ' + req.url"), stacks: LABELS, rounds: 60 },
    silent: {
      why: 'the key is made of what the drawing is made of',
      files: labels("'en ' + req.params.id"),
      stacks: LABELS,
      rounds: 60,
    },
  },
  {
    rule: 'dropped-work',
    subject: 'record',
    fires: { files: audit("['seal', 'expunge']"), stacks: AUDITED },
    silent: {
      why: 'what most calls record is kept',
      files: audit("['seal', 'view']"),
      stacks: AUDITED,
    },
  },
  {
    rule: 'dropped-work',
    subject: 'step',
    fires: { files: traced(3), stacks: TRACED },
    silent: { why: 'the level is on', files: traced(1), stacks: TRACED },
  },
  {
    rule: 'cache-never-hits',
    subject: 'fetch',
    fires: { files: tiles(48, 56), stacks: TILED },
    silent: { why: 'all keys of a walk have room', files: tiles(64, 56), stacks: TILED },
  },
  {
    rule: 'short-lived-objects',
    subject: 'numbered',
    fires: { files: pipeline('count += item.value;'), stacks: PIPED, rounds: 20 },
    silent: {
      why: 'the last stage keeps what it is given',
      files: pipeline('kept.push(item);'),
      stacks: PIPED,
      rounds: 20,
    },
  },
  {
    rule: 'value-objects',
    subject: 'sum',
    fires: { files: money('(this.digits[0] + other.digits[0]) * 100'), stacks: SUMMED, rounds: 20 },
    silent: {
      why: 'it makes one of what it is given, and computes nothing',
      files: money('other.digits[0]'),
      stacks: SUMMED,
      rounds: 20,
    },
  },
  {
    rule: 'own-sort',
    subject: 'ordered',
    fires: hot(
      `const size = (one, unit) => one.size / unit;\nfunction ordered(list, unit) {\n  for (let i = 0; i < list.length - 1; i++) {\n    let best = i;\n    for (let j = i; j < list.length; j++) if (size(list[j], unit) < size(list[best], unit)) best = j; //hot\n    const first = list[i];\n    list[i] = list[best];\n    list[best] = first;\n  }\n  return list;\n}\nordered(process.argv, 2);`,
      'ordered',
    ),
    silent: {
      why: 'each turn picks the nearest to where the turn before ended',
      ...hot(
        `const away = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);\nfunction tour(list, depot) {\n  for (let i = 0; i < list.length - 1; i++) {\n    let best = i;\n    const from = i ? list[i - 1] : depot;\n    for (let j = i; j < list.length; j++) if (away(from, list[j]) < away(from, list[best])) best = j; //hot\n    const first = list[i];\n    list[i] = list[best];\n    list[best] = first;\n  }\n  return list;\n}\ntour(process.argv, { x: 0, y: 0 });`,
        'tour',
      ),
    },
  },
  {
    rule: 'measured-again',
    subject: 'fit',
    fires: cells('if (widthOf(out + ch) > width) break;'),
    silent: { why: 'it measures each character alone', ...cells('if (widthOf(ch) > width) break;') },
  },
  {
    rule: 'shifted-buffer',
    subject: 'take',
    fires: receiver(
      'const rest = Buffer.allocUnsafe(this.held.length - count); //hot\n    this.held.copy(rest, 0, count); //hot\n    this.held = rest;',
    ),
    silent: {
      why: 'a view of what is left copies nothing',
      ...receiver('this.held = this.held.subarray(count); //hot'),
    },
  },
  {
    rule: 'reloaded-modules',
    subject: 'fresh',
    fires: sandbox('for (const file of Object.keys(require.cache)) delete require.cache[file];'),
    silent: {
      why: 'what it requires is loaded once, and later found',
      ...sandbox('const started = Date.now();'),
    },
  },
  {
    rule: 'reloaded-modules',
    subject: 'fresh',
    fires: sandbox('delete require.cache[require.resolve(name)];'),
    silent: {
      why: 'what another function drops may never have run, and this one runs once',
      ...hot(
        `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nexport function forget(name) {\n  delete require.cache[name];\n}\nfunction start() {\n  return require('./app.cjs'); //hot\n}\nstart();`,
        'require@node:internal/modules/helpers',
        ['start'],
      ),
    },
  },
  {
    rule: 'busy-wait',
    subject: 'until',
    fires: polling('while (!ready()) await turn();'),
    silent: {
      why: 'each turn does a part of the work',
      ...polling('while (!ready()) {\n    work(queue.pop()); //hot\n    await turn();\n  }'),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'slot',
    fires: hot(
      `const slots = new Map();\nexport function slot(name) {\n  const key = { name };\n  if (!slots.has(key)) slots.set(key, work(name)); //hot\n  return slots.get(key);\n}\nfor (const name of process.argv) for (let i = 0; i < 9000; i++) slot(name);`,
      'slot',
    ),
    silent: {
      why: 'a stack that is read and filled in order keeps no results',
      ...hot(
        `class Machine {\n  stack = [];\n  execute(code) {\n    let sp = 0;\n    let pc = 0;\n    while (pc < code.length) {\n      const top = this.stack[code[pc++]];\n      this.stack[code[pc++]] = top + 1; //hot\n    }\n    return sp;\n  }\n}\nconst machine = new Machine();\nfor (let i = 0; i < 9000; i++) machine.execute(process.argv);`,
        'execute',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'digest',
    fires: builds('get digest() {', 'this.digest'),
    silent: {
      why: 'it is asked of the last one alone',
      ...builds('get digest() {', "'' + store.size", 'tasks.at(-1).digest'),
    },
  },
];
