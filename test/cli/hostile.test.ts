import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { plan } from '../load/heapsnapshot/write.ts';
import { node } from '../load/helpers.ts';
import { CLI } from '../support/cli.ts';
import { ATTACKS, foreign, hostileName } from '../support/hostile.ts';
import { KEY, Terminal } from '../support/terminal.ts';

/** Files whose every name is written by somebody who means ill, through the whole program. */

const SERVICE = fileURLToPath(new URL('../../samples/order-service.cpuprofile', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'culprit-hostile-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

/** Others on each run; a failing test names them. */
const NAMES = [ATTACKS.join(''), ...ATTACKS, ...fc.sample(hostileName, 20)];
/** What Linux takes in a name of a file. */
const inFile = (name: string) => name.replace(/[/\0]/g, '').toWellFormed().slice(0, 60);

const profile = () => {
  const frames = NAMES.map((name, i) => {
    const { callFrame } = node(i + 2, name);
    return {
      id: i + 2,
      callFrame: { ...callFrame, url: `file:///srv/${name}.js`, lineNumber: i },
      hitCount: 1,
    };
  });
  return {
    nodes: [node(1, '(root)', { children: frames.map(({ id }) => id) }), ...frames],
    startTime: 0,
    endTime: frames.length * 1000,
    samples: frames.map(({ id }) => id),
    timeDeltas: frames.map(() => 1000),
  };
};

/** A trace of two threads. */
const trace = (first: string, second: string) => {
  const event = (name: string, tid: number, args: object, more: object = {}) => ({
    args,
    cat: 'v8',
    name,
    ph: 'P',
    pid: 1,
    tid,
    ts: 1,
    ...more,
  });
  const { nodes, samples, timeDeltas } = profile();
  const cpuProfile = {
    nodes: nodes.map(({ id, callFrame }) => (id === 1 ? { id, callFrame } : { id, callFrame, parent: 1 })),
    samples,
  };
  return {
    traceEvents: [first, second].flatMap((name, i) => [
      event('thread_name', 11 + i, { name }, { ph: 'M' }),
      event('Profile', 11 + i, { data: { startTime: 1000 } }, { id: `0x${i}` }),
      event('ProfileChunk', 11 + i, { data: { cpuProfile, timeDeltas } }, { id: `0x${i}` }),
    ]),
  };
};

const snapshot = () =>
  plan([
    { type: 'synthetic', name: '', edges: NAMES.map((name, i) => ({ type: 'property', name, to: i + 1 })) },
    ...NAMES.map((name, i) => ({
      type: ['object', 'closure', 'string', 'native', 'code'][i % 5],
      name,
      size: 1000 * (i + 1),
      edges: [{ type: 'property', name, to: ((i + 1) % NAMES.length) + 1 }],
    })),
  ]);

/** Opens a file, goes through all screens and exports; gives all that was written. */
async function walk(cwd: string, name: string, ready: RegExp): Promise<string> {
  const terminal = new Terminal([name], { columns: 120, rows: 40, cwd });
  started.push(terminal);
  await terminal.shows(ready);
  // The second thread, where there are two; then they are there as well.
  terminal.press(`${KEY.down}${KEY.enter}`);
  await terminal.until(() => !terminal.text().includes('Which thread'), 'no menu');
  for (const screen of '23456781') {
    terminal.press(`${screen}${KEY.down}${KEY.enter}y`);
    await terminal.shows(/Copy what|Nothing to copy/);
    terminal.press(KEY.escape);
    await terminal.until(() => !terminal.text().includes('Copy what'), 'no menu');
    terminal.press('?');
    await terminal.shows('Keys: ');
    terminal.press(KEY.escape);
    await terminal.until(() => !terminal.text().includes('Keys: '), 'no help');
  }
  terminal.press('e');
  await terminal.shows('write the report to:');
  terminal.press('\r');
  await terminal.shows(/Written: /);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  return terminal.raw;
}

/** No more than fits one name. */
const NAME = inFile(ATTACKS.join(''));

for (const [what, ending, value, ready] of [
  ['profile', 'cpuprofile', profile(), /CPU profile of/],
  ['trace', 'json', trace(ATTACKS.join(''), fc.sample(hostileName, 1)[0]), /Which thread/],
  ['snapshot', 'heapsnapshot', snapshot(), /Heap of/],
] as const)
  test(`a ${what} of hostile names in a file of a hostile name writes nothing to the terminal but rows`, async () => {
    const name = `${NAME}.${ending}`;
    const cwd = mkdtempSync(join(directory, 'run-'));
    writeFileSync(join(cwd, name), JSON.stringify(value));
    const raw = await walk(cwd, name, ready);
    assert.equal(foreign(raw), '');
    const made = readdirSync(cwd).filter((one) => one !== name);
    assert.equal(made.length, 1);
    assert.equal(foreign(made[0]), '');
    for (const format of ['markdown', 'json'])
      for (const args of [[name], [`${name}\x1b[31m`]]) {
        const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'report', '--format', format, ...args], {
          cwd,
          encoding: 'utf8',
        });
        assert.notEqual(stdout + stderr, '');
        assert.equal(foreign(stdout), '');
        assert.equal(foreign(stderr), '');
      }
  });

test('what a verb says of its arguments is no sequence either', () => {
  const cwd = mkdtempSync(join(directory, 'run-'));
  for (const args of [
    ['record', '--', '\x1b[31mx'],
    ['\x9b31m'],
    ['check', SERVICE, '--goal', '\x1b]0;x\x07 <= 1%'],
    ['check', SERVICE, '--goal', 'self(\x1b]0;x\x07) <= 1%'],
    ['compare', SERVICE, '\u202ex'],
    ['report', SERVICE, '--\x1b[31m'],
    ['report', SERVICE, '--format', '\x1b[31m'],
    ['report', SERVICE, '--output', '/nowhere/\x1b[31m'],
    ['report', SERVICE, '--source-root', '\x1b[31m'],
  ]) {
    const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
    assert.notEqual(stdout + stderr, '', args.join(' '));
    assert.equal(foreign(stdout + stderr), '');
  }
});
