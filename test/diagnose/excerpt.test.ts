import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { excerptOf } from '../../source/diagnose/facts/excerpt.ts';
import { functionAt } from '../../source/diagnose/facts/function-places.ts';
import { parseSource } from '../../source/diagnose/facts/parse.ts';
import { functionName } from '../../source/diagnose/facts/syntax.ts';

const body = (text: string) => `${text}${' '.repeat(200)}\n`;
const TEXT = `const table = { a: 1, b: [/}"/g, '}', \`\${[1].map((x) => { ${body('return x;')} })}}\`] };
function hot(a, { b } = {}) {
  ${body('return helper(a) / b / 2;')}
}
function helper(a) {
  ${body('return a + "helper";')}
}
const cold = async (a) => {
  ${body('if (a) { return "cold}"; } // }')}
};
class Rows {
  cold() {
    ${body('return /[/}]/.test("cold");')}
  }
  hot(x) {
    ${body('return (() => { return x / 1; })();')}
  }
}
(function module() {
  const kept = 1;
  if (kept) { run(kept); }
  function inner() { ${body('return "cold";')} }
  function innerHot() { ${body('return "inner hot";')} }
})();
`;

test('keeps what was seen running and what it calls, and every offset and line', () => {
  const wanted = ['function hot', 'hot(x', 'innerHot'].map((name) => TEXT.indexOf('(', TEXT.indexOf(name)));
  const excerpt = excerptOf(TEXT, wanted);
  assert.ok(excerpt);
  assert.equal(excerpt.length, TEXT.length);
  assert.deepEqual(
    excerpt.split('\n').map((line) => line.length),
    TEXT.split('\n').map((line) => line.length),
  );
  for (const kept of [
    'helper(a) / b',
    '"helper"',
    'x / 1',
    '"inner hot"',
    'const kept',
    'run(kept)',
    'table',
  ])
    assert.ok(excerpt.includes(kept), kept);
  assert.doesNotMatch(excerpt, /cold[}"]/);
  assert.equal(excerpt.match(/culpritDidNotReadThis\(this\)/g)?.length, 4);
  const file = parseSource('x.js', TEXT, excerpt);
  assert.ok(file?.inPart);
  assert.equal(file.text, TEXT);
});

test('a line that had time is kept with the function around it', () => {
  const excerpt = excerptOf(TEXT, [TEXT.indexOf('return "cold";')]);
  assert.match(excerpt ?? '', /return "cold";/);
  assert.doesNotMatch(excerpt ?? '', /inner hot/);
});

test('what does not come out even is not cut', () => {
  assert.equal(excerptOf('function f() { if (x) {', [0]), null);
  assert.equal(excerptOf('} function f() {', [0]), null);
  assert.equal(excerptOf('/* never ends {', [0]), null);
  // Taken for what it is not, it no longer parses: then all of it is parsed.
  const file = parseSource('x.js', 'const a = 1;', 'const a = ((;');
  assert.equal(file?.inPart, false);
});

for (const name of [
  '@babel/parser/lib/index.js',
  'react/cjs/react.development.js',
  'refa/index.js',
  'meow/build/dependencies.js',
])
  test(`functions of ${name} are where they were`, () => {
    const text = readFileSync(fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)), 'utf8');
    const whole = parseSource('x.js', text)!;
    const named = whole.functions.filter((fn) => functionName(whole, fn) !== '');
    const some = named.filter((_, k) => k % Math.ceil(named.length / 12) === 0);
    const excerpt = excerptOf(
      text,
      some.map((fn) => text.indexOf('(', fn.start!)),
    );
    assert.ok(excerpt !== null && excerpt.length === text.length);
    const part = parseSource('x.js', text, excerpt)!;
    assert.ok(part.inPart, 'the excerpt parses');
    for (const fn of some) {
      const { line, column } = fn.loc!.start;
      const found = functionAt(part, line, column + 1, functionName(whole, fn));
      assert.deepEqual([found?.start, found?.end], [fn.start, fn.end], functionName(whole, fn));
      const size = fn.end! - fn.start!;
      if (size < 12_000) assert.equal(excerpt.slice(fn.start!, fn.end!), text.slice(fn.start!, fn.end!));
    }
  });
