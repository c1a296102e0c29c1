import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../../source/diagnose/finding.ts';
import { findingsFor, writeSources } from './recordings.ts';

/** Exact rewrites: the user's function, its name, and inputs that must give the same before and after. */
const REWRITES: { name: string; rule: string; source: string; inputs: unknown[][] }[] = [
  {
    name: 'unique',
    rule: 'linear-search-in-loop',
    source:
      'export function unique(rows) {\n  const seen = [];\n  for (const row of rows) {\n    if (!seen.includes(row.id)) { //hot\n      seen.push(row.id);\n    }\n  }\n  return seen;\n}\n',
    inputs: [
      [[]],
      [[{ id: 1 }, { id: 2 }, { id: 1 }, { id: Number.NaN }, { id: Number.NaN }, { id: undefined }]],
    ],
  },
  {
    name: 'distinct',
    rule: 'linear-search-in-loop',
    source:
      'export function distinct(rows) {\n  const seen = [];\n  for (const row of rows) {\n    if (row.id !== null && !seen.includes(row.id)) seen.push(row.id); //hot\n    else if (row.id === null)\n      seen.push(0);\n  }\n  return seen;\n}\n',
    inputs: [[[]], [[{ id: 1 }, { id: null }, { id: 1 }, { id: null }, { id: 0 }, { id: Number.NaN }]]],
  },
  {
    name: 'missing',
    rule: 'linear-search-in-loop',
    source:
      'export function missing(wanted, known) {\n  const out = [];\n  for (const one of wanted) {\n    if (known.indexOf(one.id) === -1) out.push(one); //hot\n  }\n  return out;\n}\n',
    inputs: [
      [[{ id: 'a' }, { id: 'b' }], ['b']],
      [[], []],
    ],
  },
  {
    name: 'attach',
    rule: 'linear-search-in-loop',
    source:
      'export function attach(orders, users) {\n  const out = [];\n  for (const order of orders) {\n    const user = users.find((one) => one.id === order.user); //hot\n    out.push({ order: order.id, name: user?.name });\n  }\n  return out;\n}\n',
    inputs: [
      [
        [
          { id: 1, user: 7 },
          { id: 2, user: 8 },
          { id: 3, user: 9 },
        ],
        [
          { id: 7, name: 'first' },
          { id: 7, name: 'second' },
          { id: 8, name: 'b' },
        ],
      ],
      [[], []],
    ],
  },
  {
    name: 'order',
    rule: 'array-queue',
    source:
      'export function order(graph) {\n  const queue = [0];\n  const seen = new Set([0]);\n  const out = [];\n  while (queue.length > 0) {\n    const node = queue.shift(); //hot\n    out.push(node);\n    for (const next of graph[node]) {\n      if (!seen.has(next)) {\n        seen.add(next);\n        queue.push(next);\n      }\n    }\n  }\n  return out;\n}\n',
    inputs: [[[[1, 2], [3], [3], []]], [[[]]]],
  },
  {
    name: 'byId',
    rule: 'accumulator-copy',
    source:
      'export function byId(rows) {\n  return rows.reduce((all, row) => ({ ...all, [row.id]: row.name }), {}); //hot\n}\n',
    inputs: [
      [
        [
          { id: 'a', name: 1 },
          { id: 'b', name: 2 },
          { id: 'a', name: 3 },
        ],
      ],
      [[]],
    ],
  },
  {
    name: 'labels',
    rule: 'accumulator-copy',
    source:
      'export const labels = (rows) =>\n  rows.reduce((all, row) => {\n    const label = row.name.trim();\n    return [...all, label, all.length]; //hot\n  }, []);\n',
    inputs: [[[{ name: ' a ' }, { name: 'b' }]], [[]]],
  },
  {
    name: 'ways',
    rule: 'unmemoized-recursion',
    source:
      'export function ways(steps) {\n  if (steps < 2) return 1;\n  return ways(steps - 1) + ways(steps - 2); //hot\n}\n',
    inputs: [[0], [1], [2], [15]],
  },
  {
    name: 'cheapest',
    rule: 'unmemoized-recursion',
    source:
      'export function cheapest(grid, row, column) {\n  if (row === grid.length - 1 && column === grid[0].length - 1) return grid[row][column];\n  if (row >= grid.length || column >= grid[0].length) return Infinity;\n  const right = cheapest(grid, row, column + 1); //hot\n  const down = cheapest(grid, row + 1, column); //hot\n  return grid[row][column] + Math.min(right, down);\n}\n',
    inputs: [
      [
        [
          [1, 2, 3],
          [4, 1, 1],
          [9, 9, 1],
        ],
        0,
        0,
      ],
      [[[5]], 0, 0],
    ],
  },
  {
    name: 'split',
    rule: 'unmemoized-recursion',
    source:
      "const COSTS = new Map([['a', 3], ['an', 2], ['ban', 1], ['b', 4], ['na', 2], ['n', 5]]);\nexport function split(rest, longest = 3) {\n  if (rest === '') return { words: [], cost: 0 };\n  let winner = { words: [rest], cost: 20 * rest.length };\n  for (let end = 1; end <= Math.min(rest.length, longest); end++) {\n    const word = rest.slice(0, end);\n    const own = COSTS.get(word);\n    if (own === undefined) continue;\n    const tail = split(rest.slice(end), longest); //hot\n    if (own + tail.cost < winner.cost) winner = { words: [word, ...tail.words], cost: own + tail.cost };\n  }\n  return winner;\n}\n",
    inputs: [['banana'], ['banana', 1], ['xbanan'], ['']],
  },
  {
    name: 'shared',
    rule: 'unmemoized-recursion',
    source:
      "export function shared(a, b) {\n  if (a === '' || b === '') return 0;\n  if (a[0] === b[0]) return 1 + shared(a.slice(1), b.slice(1));\n  return Math.max(shared(a.slice(1), b), shared(a, b.slice(1))); //hot\n}\n",
    inputs: [
      ['a,b', 'b,a'],
      ['x,,y', 'x,y,'],
      ['', 'a'],
      ['kitten', 'sitting'],
    ],
  },
  {
    name: 'robbed',
    rule: 'unmemoized-recursion',
    source:
      'export const robbed = (houses, i = 0) =>\n  i >= houses.length ? 0 : Math.max(houses[i] + robbed(houses, i + 2), robbed(houses, i + 1)); //hot\n',
    inputs: [[[2, 7, 9, 3, 1]], [[]], [[4], 0]],
  },
  {
    name: 'steps',
    rule: 'unmemoized-recursion',
    source: 'export const steps = n => (n < 2 ? 1 : steps(n - 1) + steps(n - 2)); //hot\n',
    inputs: [[0], [1], [12]],
  },
  {
    name: 'fewest',
    rule: 'unmemoized-recursion',
    source:
      'export function fewest(coins, amount) {\n  if (amount === 0) return 0;\n  let best = Infinity;\n  for (const coin of coins) if (coin <= amount) best = Math.min(best, 1 + fewest(coins, amount - coin)); //hot\n  if (best > amount) return Infinity;\n  return best;\n}\n',
    inputs: [
      [[1, 5, 7], 13],
      [[4], 6],
      [[], 0],
    ],
  },
  {
    name: 'lowest',
    rule: 'sort-in-loop',
    source:
      'export function lowest(rows, days) {\n  const out = [];\n  for (const day of days) {\n    out.push([day, rows.toSorted((a, b) => a.n - b.n)[0]?.name]); //hot\n  }\n  return out;\n}\n',
    inputs: [
      [
        [
          { n: 3, name: 'a' },
          { n: 1, name: 'first' },
          { n: 1, name: 'second' },
        ],
        [1, 2],
      ],
      [[], [1]],
      [
        [
          { n: Number.NaN, name: 'x' },
          { n: 1, name: 'y' },
        ],
        [1],
      ],
    ],
  },
  {
    name: 'highest',
    rule: 'sort-in-loop',
    source:
      'export function highest(rows, days) {\n  const out = [];\n  for (const day of days) {\n    const ordered = [...rows].sort((a, b) => a.n - b.n || a.m - b.m); //hot\n    out.push([day, ordered.at(-1)]);\n  }\n  return out;\n}\n',
    inputs: [
      [
        [
          { n: 3, m: 1, name: 'a' },
          { n: 3, m: 1, name: 'b' },
          { n: 1, m: 9, name: 'c' },
        ],
        [1, 2],
      ],
      [[], [1]],
    ],
  },
  {
    name: 'shares',
    rule: 'invariant-in-loop',
    source:
      'export function shares(rows) {\n  const out = [];\n  for (const row of rows) {\n    const total = rows.reduce((sum, one) => sum + one.amount, 0); //hot\n    out.push(row.amount / total);\n  }\n  return out;\n}\n',
    inputs: [[[{ amount: 1 }, { amount: 3 }]], [[]]],
  },
  {
    name: 'above',
    rule: 'invariant-in-loop',
    source:
      'export function above(values) {\n  const out = [];\n  for (const value of values) {\n    const most = Math.max(...values); //hot\n    if (value > most / 2) out.push(value);\n  }\n  return out;\n}\n',
    inputs: [[[1, 5, 9, 3]], [[]]],
  },
  {
    name: 'money',
    rule: 'repeated-intl',
    source:
      "export function money(cents) {\n  return new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(cents / 100); //hot\n}\n",
    inputs: [[123456], [0]],
  },
  {
    name: 'price',
    rule: 'repeated-intl',
    source:
      "const OPTIONS = { style: 'currency', currency: 'EUR' };\nexport function price(cents) {\n  return (cents / 100).toLocaleString('de-DE', OPTIONS); //hot\n}\n",
    inputs: [[123456], [0], [-5]],
  },
  {
    name: 'amount',
    rule: 'repeated-intl',
    source:
      "export const amount = (cents, { country, currency }, digits) =>\n  (cents / 100).toLocaleString(country, { style: 'currency', currency, maximumFractionDigits: digits }); //hot\n",
    inputs: [
      [123456, { country: 'de-DE', currency: 'EUR' }, 2],
      [123456, { country: 'sv-SE', currency: 'SEK' }, 3],
      [5, { country: 'de-DE', currency: 'EUR' }, 3],
      [5, { country: undefined, currency: 'USD' }, undefined],
    ],
  },
  {
    name: 'sorted',
    rule: 'repeated-intl',
    source:
      "export function sorted(names, locale) {\n  return [...names].sort((a, b) => a.localeCompare(b, locale, { sensitivity: 'base' })); //hot\n}\n",
    inputs: [
      [['b', 'A', 'ä', 'a', 'Z'], 'sv'],
      [['b', 'ä', 'Z'], 'de'],
      [[], 'de'],
    ],
  },
  {
    name: 'matches',
    rule: 'repeated-regexp',
    source:
      "const KEY = 'id';\nexport function matches(lines) {\n  let n = 0;\n  for (const line of lines) {\n    const pattern = new RegExp('^' + KEY + '='); //hot\n    if (pattern.test(line)) n++; //hot\n  }\n  return n;\n}\n",
    inputs: [[['id=1', 'x', 'id=2']], [[]]],
  },
  {
    name: 'collect',
    rule: 'await-in-loop',
    source:
      'const ask = async (one) => one * 2;\nexport async function collect(devices) {\n  const out = [];\n  for (const device of devices) {\n    const status = await ask(device); //hot\n    out.push({ device, status });\n  }\n  return out;\n}\n',
    inputs: [[[3, 1, 2]], [[]]],
  },
];

