import { hot, type Input, type RuleCase } from './cases.ts';

const PLAN = `class Plan {
  #seats = [];
  locate(matches) {
    return this.#seats.find(matches); //hot
  }
}
const plan = new Plan();
`;
const WINDOW = `class Window {
  #values = new Float64Array(400);
  #filled = 0;
  push(value) {
    this.#values[this.#filled++ % 400] = value;
  }
  quantile(q) {
    const ordered = Array.from(this.#values.subarray(0, this.#filled)).sort((a, b) => a - b); //hot
    return ordered[Math.min(ordered.length - 1, Math.floor(q * ordered.length))] ?? 0;
  }
}
const values = new Window();
`;
const MEMO = `function memoizeRef(fn) {
  const known = new WeakMap();
  return function memoized(subject) {
    let value = known.get(subject);
    if (value === undefined) {
      value = fn(subject); //hot
      known.set(subject, value);
    }
    return value;
  };
}
const tableOf = memoizeRef((style) => new Map(Object.entries(style)));
function measure(text, style) {
  return tableOf(style).size * text.length;
}
function styleOf(kind) {
  return { kind, size: kind.length };
}
`;
const DEFAULT_KEY = `function memoize(fn, { limit = 60, key = (...args) => args } = {}) {
  const kept = new Map();
  return function memoized(...args) {
    const k = key(...args);
    if (kept.has(k)) return kept.get(k);
    const value = fn(...args); //hot
    if (kept.size >= limit) kept.delete(kept.keys().next().value);
    kept.set(k, value);
    return value;
  };
}
`;
const PARSER = `function parse(source) {
  return source.split(' ').map((word) => ({ word, at: word.length })); //hot
}
const FORMULAS = { flat: ['a + b', 'c'], tiered: ['d * e'] };
const formulasOf = (group) => FORMULAS[group] ?? [];
function amount(formula) {
  return parse(formula).length;
}
`;

/** A program that mostly waits, in the tasks of `map`. */
const waiting = (text: string, leaf = 'map'): Input => ({
  files: { 'app.mjs': text },
  stacks: [
    { frames: ['processTicksAndRejections@node:internal/process/task_queues', leaf], samples: 1 },
    { frames: ['(idle)'], samples: 12 },
  ],
  rounds: 20,
});

