/** What a picture or a list that leaves room says of the selected function. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionOn } from '../support/session.ts';

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['main', 'parse'], micros: 200 },
  { stack: ['(idle)'], micros: 500 },
];
const source = { path: '/app/main.js', text: 'one\ntwo\nthree\n', line: 1, original: false };
const world = { source: async () => source };

for (const [screen, keys] of [
  ['call tree', ['2']],
  ['flame graph', ['3']],
  ['functions', ['4']],
] as const)
  test(`the ${screen} shows callers, callees and source of the selected function`, async () => {
    const bench = sessionOn(samples, { world });
    await bench.press(...keys);
    assert.match(bench.text(), /called by \(1\).*parse.*calls \(0\)/s);
    await bench.press('up');
    await new Promise(setImmediate);
    assert.match(bench.text(), /source: \/app\/main\.js.*1 one.*2 two/s);
  });

test('where there is little room there is none of it', async () => {
  const bench = sessionOn(samples, { world, rows: 14 });
  await bench.press('3');
  assert.doesNotMatch(bench.text(), /called by/);
});

test('the graph around a leaf has the source below it, and its callers have the room that callees leave', async () => {
  const deep = ['main', ...Array.from({ length: 20 }, (_, i) => `caller${i}`), 'leaf'];
  const bench = sessionOn([{ stack: deep, micros: 900 }], { world, rows: 40 });
  await bench.press('4', 'home', 'enter', '6');
  assert.match(bench.text(), /^│main/m);
  assert.match(bench.text(), /source: \/app\/main\.js/);
});

test('idle time has no callers to show', async () => {
  const bench = sessionOn(samples, { world });
  await bench.press('2', 'end');
  assert.doesNotMatch(bench.text(), /called by/);
});