function findingOf(one: (typeof REWRITES)[number]): Finding {
  const stacks =
    one.rule === 'await-in-loop'
      ? [
          { frames: [one.name], samples: 1 },
          { frames: ['(idle)'], samples: 12 },
        ]
      : [{ frames: ['(top)', one.name], samples: 200 }];
  const findings = findingsFor({ 'app.mjs': one.source }, stacks, one.rule === 'await-in-loop' ? 20 : 1);
  const found = findings.find((finding) => finding.rule === one.rule);
  assert.ok(found, findings.map((finding) => finding.title).join('\n'));
  return found;
}

/** The code shown for a function of a source, as text to look at. */
const codeFor = (name: string, rule: string, source: string) =>
  findingOf({ name, rule, source, inputs: [] }).code;

test('a memory that could take one call for another is not offered as it stands', () => {
  // Objects make no key.
  const tails = `export function most(tasks, room) {\n  if (tasks.length === 0) return 0;\n  return Math.max(most(tasks.slice(1), room), most(tasks.slice(1), room - tasks[0].size)); //hot\n}\n`;
  assert.equal(codeFor('most', 'unmemoized-recursion', tails), null);
  // As a callback it would get an index for its memory.
  const given = `export function ways(n) {\n  if (n < 2) return 1;\n  return ways(n - 1) + ways(n - 2); //hot\n}\nexport const all = (list) => list.map(ways);\n`;
  assert.equal(codeFor('ways', 'unmemoized-recursion', given), null);
});

