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
