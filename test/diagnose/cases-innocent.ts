import { hot, type RuleCase } from './cases.ts';

/** A case with further files. */
const beside = (files: Record<string, string>, { files: own, ...one }: ReturnType<typeof hot>) => ({
  ...one,
  files: { ...own, ...files },
});

/** A function that logs, with so many of 200 samples in the logger. */
const logging = (text: string, samples: number): ReturnType<typeof hot> => ({
  files: { 'app.mjs': text },
  stacks: [
    { frames: ['(top)', 'count'], samples: 200 - samples },
    { frames: ['(top)', 'count', 'log@node:internal/console/constructor'], samples },
  ],
});

/** Ordinary programs that were accused, each beside one that has the mistake. */
export const INNOCENT: RuleCase[] = [
  {
    rule: 'repeated-work',
    subject: 'distance',
    fires: hot(
      `const limits = [3, 4];\nfunction distance(a, b) {\n  let sum = 0;\n  for (let i = 0; i < 1e4; i++) sum += Math.abs(a - b) * i; //hot\n  return sum;\n}\nfunction rows(list) {\n  const out = [];\n  for (const one of list) out.push(one + distance(limits[0], limits[1]));\n  return out;\n}`,
      'distance',
      ['rows'],
    ),
    silent: {
      why: 'each pair is another one',
      ...hot(
        `const tunes = load();\nfunction distance(a, b) {\n  let sum = 0;\n  for (let i = 0; i < 1e4; i++) sum += Math.abs(a - b) * i; //hot\n  return sum;\n}\nfunction rows(list) {\n  const out = [];\n  for (const [i, j] of pairs(list)) out.push(distance(tunes[i].pitch, tunes[j].pitch));\n  return out;\n}`,
        'distance',
        ['rows'],
      ),
    },
  },
  {
    rule: 'growing-collection',
    subject: 'count',
    fires: hot(
      `function count(rows, bits) {\n  for (const row of rows) {\n    bits[bits.length] = row.mask;\n    let n = 0;\n    for (const one of bits) n += one; //hot\n    row.n = n;\n  }\n}`,
      'count',
    ),
    silent: {
      why: 'what is there already gets another value',
      ...hot(
        `function count(rows, bits) {\n  for (const row of rows) {\n    bits[row.size - 1] = row.mask;\n    let n = 0;\n    for (const one of bits) n += one; //hot\n    row.n = n;\n  }\n}`,
        'count',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'count',
    fires: hot(
      `class Sums {\n  values = [];\n  add(value) {\n    this.values.push(value);\n  }\n  count() {\n    let n = 0;\n    for (const one of this.values) n += one; //hot\n    return n;\n  }\n}\nfunction rows(list, sums) {\n  const out = [];\n  for (const one of list) out.push(one + sums.count());\n  return out;\n}`,
      'count',
      ['rows'],
    ),
    silent: {
      why: 'it fills the list anew each time',
      ...hot(
        `class Sums {\n  values = [];\n  add(value) {\n    this.values.push(value);\n  }\n  count() {\n    this.values.fill(1);\n    let n = 0;\n    for (const one of this.values) n += one; //hot\n    return n;\n  }\n}\nfunction rows(list, sums) {\n  const out = [];\n  for (const one of list) out.push(one + sums.count());\n  return out;\n}`,
        'count',
        ['rows'],
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'ladder',
    fires: hot(
      `class Lot {\n  offers = [];\n  offer(one) {\n    this.offers.push(one);\n    this.tell(this);\n  }\n  ladder() {\n    return this.offers.sort((a, b) => a.price - b.price); //hot\n  }\n}\nfunction shown(lot) {\n  return lot.ladder().length;\n}`,
      'ladder',
      ['offer', 'emit@node:events', 'shown'],
    ),
    silent: {
      why: 'all are there before the first is asked for',
      ...hot(
        `class Lot {\n  offers = [];\n  fill(all) {\n    for (const one of all) this.offers.push(one);\n    this.tell(this);\n  }\n  ladder() {\n    return this.offers.sort((a, b) => a.price - b.price); //hot\n  }\n}\nfunction shown(lot) {\n  return lot.ladder().length;\n}`,
        'ladder',
        ['fill', 'emit@node:events', 'shown'],
      ),
    },
  },
  {
    rule: 'own-search',
    subject: 'first',
    fires: hot(
      `class Shelf {\n  first(test) {\n    for (const one of this) if (test(one)) return one; //hot\n    return null;\n  }\n  book(code) {\n    return this.first((one) => one.code === code);\n  }\n}\nfunction lend(shelf, wishes) {\n  const out = [];\n  for (const wish of wishes) out.push(shelf.book(wish.code));\n  return out;\n}`,
      'first',
      ['lend', 'book'],
    ),
    silent: {
      why: 'each reader has a shelf of their own',
      ...hot(
        `class Shelf {\n  first(test) {\n    for (const one of this) if (test(one)) return one; //hot\n    return null;\n  }\n  book(code) {\n    return this.first((one) => one.code === code);\n  }\n}\nfunction lend(readers) {\n  const out = [];\n  for (const reader of readers) {\n    const shelf = new Shelf(reader.books);\n    out.push(shelf.book(reader.wish));\n  }\n  return out;\n}`,
        'first',
        ['lend', 'book'],
      ),
    },
  },
  {
    rule: 'nested-loops',
    subject: 'plan',
    fires: hot(
      `const LINES = load();\nfunction plan(trips) {\n  const out = [];\n  for (const trip of trips) {\n    const on = LINES.flatMap((line) => line.stops).filter((one) => one !== trip.stop); //hot\n    out.push(on);\n  }\n  return out;\n}`,
      'plan',
    ),
    silent: {
      why: 'the list is short, and spelt out in another file',
      ...beside(
        { 'lines.mjs': "export const LINES = [{ stops: ['a', 'b'] }, { stops: ['b', 'c'] }];\n" },
        hot(
          `import { LINES } from './lines.mjs';\nfunction plan(trips) {\n  const out = [];\n  for (const trip of trips) {\n    const on = LINES.flatMap((line) => line.stops).filter((one) => one !== trip.stop); //hot\n    out.push(on);\n  }\n  return out;\n}`,
          'plan',
        ),
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'counts',
    fires: hot(
      `const x = load();\nfunction counts(wanted) {\n  const out = [];\n  for (const one of wanted) {\n    let n = 0;\n    for (let j = 0; j < x.length; j++) {\n      if (x[j].place >= one.from) n += x[j].size; //hot\n    }\n    out.push(n);\n  }\n  return out;\n}`,
      'counts',
    ),
    silent: {
      why: 'a table is filled from its own earlier elements',
      ...hot(
        `function longest(x) {\n  const best = Array(x.length).fill(1);\n  for (let i = 0; i < x.length; i++) {\n    for (let j = 0; j < i; j++) {\n      if (x[i] > x[j]) best[i] = Math.max(best[i], 1 + best[j]); //hot\n    }\n  }\n  return best;\n}`,
        'longest',
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'total',
    fires: hot(
      `class Till {\n  coins = [];\n  add(coin) {\n    this.coins.push(coin);\n  }\n  total() {\n    let sum = 0;\n    for (const coin of this.coins) sum += coin.worth; //hot\n    return sum;\n  }\n}\nfunction rows(list, till) {\n  const out = [];\n  for (const one of list) out.push(one + till.total());\n  return out;\n}`,
      'total',
      ['rows'],
    ),
    silent: {
      why: 'each turn of an outer loop asks for something else',
      ...hot(
        `function fewest(coins, amount) {\n  const known = { 0: 1 };\n  for (let i = 1; i <= amount; i++) {\n    let least = Infinity;\n    for (const coin of coins) {\n      if (i >= coin) least = Math.min(least, 1 + known[i - coin]); //hot\n    }\n    known[i] = least;\n  }\n  return known[amount];\n}\nfunction rows(amounts, coins) {\n  const out = [];\n  for (const one of amounts) out.push(fewest(coins, one));\n  return out;\n}`,
        'fewest',
        ['rows'],
      ),
    },
  },
  {
    rule: 'growing-collection',
    subject: 'walk',
    fires: hot(
      `const path = [];\nfunction walk(nodes) {\n  for (const node of nodes) {\n    path.push(node.name);\n    node.path = path.join('/'); //hot\n  }\n}`,
      'walk',
    ),
    silent: {
      why: 'a path goes as far down as the tree',
      ...hot(
        `const path = [];\nfunction walk(nodes) {\n  for (const node of nodes) {\n    path.push(node.name);\n    node.path = path.join('/'); //hot\n    path.pop();\n  }\n}`,
        'walk',
      ),
    },
  },
  {
    rule: 'hot-logging',
    subject: 'count',
    fires: logging(
      `function count(maps) {\n  for (const map of maps) {\n    console.log(map.name); //hot\n  }\n}`,
      150,
    ),
    silent: {
      why: 'the time of its line is that of others on it',
      ...logging(
        `function count(maps) {\n  for (const map of maps) { const n = flood(map); if (n % 1000 === 0) console.log(n); } //hot\n}`,
        10,
      ),
    },
  },
  {
    rule: 'hot-syntax',
    subject: 'apply',
    fires: hot(
      `function apply(kind) {\n  const fault = new Error(kind); //hot\n  return fault;\n}\nfunction run(kinds) {\n  const out = [];\n  for (const kind of kinds) out.push(apply(kind));\n  return out;\n}`,
      'apply',
      ['run'],
    ),
    silent: {
      why: 'the test on its line runs each time, and it hardly ever',
      ...hot(
        `const KINDS = ['a', 'b', 'c'];\nfunction apply(kind) {\n  if (!KINDS.includes(kind)) throw new Error(kind); //hot\n  return kind;\n}\nfunction run(kinds) {\n  const out = [];\n  for (const kind of kinds) out.push(apply(kind));\n  return out;\n}`,
        'apply',
        ['run'],
      ),
    },
  },
];
