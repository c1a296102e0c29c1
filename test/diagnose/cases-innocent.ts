import { hot, type RuleCase } from './cases.ts';

/** A case with further files. */
const beside = (files: Record<string, string>, { files: own, ...one }: ReturnType<typeof hot>) => ({
  ...one,
  files: { ...own, ...files },
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
];