test('what stands behind a condition is not moved before the loop as it stands', () => {
  const guarded = `export function rates(config, rows) {\n  const out = [];\n  for (const row of rows) {\n    if (!config) continue;\n    const known = Object.keys(config.rates); //hot\n    out.push(row.n * known.length);\n  }\n  return out;\n}\n`;
  assert.equal(codeFor('rates', 'invariant-in-loop', guarded)?.exact, false);
});

/** A search by a key of each of `users`, and what the loop does besides. */
const search = (test: string, more: string) =>
  `function helper(list) {\n  list.length = 1;\n}\nexport function names(orders, users) {\n  const out = [];\n  for (const order of orders) {\n    const user = users.find((one) => ${test}); //hot\n    out.push(user?.name);\n    ${more}\n  }\n  return out;\n}\n`;

for (const [what, test_, more, exact] of [
  ['an index by what === compares', 'one.id === order.user', '', true],
  [
    'one that reads the list besides',
    'one.id === order.user',
    'out.push(users.length, JSON.stringify(users));',
    true,
  ],
  ["none for ==, by which 1 and '1' are one key", 'one.id == order.user', '', false],
  ['none where the list is handed to others', 'one.id === order.user', 'helper(users);', false],
  ['none where another name holds the list', 'one.id === order.user', 'const all = users; all.pop();', false],
  ['none where the list is cut', 'one.id === order.user', 'users.length--;', false],
  ['none where an element goes', 'one.id === order.user', 'delete users[0];', false],
  [
    'none where an element is swapped',
    'one.id === order.user',
    '[users[0], users[1]] = [users[1], users[0]];',
    false,
  ],
] as const)
  test(`of a search in a loop: ${what}`, () => {
    const code = codeFor('names', 'linear-search-in-loop', search(test_, more));
    assert.equal(code?.exact ?? false, exact, code?.after ?? 'no code');
  });

