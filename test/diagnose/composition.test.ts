import assert from 'node:assert/strict';
import test from 'node:test';
import { Case } from '../../source/diagnose/case/case.ts';
import { appliedBy } from '../../source/diagnose/facts/composition.ts';
import { isCall, textOf } from '../../source/diagnose/facts/syntax.ts';
import { testSources } from '../support/sources.ts';
import { modelOf, recordingOf, writeSources } from './recordings.ts';

/** What the last call of a program runs, step after step, and what it gives the first; null where it is no composition. */
const SHAPES: [why: string, text: string, steps: string[] | null, given?: string][] = [
  [
    'a fold from the first',
    'const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);\nconst run = pipe(a, b(1), c);\nrun(rows);',
    ['a', 'b(1)', 'c'],
  ],
  [
    'a fold from the last',
    'function compose(...fns) {\n  return (x) => fns.reduceRight((v, f) => f(v), x);\n}\nconst run = compose(c, b, a);\nrun(rows);',
    ['a', 'b', 'c'],
  ],
  [
    'turned round, then folded',
    'const compose = (...fns) => (x) => [...fns].reverse().reduce((v, f) => f(v), x);\ncompose(b, a)(rows);',
    ['a', 'b'],
  ],
  [
    'a loop over a list of functions',
    'const chain = (fns) => (x) => {\n  let value = x;\n  for (const fn of fns) value = fn(value);\n  return value;\n};\nchain([a, b])(rows);',
    ['a', 'b'],
  ],
  [
    'a loop down from the last',
    'const compose = (...fns) => function (x) {\n  let value = x;\n  for (let i = fns.length - 1; i >= 0; i--) value = fns[i](value);\n  return value;\n};\ncompose(b, a)(rows);',
    ['a', 'b'],
  ],
  [
    'pairs',
    'const compose = (...fns) => fns.reduce((f, g) => (...args) => f(g(...args)));\ncompose(b, a)(rows);',
    ['a', 'b'],
  ],
  ['two parameters', 'const after = (f, g) => (x) => g(f(x));\nafter(a, b)(rows);', ['a', 'b']],
  [
    'one that waits for each',
    'const pipe = (...fns) => async (x) => {\n  let value = x;\n  for (const fn of fns) value = await fn(value);\n  return value;\n};\npipe(a, b)(rows);',
    ['a', 'b'],
  ],
  [
    'at once',
    'const through = (x, ...fns) => fns.reduce((v, f) => f(v), x);\nthrough(rows, a, b);',
    ['a', 'b'],
  ],
  [
    'compositions of compositions',
    'const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);\nconst inner = pipe(a, b);\nconst run = pipe(inner, c);\nrun(rows);',
    ['a', 'b', 'c'],
  ],
  [
    'a field of a class',
    'const pipe = (...fns) => (x) => fns.reduce((v, f) => f(v), x);\nclass Clock {\n  #next = pipe(a, b);\n  take(rows) {\n    return this.#next(rows);\n  }\n}',
    ['a', 'b'],
  ],
  ['lodash', `import _ from 'lodash';\nconst run = _.flow([a, b]);\nrun(rows);`, ['a', 'b']],
  [
    'a function of lodash',
    `import flowRight from 'lodash/flowRight.js';\nflowRight(b, a)(rows);`,
    ['a', 'b'],
  ],
  ['ramda', `const { pipe: through } = require('ramda');\nthrough(a, b)(rows);`, ['a', 'b']],
  ['ramda, backwards', `import * as R from 'ramda';\nR.compose(b, a)(rows);`, ['a', 'b']],
  ['fp-ts, at once', `import { pipe } from 'fp-ts/function';\npipe(rows, a, b);`, ['a', 'b']],
  ['no result is handed on', 'const all = (...fns) => (x) => fns.map((f) => f(x));\nall(a, b)(rows);', null],
  [
    'a fold of figures',
    'const sum = (...parts) => (x) => parts.reduce((v, part) => v + part(x), 0);\nsum(a, b)(rows);',
    null,
  ],
  ['a stream', 'stream.pipe(target, more)(rows);', null],
];

for (const [why, text, steps, given = 'rows'] of SHAPES)
  test(`${steps ? `steps of a composition are known` : 'a call is no composition'}: ${why}`, () => {
    const source = writeSources({ 'app.mjs': `${text}\nfunction seen() {}\n` });
    const stacks = [{ frames: ['(top)', 'seen'], samples: 200 }];
    const c = new Case(modelOf(recordingOf(source, stacks)), { sources: testSources() });
    const [file] = c.files();
    const calls = file.nodes.filter(isCall);
    // The outermost of those that get the rows.
    const call = calls.findLast((one) => one.arguments[0] && textOf(file, one.arguments[0]) === given)!;
    const applied = appliedBy(c, file, call);
    assert.deepEqual(applied?.steps.map((step) => textOf(step.file, step.node)) ?? null, steps);
    if (applied)
      assert.deepEqual(
        applied.given.map((one) => textOf(file, one)),
        [given],
      );
  });
