import { Choices } from './random.ts';

/** A function in the module `app.mjs`, with inputs that it takes. Its hot lines are marked. */
export interface Program {
  kind: Kind;
  name: string;
  source: string;
  /** Arguments, one list a call. */
  inputs: unknown[][];
}

/** What is rewritten, by the rule that rewrites it. */
const KINDS = {
  set: programOfSet,
  find: programOfFind,
  queue: programOfQueue,
  copy: programOfCopy,
  memo: programOfMemo,
  sort: programOfSort,
  invariant: programOfInvariant,
  hoist: programOfHoist,
  waits: programOfWaits,
};
export type Kind = keyof typeof KINDS;
export const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** The program of a seed: seeds one after the other take the kinds in turn. */
export function programOf(seed: number): Program {
  const kind = ALL_KINDS[seed % ALL_KINDS.length];
  const r = new Choices(seed);
  const { source, inputs } = KINDS[kind](r);
  return { kind, name: 'work', source, inputs: Array.from({ length: 8 }, () => inputs()) };
}

interface Made {
  source: string;
  inputs: () => unknown[];
}

/*
 * Inputs are what the function is written for: lists without holes and without undefined in them (a sort puts those last without asking), numbers where it
 * computes. Keys may be anything, and of any two kinds, but for NaN, which is equal to nothing.
 */
const KEYS = [0, -0, 1, 2, 3, '', '1', 'a', 'b', null, true] as const;
const keyOf = (r: Choices) => r.pick(KEYS);
const rowOf = (r: Choices) => ({
  id: keyOf(r),
  user: keyOf(r),
  n: r.below(5),
  m: r.below(3),
  name: r.pick(['a', 'b', 'c']),
});
/** Some of them more than once. */
function rowsOf(r: Choices) {
  const rows = r.list(7, () => rowOf(r));
  return rows.flatMap((row) => (r.next() < 0.15 ? [row, row] : [row]));
}

/** A loop over a list, and how it goes to the next turn. */
function loopOver(r: Choices, list: string, name: string, body: string): string {
  return r.pick([
    () => `for (const ${name} of ${list}) {\n${body}  }\n`,
    () => `for (const ${name} of ${list}) {\n${body}  }\n`,
    () => `for (let i = 0; i < ${list}.length; i++) {\n    const ${name} = ${list}[i];\n${body}  }\n`,
    () => `${list}.forEach((${name}) => {\n${body.replaceAll('continue;', 'return;')}  });\n`,
  ])();
}

const line = (text: string) => (text === '' ? '' : `    ${text}\n`);
const guard = (r: Choices) =>
  line(r.maybe(0.25, r.pick(['if (row.n > 2) continue;', 'if (row.m === 1) { out.push(0); continue; }'])));

/** What a loop may do to a list besides. */
const meddling = (r: Choices, list: string) =>
  line(
    r.maybe(
      0.45,
      r.pick([
        `${list}.pop();`,
        `${list}.length = 0;`,
        `${list}.length--;`,
        `if (row.n === 1) ${list}.shift();`,
        `${list}.push(row.n);`,
        `${list}[0] = row.id;`,
        `${list}.unshift(row.id);`,
        `${list}.splice(0, 1);`,
        `${list}.reverse();`,
        `delete ${list}[${list}.length - 1]; ${list}.length = Math.max(0, ${list}.length - 1);`,
        `const other = ${list}; other.push(row.m);`,
        `[${list}[0], ${list}[1]] = [${list}[1] ?? 0, ${list}[0] ?? 0];`,
        `out.push(${list}.length);`,
        `out.push(${list}.at(-1));`,
        `out.push(${list}.join());`,
        `for (const one of ${list}) if (one === row.id) out.push('same');`,
        `out.push(...${list}.slice(-1));`,
        `const put = (x) => ${list}.push(x); if (row.m > 1) put(row.n);`,
      ]),
    ),
  );

