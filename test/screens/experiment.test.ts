import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../source/diagnose/finding.ts';
import { type Bench, sessionOn } from '../support/session.ts';

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'linear-search-in-loop',
  verdict: 'optimize',
  title: '`unique` scans the array `seen` on every iteration',
  strategy: 'algorithmic',
  subject: { name: 'unique', url: 'file:///app/a.js', line: 1, column: 1 },
  evidence: [],
  confidence: 0.9,
  impact: { share: 0.5, maxSpeedup: 2, bytes: null, text: 'up to 2.0× faster overall' },
  proposal: 'Keep a Set.',
  tradeOffs: [],
  code: null,
  benchmark: '',
  verification: '',
  goal: null,
  basis: 'source',
  ...change,
});
const EXACT: Finding['code'] = {
  before: 'old',
  after: 'new',
  language: 'js',
  exact: true,
  edit: { path: '/app/a.js', start: 0, end: 3, from: 'old', to: 'new' },
};

async function on(change: Partial<Finding>): Promise<Bench> {
  const bench = sessionOn([{ stack: ['main', 'unique'], micros: 10 }]);
  const [{ model: diagnosed }] = bench.session.get().slots;
  bench.session.dispatch({
    type: 'findings',
    slot: 0,
    diagnosed,
    findings: [finding(change)],
    levers: [],
    method: [],
  });
  await bench.press('r');
  return bench;
}

test('a change is written once it is proven, seen and agreed to', async () => {
  const open = await on({ code: EXACT });
  await open.press('a');
  assert.match(open.text(), /Not proven yet: P proves the change, then a writes it/);
  const refuted = await on({ code: EXACT, tried: 'refuted' });
  await refuted.press('a');
  assert.match(refuted.text(), /The change is refuted: it is not written/);
  const template = await on({});
  await template.press('a');
  assert.match(template.text(), /No exact change of your own lines to write/);

  const bench = await on({ code: EXACT, tried: 'proven' });
  assert.match(bench.text(), /a apply it/);
  await bench.press('a');
  assert.match(bench.text(), /Write a\.js\?[\s\S]*--- a\/a\.js[\s\S]*-old[\s\S]*\+new[\s\S]*Enter write it/);
  await bench.press('x', 'down', 'escape');
  assert.match(bench.text(), /Not written\./);
  assert.deepEqual(bench.asked.includes('apply'), false);
  await bench.press('a', 'enter');
  assert.match(bench.text(), /Written: a\.js\. Record again for what comes next\./);
  assert.equal(bench.asked.filter((one) => one === 'apply').length, 1);
  assert.match(bench.text(), /proven and written/);
  assert.doesNotMatch(bench.text(), /a apply it|P prove it/);
  await bench.press('a');
  assert.match(bench.text(), /Already written\. Record again for what comes next\./);
  assert.equal(bench.asked.filter((one) => one === 'apply').length, 1);
});

test('where there is no exact change the diff of the user is asked for, then the command', async () => {
  const bench = await on({});
  await bench.press('P');
  assert.match(bench.text(), /your diff to try \(file\):/);
  await bench.press(...'my.diff', 'enter');
  assert.match(bench.text(), /command to run 23 times:/);
  await bench.press(...'node', 'space', ...'a.js', 'enter');
  assert.ok(bench.asked.includes('prove node a.js my.diff'), bench.asked.join('\n'));
  // The command is confirmed no more after a trial that was cancelled, and the diff is another one each time.
  await bench.press('P', 'enter');
  assert.doesNotMatch(bench.text(), /command to run/);
});
