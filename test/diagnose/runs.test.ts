import assert from 'node:assert/strict';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { Case } from '../../source/diagnose/case/case.ts';
import { calledOften, calledOnce } from '../../source/diagnose/facts/repeats.ts';
import { testSources } from '../support/sources.ts';
import { modelOf, recordingOf, writeSources } from './recordings.ts';

/** How often `settle` (or what `hot` names) of the first file runs, where its source is written so. */
interface Shape {
  why: string;
  files: Record<string, string>;
  /** Frames between the last file's top level and `settle`. */
  through?: string[];
  hot?: string;
  often: 'loop' | 'recursion' | null;
  once?: true;
}

const LEDGER = 'function settle(item) {\n  return item.amount * 2; //hot\n}\n';
const one = (why: string, text: string, often: Shape['often'], more: Partial<Shape> = {}): Shape => ({
  why,
  files: { 'app.mjs': text },
  often,
  ...more,
});
const two = (why: string, ledger: string, main: string, often: Shape['often'] = 'loop'): Shape => ({
  why,
  files: { 'ledger.js': ledger, 'main.js': main },
  often,
});

const SHAPES: Shape[] = [
  one('a loop at the top level', `${LEDGER}for (const item of items) settle(item);`, 'loop'),
  one(
    'a callback at the top level',
    `${LEDGER}items.forEach((item) => {\n  sum += settle(item);\n});`,
    'loop',
  ),
  one('by its name, for each element', `${LEDGER}items.map(settle);`, 'loop'),
  one('by its name, to a reduce', `${LEDGER}items.reduce(settle, {});`, 'loop'),
  one(
    'the tag of a template',
    `function settle(strings, item) {\n  return strings[0] + item.amount; //hot\n}\nfor (const item of items) settle\`of \${item}\`;`,
    'loop',
  ),
  one(
    'a trap of a Proxy',
    'const ledger = new Proxy({}, {\n  get(target, item) {\n    return target.rows[item].amount; //hot\n  },\n});\nfor (const item of items) sum += ledger[item];',
    'loop',
    { hot: 'get' },
  ),
  one(
    'a trap of a handler that has a name',
    'const handler = {\n  has(target, item) {\n    return target.rows[item] > 0; //hot\n  },\n};\nconst ledger = new Proxy({}, handler);\nfor (const item of items) sum += item in ledger ? 1 : 0;',
    'loop',
    { hot: 'has' },
  ),
  one('bound', `${LEDGER}const bound = settle.bind(null);\nfor (const item of items) bound(item);`, 'loop'),
  one(
    'what a function of the program made of it',
    `${LEDGER}function timed(fn) {\n  return (...args) => fn(...args);\n}\nconst run = timed(settle);\nfor (const item of items) run(item);`,
    'loop',
  ),
  one(
    'a method of an object that a function returns',
    `function createLedger(rows) {\n  return {\n    settle(item) {\n      return rows[item]; //hot\n    },\n  };\n}\nconst ledger = createLedger([]);\nfor (const item of items) ledger.settle(item);`,
    'loop',
  ),
  one(
    'a recursion above it',
    `${LEDGER}function half(n) {\n  return n < 2 ? settle(n) : half(n / 2) + half(n / 2);\n}\nhalf(64);`,
    'recursion',
    {
      through: ['half', 'half'],
    },
  ),
  one('one call', `${LEDGER}settle(items);`, null, { once: true }),
  one(
    'one call in a function that is called once',
    `${LEDGER}function main() {\n  settle(items);\n}\nmain();`,
    null,
    {
      through: ['main'],
      once: true,
    },
  ),
  one('handed to what may call it at any time', `${LEDGER}bus.on('item', settle);`, null),
  two(
    'imported by another name',
    `export ${LEDGER}`,
    `import { settle as run } from './ledger.js';\nfor (const item of items) run(item);`,
  ),
  two(
    'a default export without a name',
    'const settle = (item) => {\n  return item.amount; //hot\n};\nexport default settle;\n',
    `import run from './ledger.js';\nfor (const item of items) run(item);`,
  ),
  two(
    'of a namespace',
    `export ${LEDGER}`,
    `import * as ledger from './ledger.js';\nfor (const item of items) ledger.settle(item);`,
  ),
  two(
    'CommonJS, taken apart under another name',
    `${LEDGER}exports.pay = settle;\n`,
    `const { pay: run } = require('./ledger');\nfor (const item of items) run(item);`,
  ),
  two(
    'CommonJS, the module itself',
    `${LEDGER}module.exports = settle;\n`,
    `const run = require('./ledger');\nfor (const item of items) run(item);`,
  ),
];

for (const { why, files, through = [], hot = 'settle', often, once } of SHAPES)
  test(`${hot} is seen to run ${often ? `in a ${often}` : once ? 'once' : 'nobody knows how often'}: ${why}`, () => {
    const source = writeSources(files);
    const last = Object.keys(files).at(-1)!;
    const top =
      last === Object.keys(files)[0] ? '(top)' : `@${pathToFileURL(`${source.folder}/${last}`).href}`;
    const stacks = [{ frames: [top, ...through, hot], samples: 200 }];
    const c = new Case(modelOf(recordingOf(source, stacks)), { sources: testSources() });
    const unit = c.units.find((one) => one.label.name === hot)!;
    assert.equal(calledOften(c, unit)?.kind ?? null, often);
    assert.equal(calledOnce(c, unit), once ?? false);
  });
