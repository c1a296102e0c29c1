import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertRestored, KEY, type StartOptions, Terminal } from '../support/terminal.ts';

/** Terminals that can do little, or that lie in others; and output that nobody or hardly anybody reads. */

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const CULPRIT = `"${process.execPath}" "${path('dist/cli.js')}"`;
const SERVICE = path('samples/order-service.cpuprofile');
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
});

function shell(script: string, options: StartOptions = {}): Terminal {
  const terminal = new Terminal([], {
    columns: 120,
    rows: 30,
    ...options,
    command: ['/bin/sh', '-c', script],
  });
  started.push(terminal);
  return terminal;
}

test('a dumb terminal gets lines, and not one sequence', async () => {
  // The pty would set TERM.
  const terminal = shell(`TERM=dumb exec ${CULPRIT} "${SERVICE}"`, { rows: 200 });
  await terminal.shows('Screen 1 Overview');
  terminal.press('4');
  await terminal.shows('Screen 4 Functions');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assert.equal(terminal.raw.indexOf('\x1b'), -1);
});

test('where the locale has no UTF-8 every screen is ASCII', async () => {
  const terminal = shell(`exec ${CULPRIT} "${SERVICE}"`, { env: { LANG: 'C', LC_ALL: 'POSIX' } });
  await terminal.shows(/! `uniqueSkus` scans/);
  for (const [key, shown] of [
    ['2', 'call tree, heaviest first'],
    ['3', 'merged by stack'],
    ['4', 'functions, by self'],
    ['5', 'packages (Tab'],
    ['6', 'called by'],
    ['r', 'Where this investigation stands'],
    ['?', 'Keys: '],
  ]) {
    terminal.press(key);
    await terminal.shows(shown);
  }
  terminal.press('\x03');
  assert.equal(await terminal.exited, 130);
  assert.doesNotMatch(terminal.raw, /[^\0-\x7f]/);
});

test('of one cell it says what fits, shows all once there is room, and can be left', async () => {
  const terminal = shell(`exec ${CULPRIT} "${SERVICE}"`, { columns: 1, rows: 1 });
  await terminal.shows(/^c$/);
  terminal.resize(120, 30);
  await terminal.shows(/! `uniqueSkus` scans/);
  terminal.resize(1, 1);
  await terminal.shows(/^c$/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
test('tmux in tmux, which sends keys in the newer encoding', {
  skip: !hasTmux && 'no tmux here',
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-tmux-'));
  const tmux = (name: string, script: string) =>
    `tmux -S "${join(folder, name)}" -f "${join(folder, 'conf')}" new-session "sh '${join(folder, script)}'"`;
  writeFileSync(join(folder, 'conf'), 'set -s extended-keys always\nset -g mouse on\nset -g status off\n');
  writeFileSync(join(folder, 'outer.sh'), `unset TMUX; ${tmux('inner', 'inner.sh')}`);
  writeFileSync(join(folder, 'inner.sh'), `${CULPRIT} "${SERVICE}"; echo "ended with $?"; read line`);
  try {
    const terminal = shell(tmux('outer', 'outer.sh'));
    await terminal.shows(/! `uniqueSkus` scans/);
    terminal.press('4');
    await terminal.shows('functions, by self');
    // Ctrl and the arrow, and then what ended overlays in each encoding.
    terminal.press(`${KEY.down}\x1b[1;5B?`);
    await terminal.shows('Keys: ');
    terminal.press(KEY.escape);
    await terminal.until(() => !terminal.text().includes('Keys: '), 'the help to be gone');
    terminal.resize(80, 20);
    await terminal.until(() => terminal.rows()[1].includes('7 Recommendations'), 'the narrow tabs');
    const column = terminal.rows()[1].indexOf('3 Flame');
    terminal.press(`\x1b[<0;${column + 2};2M\x1b[<0;${column + 2};2m`);
    await terminal.shows('merged by stack');
    terminal.press('q');
    await terminal.shows('ended with 0');
    terminal.press('\r');
    await terminal.exited;
  } finally {
    for (const name of ['inner', 'outer']) spawnSync('tmux', ['-S', join(folder, name), 'kill-server']);
    rmSync(folder, { recursive: true, force: true });
  }
});

const sh = (script: string) => spawnSync('/bin/bash', ['-c', script], { encoding: 'utf8' });

test('a reader that goes away ends every verb without a word', () => {
  for (const verb of [
    '--help',
    `report "${SERVICE}"`,
    `report --format json "${SERVICE}"`,
    'completions bash',
  ]) {
    // The pipe is closed before the first byte is written.
    const { stdout, stderr } = sh(`set -o pipefail; ${CULPRIT} ${verb} | true; echo "ended with $?"`);
    assert.equal(stdout, 'ended with 0\n', verb);
    assert.equal(stderr, '', verb);
  }
});

test('a slow reader gets all of it, from a recording that comes slowly', () => {
  const whole = sh(`${CULPRIT} report --format json - < "${SERVICE}"`).stdout;
  const pieces = `for i in 0 1 2 3; do dd if="${SERVICE}" bs=20000 skip=$i count=1 status=none; sleep 0.2; done`;
  const { stdout, status } = sh(`{ ${pieces}; } | ${CULPRIT} report --format json - | (sleep 1; cat)`);
  assert.equal(status, 0);
  const without = (text: string) => text.replace(/"generatedAt": ".*"/, '');
  assert.ok(whole.length > 10_000);
  assert.equal(without(stdout), without(whole));
});

test('without standard input, or any output, it does its work or says what is missing', () => {
  const report = sh(`${CULPRIT} "${SERVICE}" <&-`);
  assert.equal(report.status, 0);
  assert.match(report.stdout, /^# Performance report/);
  const nothing = sh(`${CULPRIT} <&-`);
  assert.equal(nothing.status, 2);
  assert.match(nothing.stderr, /^culprit: no recording given, and no terminal to choose one in/);
  assert.equal(sh(`${CULPRIT} report "${SERVICE}" <&- >&- 2>&-`).status, 0);
  assert.equal(sh(`${CULPRIT} report nowhere.cpuprofile <&- >&- 2>&-`).status, 2);
});