/** Causes that show only with what callers hand over. */
export const CALLERS: RuleCase[] = [
  {
    rule: 'linear-search-in-loop',
    subject: 'locate',
    fires: hot(
      `${PLAN}const heldBy = (holder) => (seat) => seat.holder === holder;\nfunction ticketFor(guest) {\n  return plan.locate(heldBy(guest.holder));\n}\nfor (const holder of process.argv) ticketFor({ holder });`,
      'locate',
      ['ticketFor'],
    ),
    silent: {
      why: 'the test compares no key',
      ...hot(
        `${PLAN}const above = (row) => (seat) => seat.row > row;\nfunction firstAbove(row) {\n  return plan.locate(above(row));\n}\nfor (const row of process.argv) firstAbove(Number(row));`,
        'locate',
        ['firstAbove'],
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'locate',
    fires: hot(
      `${PLAN}function ticketFor(guest) {\n  return plan.locate((seat) => seat.holder === guest.holder);\n}\nfor (const holder of process.argv) ticketFor({ holder });`,
      'locate',
      ['ticketFor'],
    ),
    silent: {
      why: 'the test compares no key',
      ...hot(
        `${PLAN}function firstAbove(row) {\n  return plan.locate((seat) => seat.row > row);\n}\nfor (const row of process.argv) firstAbove(Number(row));`,
        'locate',
        ['firstAbove'],
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'quantile',
    fires: hot(
      `${WINDOW}for (const value of process.argv) {\n  values.push(Number(value));\n  console.log(values.quantile(0.9));\n}`,
      'quantile',
    ),
    silent: {
      why: 'sorted once, when all are there',
      ...hot(
        `${WINDOW}for (const value of process.argv) values.push(Number(value));\nconsole.log(values.quantile(0.9));`,
        'quantile',
      ),
    },
  },
  {
    rule: 'copy-for-one',
    subject: 'put',
    fires: hot(
      `function put(key, value, table) {\n  return { ...table, [key]: value }; //hot\n}\nconst step = (table, key) => [put(key, 1, table)].at(0);\nfor (const key of process.argv) console.log(step({}, key));`,
      'put',
      ['step'],
    ),
    silent: {
      why: 'a record of a few fields',
      ...hot(
        `function done(row) {\n  return { ...row, done: true }; //hot\n}\nfor (const id of process.argv) console.log(done({ id }));`,
        'done',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'measure',
    fires: hot(
      `${MEMO}const labelOf = (name, style) => measure(name, style) / 2;\nfor (const kind of process.argv) {\n  const style = styleOf(kind);\n  console.log(labelOf(kind, style));\n}`,
      'memoized',
      ['labelOf', 'measure'],
    ),
    silent: {
      why: 'one object for the whole loop',
      ...hot(
        `${MEMO}const labelOf = (name, style) => measure(name, style) / 2;\nconst style = styleOf('city');\nfor (const kind of process.argv) console.log(labelOf(kind, style));`,
        'memoized',
        ['labelOf', 'measure'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'memoized',
    fires: hot(
      `${DEFAULT_KEY}const ruleFor = memoize((site, text) => text.split(site));\nfor (const site of process.argv) console.log(ruleFor(site, 'a b'));`,
      'memoized',
    ),
    silent: {
      why: 'the default key is the first argument',
      ...hot(
        `${DEFAULT_KEY.replace('(...args) => args', '(first) => first')}const ruleFor = memoize((site, text) => text.split(site));\nfor (const site of process.argv) console.log(ruleFor(site, 'a b'));`,
        'memoized',
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'parse',
    fires: hot(
      `${PARSER}for (const group of process.argv)\n  console.log(formulasOf(group).reduce((sum, formula) => sum + amount(formula), 0));`,
      'parse',
      ['amount'],
    ),
    silent: {
      why: 'another text each time',
      ...hot(`${PARSER}for (const text of process.argv) console.log(amount(text));`, 'parse', ['amount']),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'advance',
    fires: hot(
      `const ants = [];\nfor (const id of process.argv) ants.push({ id });\nfunction advance(wanted) {\n  for (const ant of ants) if (ant.id === wanted) return ant; //hot\n  return null;\n}\nfor (const id of process.argv) console.log(advance(id));`,
      'advance',
    ),
    silent: {
      why: 'a bound that never changes is no key',
      ...hot(
        `const WIDTH = process.argv.length;\nconst scent = new Float32Array(WIDTH * WIDTH);\nconst ants = [];\nfor (const id of process.argv) ants.push({ id, x: 0 });\nfunction advance() {\n  for (const ant of ants) {\n    if (ant.x >= WIDTH - 1) ant.x = 0; //hot\n    scent[ant.x * WIDTH] += 1;\n  }\n}\nfor (const _ of process.argv) advance();`,
        'advance',
      ),
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'visit',
    fires: waiting(
      `async function visit(lane) {\n  for (const stop of lane) await ask(stop); //hot\n}\nfor (const lane of process.argv) await visit(lane);`,
      'visit',
    ),
    silent: {
      why: 'several of it wait side by side, each for one thing after the other',
      ...waiting(
        `async function visit(lane) {\n  for (const stop of lane) await ask(stop); //hot\n}\nawait Promise.all(process.argv.map((lane) => visit(lane)));`,
        'visit',
      ),
    },
  },
  {
    rule: 'await-in-loop',
    subject: 'map',
    fires: waiting(
      `async function* map(source, fn) {\n  for await (const item of source) yield fn(item); //hot\n}`,
    ),
    silent: {
      why: 'what is yielded is there at once',
      ...waiting(
        `const double = (n) => 2 * n;\nasync function* map(source) {\n  for await (const item of source) yield double(item); //hot\n}`,
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'longest',
    // It hands its own list on, through another function.
    fires: hot(
      `const pairs = [];\nfor (const name of process.argv) pairs.push({ name });\nconst longest = (rows, depth) => rows.reduce((most, row) => Math.max(most, row.name.length), 0) + deeper(rows, depth); //hot\nconst deeper = (rows, depth) => (depth > 0 ? longest(rows, depth - 1) : 0);\nconsole.log(longest(pairs, 9));`,
      'longest',
      ['longest', 'deeper'],
    ),
    silent: {
      why: 'each step of the recursion is given what is below',
      ...hot(
        `const link = ({ children }) => spans(children);\nconst span = { text: ({ value }) => value, link };\nconst spans = (nodes) => nodes.reduce((html, node) => html + span[node.type](node), ''); //hot\nfor (const value of process.argv) console.log(spans([{ type: 'text', value }]));`,
        'spans',
        ['spans', 'link'],
      ),
    },
  },
  {
    rule: 'thrown-often',
    subject: 'miss',
    fires: hot(
      `class Fault extends Error {\n  constructor(code) {\n    super(code); //hot\n    this.code = code;\n  }\n}\nconst miss = (code) => ({ ok: false, fault: new Fault(code) });\nfunction many(codes) {\n  const out = [];\n  for (const code of codes) out.push(miss(code));\n  return out;\n}`,
      'constructor',
      ['many', 'miss'],
    ),
    silent: {
      why: 'a plain object captures nothing',
      ...hot(
        `class Fault {\n  constructor(code) {\n    this.text = code.padStart(80); //hot\n    this.code = code;\n  }\n}\nconst miss = (code) => ({ ok: false, fault: new Fault(code) });\nfunction many(codes) {\n  const out = [];\n  for (const code of codes) out.push(miss(code));\n  return out;\n}`,
        'constructor',
        ['many', 'miss'],
      ),
    },
  },
  {
    rule: 'copy-per-change',
    subject: 'snapshot',
    fires: hot(
      `class Sheet {\n  cells = new Map();\n  past = [];\n  snapshot() {\n    return new Map(this.cells); //hot\n  }\n  set(key, value) {\n    this.past.push(this.snapshot());\n    this.cells.set(key, value);\n  }\n}\nfunction fill(sheet, rows) {\n  for (const row of rows) sheet.set(row.key, row.value);\n}`,
      'snapshot',
      ['fill', 'set'],
    ),
    silent: {
      why: 'many changes are made between two copies',
      ...hot(
        `class Sheet {\n  cells = new Map();\n  past = [];\n  snapshot() {\n    return new Map(this.cells); //hot\n  }\n  set(rows) {\n    this.past.push(this.snapshot());\n    for (const { key, value } of rows) this.cells.set(key, value);\n  }\n}\nfunction fill(sheet, pages) {\n  for (const rows of pages) sheet.set(rows);\n}`,
        'snapshot',
        ['fill', 'set'],
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'quantile',
    fires: hot(
      `const quantile = (xs, q) => {\n  const ordered = [...xs].sort((a, b) => a - b); //hot\n  return ordered[Math.floor(q * ordered.length)];\n};\nfunction limits(xs) {\n  return [quantile(xs, 0.25), quantile(xs, 0.75)];\n}`,
      'quantile',
      ['limits'],
    ),
    silent: {
      why: 'one of two is asked',
      ...hot(
        `const quantile = (xs, q) => {\n  const ordered = [...xs].sort((a, b) => a - b); //hot\n  return ordered[Math.floor(q * ordered.length)];\n};\nfunction limits(xs) {\n  return xs.length > 9 ? quantile(xs, 0.25) : quantile(xs, 0.75);\n}`,
        'quantile',
        ['limits'],
      ),
    },
  },
  {
    rule: 'shrinking-copy',
    subject: 'fold',
    fires: hot(
      `const sum = (f) =>\n  function fold([head, ...tail]) { //hot\n    return head === undefined ? 0 : f(head) + sum(f)(tail);\n  };\nfunction week(rows) {\n  return sum((row) => row.n)(rows);\n}`,
      'fold',
      ['week'],
    ),
    silent: {
      why: 'the rest goes to another function, once',
      ...hot(
        `const sum = (f) =>\n  function fold([head, ...tail]) { //hot\n    return f(head) + total(f, tail);\n  };\nconst total = (f, rows) => rows.reduce((n, row) => n + f(row), 0);\nfunction week(rows) {\n  return sum((row) => row.n)(rows);\n}`,
        'fold',
        ['week'],
      ),
    },
  },
  {
    rule: 'sort-for-one',
    subject: 'nearest',
    fires: hot(
      `function nearest(fleet, order) {\n  const [first] = fleet.active().toSorted((a, b) => a.x - order.x - (b.x - order.x)); //hot\n  return first;\n}\nfunction assign(fleet, orders) {\n  const out = [];\n  for (const order of orders) out.push(nearest(fleet, order));\n  return out;\n}`,
      'nearest',
      ['assign'],
    ),
    silent: {
      why: 'all are read in order',
      ...hot(
        `function nearest(fleet, order) {\n  const [...all] = fleet.active().toSorted((a, b) => a.x - order.x - (b.x - order.x)); //hot\n  return all;\n}\nfunction assign(fleet, orders) {\n  const out = [];\n  for (const order of orders) out.push(nearest(fleet, order));\n  return out;\n}`,
        'nearest',
        ['assign'],
      ),
    },
  },
];