function programOfSet(r: Choices): Made {
  const key = r.pick(['row.id', 'row.id', 'row', 'row.n', 'String(row.id)', 'row.name']);
  const asked = r.pick([
    `!seen.includes(${key})`,
    `!seen.includes(${key})`,
    `seen.includes(${key})`,
    `seen.indexOf(${key}) === -1`,
    `seen.indexOf(${key}) < 0`,
    `seen.indexOf(${key}) > 0`,
    `!seen.some((one) => one === ${key})`,
  ]);
  const also = r.maybe(0.3, r.pick([' && row.n > 0', ' && row.id !== null', ' || row.n === 4']));
  const act = r.pick([
    `seen.push(${key});`,
    `seen.push(${key});`,
    `{ seen.push(${key}); out.push(row.n); }`,
    'out.push(row);',
    'seen.push(row.m);',
  ]);
  const otherwise = r.maybe(
    0.25,
    r.pick([
      ' else out.push(1);',
      ' else seen.push(0);',
      `\n    else if (row.n === 2)\n      seen.push(row.n);`,
    ]),
  );
  const start = r.pick(['[]', '[]', '[]', '[...given]', 'given.slice()', 'given', "[1, 'a']"]);
  const end = r.pick([
    'seen',
    '[seen, out]',
    'out',
    'seen.length',
    '[...seen].reverse()',
    'out.concat(seen)',
    'seen.map((one) => one)',
  ]);
  const body = `${guard(r)}    if (${asked}${also}) ${act}${otherwise} //hot\n${meddling(r, 'seen')}`;
  return {
    source: `export function work(rows, given) {\n  const seen = ${start};\n  const out = [];\n  ${loopOver(r, 'rows', 'row', body)}  return ${end};\n}\n`,
    inputs: () => [rowsOf(r), r.list(4, () => keyOf(r))],
  };
}

function programOfFind(r: Choices): Made {
  const test = r.pick([
    'one.id === row.user',
    'one.id === row.user',
    'row.user === one.id',
    'one.id == row.user',
    'one.id === row.user && one.n > 1',
    'one.name === row.name',
    'one === row',
    'one.id === row.user || one.m === 2',
  ]);
  const callback = r.pick([
    `(one) => ${test}`,
    `(one) => {\n      return ${test};\n    }`,
    `(one, i) => ${test}`,
  ]);
  const how = r.pick(['find', 'find', 'find', 'findIndex', 'some', 'filter', 'findLast'] as const);
  const uses: Record<typeof how, string[]> = {
    find: [
      'out.push(found?.name);',
      'if (!found) continue;\n    out.push([row.n, found]);',
      'out.push(found ?? null);',
      'if (found) found.n++;\n    out.push(found?.n);',
      'if (found) found.id = row.id;',
    ],
    findLast: ['out.push(found?.name);'],
    findIndex: ['out.push(found);', 'if (found >= 0) out.push(users[found].name);'],
    some: ['out.push(found);', 'if (found) out.push(row);'],
    filter: ['out.push(found.length);', 'for (const one of found) out.push(one.name);'],
  };
  const body = `${guard(r)}    const found = users.${how}(${callback}); //hot\n${line(r.pick(uses[how]))}${meddling(r, 'users').replaceAll('row.id;', 'row;').replaceAll('(row.n)', '(row)').replaceAll('(row.m)', '(row)').replaceAll('(row.id)', '(row)').replaceAll('?? 0', '?? row')}`;
  return {
    source: `export function work(rows, users) {\n  const out = [];\n  ${loopOver(r, 'rows', 'row', body)}  return ${r.pick(['out', '[out, users]', 'out.length'])};\n}\n`,
    inputs: () => [rowsOf(r), rowsOf(r)],
  };
}