test('a list that is cut in the loop gets no Set beside it', () => {
  const known = (more: string) =>
    `export function found(rows, known) {\n  const out = [];\n  for (const row of rows) {\n    if (known.includes(row.id)) out.push(row); //hot\n    ${more}\n  }\n  return out;\n}\n`;
  assert.equal(codeFor('found', 'linear-search-in-loop', known(''))?.exact, true);
  for (const more of ['known.length--;', 'delete known[0];', 'known.length = 3;', 'known[0] = row.id;'])
    assert.notEqual(codeFor('found', 'linear-search-in-loop', known(more))?.exact, true, more);
});

for (const one of REWRITES) {
  test(`${one.rule} rewrites ${one.name}, which gives the same as before`, async () => {
    const { code } = findingOf(one);
    assert.ok(code?.exact, code?.after ?? 'no code');
    assert.ok(one.source.includes(code.before.trim().split('\n')[0]));
    const changed = one.source.replace(code.before, () => code.after);
    assert.notEqual(changed, one.source);
    const { folder } = writeSources({ 'before.mjs': one.source, 'after.mjs': changed });
    const before = await import(pathToFileURL(join(folder, 'before.mjs')).href);
    const after = await import(pathToFileURL(join(folder, 'after.mjs')).href);
    for (const input of one.inputs) {
      const [a, b] = [structuredClone(input), structuredClone(input)];
      assert.deepEqual(await after[one.name](...b), await before[one.name](...a), changed);
      assert.deepEqual(b, a);
    }
  });
}

test('benchmark and verification files run as they stand where the function stands on its own', () => {
  let ran = 0;
  for (const one of REWRITES) {
    const finding = findingOf(one);
    const { folder } = writeSources({ 'empty.txt': '' });
    for (const [name, text] of [
      ['bench.mjs', finding.benchmark],
      ['verify.mjs', finding.verification],
    ]) {
      if (text.startsWith('#') || text.includes('const cases = []')) continue;
      // Recursion with the placeholder's size would not end before the sun does.
      if (one.rule === 'unmemoized-recursion') continue;
      // No placeholder is a currency.
      if (one.name === 'amount') continue;
      writeFileSync(join(folder, name), text);
      const done = spawnSync(process.execPath, [join(folder, name)], { encoding: 'utf8', env: {} });
      assert.equal(done.status, 0, `${one.name} ${name}\n${text}\n${done.stderr}`);
      if (name === 'bench.mjs') assert.match(done.stdout, /before: median [\d.]+ ms/);
      ran++;
    }
  }
  assert.ok(ran >= 14, `${ran} files ran`);
});
