/** What a screen reader is told of screens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Visible, visible } from '../../source/format/visible.ts';
import { Reader } from '../../source/screens/reader.ts';
import { sessionOn } from '../support/session.ts';

const samples = [
  { stack: ['main', 'parse', 'scan'], micros: 600 },
  { stack: ['main', { name: 'get', url: 'file:///app/node_modules/left-pad/index.js' }], micros: 300 },
  { stack: ['(idle)'], micros: 500 },
];
const size = { columns: 99, rows: 40 };

function listen() {
  const bench = sessionOn(samples, { ...size, level: 0 });
  const reader = new Reader();
  const hear = (): Visible[] => reader.next(bench.session.paint(size), bench.session.untold(size));
  return {
    hear,
    async press(...keys: string[]) {
      await bench.press(...keys);
      return hear();
    },
  };
}

test('a screen is told with its name, its text and its keys, without bars and boxes', async () => {
  const first = listen().hear();
  assert.deepEqual(first.slice(0, 2), ['culprit, rec0.cpuprofile', 'Screen 1 Overview']);
  assert.ok(
    first.some((line) => /^app \(your code\), 67 %, 600 µs$/.test(line)),
    first.join('\n'),
  );
  assert.match(first.at(-1)!, /^Keys: .*\? help, q quit$/);
  for (const line of first) assert.doesNotMatch(line, /[\u2500-\u259f\x1b]| {2}|##/);
});

test('then only what is new: the row that is selected, a message, nothing twice', async () => {
  const { hear, press } = listen();
  hear();
  assert.deepEqual(hear(), []);
  assert.ok((await press('4')).some((line) => line.startsWith('selected: ') && line.includes('scan')));
  const [down, ...more] = await press('down');
  assert.match(down, /^selected: .*get/);
  assert.deepEqual(more, []);
  assert.deepEqual(await press('Q'), ['Q does nothing on this screen, ? lists its keys']);
});

test('a flame graph is told by what is selected', async () => {
  const { hear, press } = listen();
  hear();
  await press('3');
  const up = await press('up');
  assert.equal(up.length, 2, up.join('\n'));
  assert.match(up[0], /^parse/);
  assert.match(up[1], /^total 600 µs/);
});

test('what lies over a screen is told alone, and that it has gone', async () => {
  const { hear, press } = listen();
  hear();
  await press('4');
  const help = await press('?');
  assert.equal(help[0], 'Keys: Functions');
  assert.ok(help.some((line) => /^Enter, open/.test(line)));
  const back = await press('escape');
  assert.equal(back[0], 'Back on 4 Functions');
  assert.match(back[1], /^selected: /);
  assert.equal(back.length, 2);
});

test('while a filter is typed, what it leaves is counted; then told', async () => {
  const { hear, press } = listen();
  hear();
  await press('4', '/');
  const typed = await press('s');
  assert.match(typed.join(), /^\d functions matching s, by self,filter: s$/);
  assert.ok((await press('c', 'a', 'enter')).some((line) => /^selected: .*scan/.test(line)));
});

test('a bar of several parts is not read, nor the sign of each in its legend', () => {
  const bar = '  #####======******++';
  const legend = '  # CPU 9.8 %  = event loop busy 6.2 %  * http 82 %';
  const lines = ['culprit', '1 Overview', bar, legend, '', '? help'].map(visible);
  const said = new Reader().next(lines);
  assert.ok(said.includes(visible('CPU 9.8 %, event loop busy 6.2 %, http 82 %')), said.join('\n'));
  for (const line of said) assert.doesNotMatch(line, /##|==/);
});