function programOfQueue(r: Choices): Made {
  const test = r.pick([
    'queue.length > 0',
    'queue.length',
    'queue.length !== 0',
    'queue.length > 0 && out.length < 6',
    'queue.length > 1',
  ]);
  const more = line(
    r.maybe(
      0.5,
      r.pick([
        'if (queue.length > 3) out.push(queue.length);',
        'queue.unshift(0);',
        'if (node === 2) queue.pop();',
        'out.push(queue[0]);',
        'if (out.length > 9) break;',
        'if (node > 3) continue;',
        'out.push(queue.includes(1));',
        'if (node === 1 && out.length < 8) queue.push(node, 2);',
        'while (queue.length > 4) out.push(queue.shift());',
        'if (queue.length > 2) out.push(queue.shift());',
      ]),
    ),
  );
  return {
    source: `export function work(graph, given) {\n  const queue = ${r.pick(['[0]', '[0]', '[...given]', 'given', 'given.slice()'])};\n  const seen = new Set([0]);\n  const out = [];\n  while (${test}) {\n    const node = queue.shift(); //hot\n    out.push(node);\n${more}    if (out.length > 40) break;\n    for (const next of graph[node] ?? []) {\n      if (!seen.has(next)) {\n        seen.add(next);\n        queue.push(next);\n      }\n    }\n  }\n  return ${r.pick(['out', 'out', '[out, queue.length]', '[out, queue]', 'queue.length === 0 ? out : null'])};\n}\n`,
    inputs: () => [r.list(6, () => r.list(3, () => r.below(6))), r.list(3, () => r.below(6))],
  };
}

function programOfCopy(r: Choices): Made {
  const key = r.pick(['row.id', 'row.name', "'k' + row.n"]);
  const object = r.pick([
    `{ ...all, [${key}]: row.n }`,
    `{ ...all, [${key}]: (all[${key}] ?? 0) + 1 }`,
    `{ ...all, ...{ [${key}]: row } }`,
    `Object.assign({}, all, { [${key}]: row.n })`,
    `{ ...all, [${key}]: all }`,
  ]);
  const array = r.pick([
    '[...all, row.n]',
    'all.concat(row.n)',
    'all.concat([row.n])',
    '[...all, row.n, all.length]',
    'all.concat(row.tags)',
    '[row.n, ...all]',
    '[...all, ...row.tags]',
    '[...all, all]',
  ]);
  const isObject = r.next() < 0.5;
  const [copy, empty] = isObject ? [object, '{}'] : [array, '[]'];
  const start = r.pick([empty, empty, empty, 'given', isObject ? '{ ...given }' : '[...given]']);
  const before = r.maybe(
    0.25,
    r.pick([
      'kept.push(all);',
      'if (row.n === 3) return all;',
      'const own = row.n + 1;',
      'if (row.m === 2) kept.push(Object.keys(all).length);',
    ]),
  );
  const reduce = before
    ? `rows.reduce((all, row) => {\n    ${before}\n    return ${copy}; //hot\n  }, ${start})`
    : `rows.reduce((all, row) => ${isObject && !copy.startsWith('Object') ? `(${copy})` : copy}, ${start}) //hot`;
  const body = `    ${r.maybe(0.2, 'if (row.n > 3) continue;\n    ')}all = ${copy}; //hot\n    ${r.maybe(0.25, 'kept.push(all);')}\n`;
  const looped = `let all = ${start};\n  ${loopOver(r, 'rows', 'row', body)}`;
  const inReduce = r.next() < 0.6;
  return {
    source: `export function work(rows, given) {\n  const kept = [];\n  ${inReduce ? `const all = ${reduce};` : looped}\n  return ${r.pick(['all', '[all, kept]', 'Object.keys(all)', '[all, given]'])};\n}\n`,
    inputs: () => [
      rowsOf(r).map((row) => ({ ...row, tags: r.list(2, () => r.below(3)) })),
      isObject ? { a: 1, k0: 2 } : r.list(2, () => r.below(9)),
    ],
  };
}

