import assert from 'node:assert/strict';
import test from 'node:test';
import { findingsFor } from './recordings.ts';

const LIBRARY = `export function unique(ids) {
  const seen = [];
  for (const id of ids) {
    if (!seen.includes(id)) seen.push(id);
  }
  return seen;
}

export function total(ids) {
  let sum = 0;
  for (const id of ids) sum += id;
  return sum;
}
`;

/** Most samples stand on a line of the top level of `main.mjs`, as V8 counts them while a built-in of \`unique\` runs. */
const firstFor = (main: string, line: number) =>
  findingsFor({ 'main.mjs': main, 'lib.mjs': LIBRARY }, [
    { frames: ['(top)'], samples: 180, lines: [line] },
    { frames: ['(top)', 'unique@./lib.mjs'], samples: 6, lines: [4] },
    { frames: ['(top)', 'total@./lib.mjs'], samples: 4, lines: [11] },
    { frames: ['(program)'], samples: 10 },
  ])[0];

const IMPORT = "import { total, unique } from './lib.mjs';\n";

test('time on a line that only calls a function is that of the built-in in which V8 does not see the function', () => {
  const first = firstFor(`${IMPORT}const ids = [...process.argv];\nconst kept = unique(ids);\n`, 3);
  assert.equal(first.rule, 'linear-search-in-loop');
  assert.equal('url' in first.subject && first.subject.name, 'unique');
  assert.ok(first.impact.share > 0.9, String(first.impact.share));
});

test('interpreted code has it on the line of the call before', () => {
  const first = firstFor(`${IMPORT}const sum = total(process.argv);\nconst kept = unique([sum]);\n`, 2);
  assert.equal(first.rule, 'linear-search-in-loop');
});

test('a line that does more than call functions of the program keeps its time', () => {
  const first = firstFor(`${IMPORT}\nconst kept = unique(JSON.parse(process.argv[2]));\n`, 3);
  assert.notEqual(first.rule, 'linear-search-in-loop');
});

test('a function without such a built-in is given nothing', () => {
  const first = firstFor(`${IMPORT}\nconsole.log(total(process.argv));\n`, 3);
  assert.notEqual(first.rule, 'linear-search-in-loop');
});
