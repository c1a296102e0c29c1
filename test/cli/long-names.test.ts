import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { plan } from '../load/heapsnapshot/write.ts';
import { node } from '../load/helpers.ts';
import { CLI } from '../support/cli.ts';
import { foreign } from '../support/hostile.ts';
import { KEY, Terminal } from '../support/terminal.ts';

/** Names of megabytes: whatever takes more than a few looks at each character takes longer than any test waits. */

const directory = mkdtempSync(join(tmpdir(), 'culprit-long-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

const LENGTH = 1 << 20;
const NAMES = [
  'x',
  '漢',
  'é',
  'e\u0301',
  'a b ',
  '((',
  '`',
  '\n',
  '\x1b[',
  '/node_modules',
  'node_modules/@a/',
  'a/',
  '%41',
  'http:',
].map((part) => part.repeat(Math.ceil(LENGTH / part.length)));

const profile = () => {
  const nodes = NAMES.map((name, i) => {
    const { callFrame } = node(i + 2, name);
    return {
      id: i + 2,
      callFrame: { ...callFrame, url: `file:///${NAMES[(i + 7) % NAMES.length]}` },
      hitCount: 1,
    };
  });
  return {
    nodes: [node(1, '(root)', { children: nodes.map(({ id }) => id) }), ...nodes],
    startTime: 0,
    endTime: nodes.length * 1000,
    samples: nodes.map(({ id }) => id),
    timeDeltas: nodes.map(() => 1000),
  };
};

const snapshot = () => {
  const kinds = ['object', 'closure', 'string', 'native', 'code'];
  const edges = (i: number) => [
    { type: 'property', name: NAMES[i % NAMES.length], to: 1 + ((i * 5) % NAMES.length) },
    { type: 'context', name: NAMES[(i + 3) % NAMES.length], to: 1 + ((i * 3) % NAMES.length) },
  ];
  return plan([
    { type: 'synthetic', name: '', edges: NAMES.map((name, i) => ({ type: 'property', name, to: i + 1 })) },
    ...NAMES.map((name, i) => ({ type: kinds[i % kinds.length], name, size: 1000 + i, edges: edges(i) })),
  ]);
};

for (const [what, ending, value, ready, inJson] of [
  ['profile', 'cpuprofile', profile(), 'CPU profile of', /28 names of more than/],
  ['snapshot', 'heapsnapshot', snapshot(), 'Heap of', /…/],
] as const)
  test(`a ${what} with names of megabytes is shown and reported like any other`, async () => {
    const file = join(directory, `long.${ending}`);
    writeFileSync(file, JSON.stringify(value));
    const terminal = new Terminal([file], { columns: 100, rows: 30 });
    started.push(terminal);
    await terminal.shows(ready);
    for (const screen of '234567812345678') {
      terminal.press(`${screen}${KEY.down}?`);
      await terminal.shows('Keys: ');
      terminal.press(KEY.escape);
      await terminal.until(() => !terminal.text().includes('Keys: '), 'no help');
    }
    terminal.press('q');
    assert.equal(await terminal.exited, 0);
    assert.equal(foreign(terminal.raw), '');
    for (const format of ['json', 'markdown']) {
      const { status, stdout } = spawnSync(process.execPath, [CLI, 'report', file, '--format', format], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        timeout: 20_000,
      });
      assert.equal(status, 0);
      if (format === 'json') assert.ok(inJson.test(stdout), 'what was cut is told');
    }
  });