function programOfMemo(r: Choices): Made {
  const side = r.maybe(0.15, 'count++;\n  ');
  const [parameters, base, first, second, make] = r.pick([
    ['n', 'n < 2', 'work(n - 1)', 'work(n - 2)', () => [r.below(12)]],
    ['n, step = 1', 'n <= 0', 'work(n - step, step)', 'work(n - 2, step)', () => [r.below(12)]],
    [
      'a, b',
      "a === '' || b === ''",
      'work(a.slice(1), b)',
      'work(a, b.slice(1))',
      () => [r.pick(['', 'ab', 'abca', 'bcab']), r.pick(['', 'a', 'cab', 'bac'])],
    ],
    [
      'list, i = 0',
      'i >= list.length',
      'work(list, i + 1)',
      'work(list, i + 2)',
      () => [r.list(9, () => r.below(9))],
    ],
    [
      'grid, row, column',
      'row >= grid.length || column >= grid.length',
      'work(grid, row + 1, column)',
      'work(grid, row, column + 1)',
      () => [r.list(5, () => r.below(9)), 0, 0],
    ],
  ] as const);
  const [zero, joined] = r.pick([
    ['1', `${first} + ${second}`],
    ['0', `Math.max(${first}, 1 + ${second})`],
    ['null', `${first} ?? ${second}`],
    ['undefined', `${first} ?? ${second}`],
    ['[1]', `[...${first}, ...${second}].slice(0, 5)`],
    ["''", `${first} + 'x' + ${second}`],
    ['{ n: 1 }', `({ n: ${first}.n + ${second}.n })`],
  ]);
  const named = r.next() < 0.3;
  const end = named
    ? `const left = ${first};\n  const right = ${second};\n  ${r.maybe(0.2, 'if (Array.isArray(left)) left.push(0);\n  ')}return [left, right].flat().length > 40 ? left : ${joined.replace(first, 'left').replace(second, 'right')}; //hot`
    : `return ${joined}; //hot`;
  return {
    source: `let count = 0;\nexport function work(${parameters}) {\n  ${side}if (${base}) return ${zero === '{ n: 1 }' ? '{ n: 1 }' : zero};\n  ${end}\n}\n${r.maybe(0.1, 'export const all = (list) => list.map(work);\n')}`,
    inputs: make,
  };
}

function programOfSort(r: Choices): Made {
  const compare = r.pick([
    '(a, b) => a.n - b.n',
    '(a, b) => b.n - a.n',
    '(a, b) => a.n - b.n || a.m - b.m',
    '(a, b) => a.name.localeCompare(b.name)',
    '(x, y) => y.m - x.m',
    'byN',
  ]);
  const sorted = r.pick([
    `rows.toSorted(${compare})`,
    `[...rows].sort(${compare})`,
    `rows.slice().sort(${compare})`,
    `rows.sort(${compare})`,
    `rows.filter((one) => one.n > 1).sort(${compare})`,
  ]);
  const take = r.pick(['[0]', '.at(-1)', '.at(0)', '[0]?.name', '.shift()', '.pop()', '.slice(0, 2)']);
  const direct = r.next() < 0.5;
  const body = direct
    ? `    out.push(${sorted}${take}); //hot\n`
    : `    const ordered = ${sorted}; //hot\n    out.push(ordered${take});\n${line(r.maybe(0.3, r.pick(['out.push(ordered.length);', `out.push(ordered${take});`, 'ordered.reverse();'])))}`;
  return {
    source: `const byN = (a, b) => a.n - b.n;\nexport function work(rows, days) {\n  const out = [];\n  for (const day of days) {\n${body}${line(r.maybe(0.2, 'if (day === 1) rows.push({ n: day, m: 0, name: "z" });'))}  }\n  return ${r.pick(['out', '[out, rows]'])};\n}\n`,
    inputs: () => [rowsOf(r), r.list(3, () => r.below(4))],
  };
}

