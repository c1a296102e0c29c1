import { hot, type RuleCase } from './cases.ts';

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
];