function programOfInvariant(r: Choices): Made {
  const expression = r.pick([
    'rows.reduce((sum, one) => sum + one.n, 0)',
    'Math.max(...numbers)',
    'Object.keys(rates).length',
    'numbers.slice().sort()[0]',
    'numbers.join()',
    'rows.filter((one) => one.n > 1).length',
    'rows.map((one) => one.n)',
    'numbers.indexOf(2)',
    'Object.values(rates)',
    'new Set(numbers).size',
    'numbers.some((one) => one > 2)',
  ]);
  const meddle = line(
    r.maybe(
      0.5,
      r.pick([
        'numbers.push(row.n);',
        'rates[row.name] = row.n;',
        'row.n = 0;',
        'rows[0].n++;',
        'if (row.n > 3) break;',
        'if (Array.isArray(got)) got.push(1);',
        'delete rates.a;',
        'numbers.length = Math.min(numbers.length, 2);',
        'const all = rows; all[0].n = 1;',
        'touch(rows);',
        'out.push(numbers.length);',
      ]),
    ),
  );
  const early = line(
    r.maybe(0.25, r.pick(['if (row.m === 1) continue;', 'if (numbers.length === 0) continue;'])),
  );
  return {
    source:
      `const touch = (rows) => { if (rows.length > 0) rows[0].n += 1; };\nexport function work(rows, numbers, rates) {\n  const out = [];\n  ${loopOver(r, 'rows', 'row', `${early}    const got = ${expression}; //hot\n    out.push(row.n, got);\n${meddle}`).replaceAll('break;', r.pick(['break;', 'continue;']))}  return ${r.pick(['out', '[out, rows, numbers, rates]'])};\n}\n`.replace(
        /forEach\(\(row\) => \{[\s\S]*?\n {2}\}\);/,
        (text) => text.replaceAll('break;', 'return;').replaceAll('continue;', 'return;'),
      ),
    inputs: () => [rowsOf(r), r.list(4, () => r.below(5)), { a: r.below(3), b: 1 }],
  };
}

function programOfHoist(r: Choices): Made {
  const [made, use] = r.pick([
    ["new Intl.NumberFormat('de', { maximumFractionDigits: 1 })", 'made.format(row.n / 3)'],
    ["new RegExp('^' + KEY, 'i')", 'made.test(row.name)'],
    ["new RegExp(KEY, 'g')", 'made.test(row.name + row.name)'],
    ["new RegExp('[' + KEY + ']')", 'made.exec(row.name)?.index'],
    ['JSON.parse(TEXT)', 'made.a'],
    ['JSON.parse(TEXT)', '(made.a += row.n)'],
    ["new Intl.PluralRules('en')", 'made.select(row.n)'],
    ['new Map([[KEY, 1]])', 'made.get(row.name)'],
  ]);
  const body = `    const made = ${made}; //hot\n    out.push(${use}); //hot\n${line(r.maybe(0.25, r.pick(["KEY = 'b';", 'if (row.n > 2) continue;', 'out.push(made === out);'])))}`;
  return {
    source:
      `${r.pick(['const', 'let'])} KEY = 'a';\nconst TEXT = '{ "a": 1 }';\nexport function work(rows) {\n  const out = [];\n  ${loopOver(r, 'rows', 'row', body)}  return out;\n}\n`.replace(
        /^const KEY(?=[\s\S]*KEY = 'b')/,
        'let KEY',
      ),
    inputs: () => [rowsOf(r)],
  };
}

function programOfWaits(r: Choices): Made {
  const made = r.pick(['{ row, got }', 'got', '[row.n, got]']);
  const between = line(
    r.maybe(
      0.3,
      r.pick([
        'const more = got + 1;',
        'const list = [got];',
        'sum += got;',
        'if (got > 3) continue;',
        'if (got > 3) break;',
        'last = got;',
        'const n = out.length;',
      ]),
    ),
  );
  const asked = r.pick(['ask(row.n)', 'ask(row)', 'ask(row.n, last)', 'ask(row.n + sum)']);
  return {
    source: `const ask = async (one, more = 0) => {\n  await null;\n  return (one.n ?? one) * 2 + more;\n};\nexport async function work(rows) {\n  const out = [];\n  let [sum, last] = [0, 0];\n  for (const row of rows) {\n    const got = await ${asked}; //hot\n${between}    out.push(${made});\n  }\n  return ${r.pick(['out', '[out, sum, last]'])};\n}\n`,
    inputs: () => [rowsOf(r)],
  };
}
