import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { encode, plan } from '../load/heapsnapshot/write.ts';
import { CLI } from '../support/cli.ts';
import { HELD_TWICE } from '../support/held-twice.ts';
import { assertRestored, KEY, type StartOptions, Terminal } from '../support/terminal.ts';

const sample = (n: number) =>
  fileURLToPath(new URL(`../../samples/session-leak.${n}.heapsnapshot.gz`, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'culprit-test-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

function start(args: string[], options: StartOptions = {}): Terminal {
  const terminal = new Terminal(args, { columns: 120, rows: 40, ...options });
  started.push(terminal);
  return terminal;
}

test('a snapshot is opened, the path followed to the leak, exported, and the terminal given back', async () => {
  const out = join(directory, 'heap.report.md');
  const terminal = start([sample(3)]);
  await terminal.shows(/Heap of \d/);
  await terminal.shows(/[!?] `sessions` is a Map that holds 450 × `Session`/);
  terminal.press(KEY.enter);
  await terminal.shows(/[▸▾] Evidence/);
  terminal.press(KEY.enter);
  await terminal.shows(/Retained by .*sessions/s);
  await terminal.shows(/dominates \(retained by it\)/);
  terminal.press('2');
  await terminal.shows(/constructors, by retained size/);
  terminal.press('/Session\r');
  await terminal.shows(/matching Session/);
  terminal.press(KEY.enter);
  await terminal.shows(/450 Session, by retained size/);
  terminal.press('e');
  await terminal.shows('write the report to: session-leak.3.report.md');
  terminal.press(`\x15${out}\r`);
  await terminal.shows(`Written: ${out}`);
  const report = readFileSync(out, 'utf8');
  assert.match(report, /^# Performance report: session-leak\.3\.heapsnapshot\.gz$/m);
  assert.match(report, /`sessions` is a Map that holds 450 × `Session`/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('culprit compare shows two snapshots of one process on their comparison, and of two processes by size', async () => {
  const same = start(['compare', sample(1), sample(2)]);
  await same.shows(/Of two: new objects/);
  await same.shows(/ 150 +Session/);
  same.press('q');
  assert.equal(await same.exited, 0);
  const other = join(directory, 'other.heapsnapshot');
  const edge = (name: string, to: number) => ({ type: 'property', name, to });
  const parcels = Array.from({ length: 100 }, () => {
    return { type: 'object', name: 'Parcel', size: 30_000, edges: [] };
  });
  writeFileSync(
    other,
    encode(
      plan([
        { type: 'synthetic', name: '', edges: parcels.map((_, i) => edge(`${i + 1}`, i + 1)) },
        ...parcels,
      ]),
    ),
  );
  const two = start(['compare', sample(1), other]);
  await two.shows('One recording a side: no verdict on memory');
  await two.shows(/Parcel \(new\) +0 B → +3\.00 MB/);
  two.press('2');
  await two.shows(/constructors by change/);
  two.press('q');
  assert.equal(await two.exited, 0);
  assertRestored(two);
});

test('x marks references of several paths: what they free together, and the command that says the same', async () => {
  const file = join(directory, 'held.heapsnapshot');
  writeFileSync(file, encode(plan(HELD_TWICE)));
  const terminal = start([file]);
  await terminal.shows(/Heap of 3\.90 MB/);
  terminal.press('/@15\r');
  await terminal.shows(/Retained by .*Store/);
  terminal.press('x');
  await terminal.shows(/freed: 0 B/);
  await terminal.shows(/Retained by .*Timer/);
  terminal.press('x');
  await terminal.shows(
    /Cut: \.offers of Store @11, \.offers of Timer @13 · freed: 3\.90 MB \(alone 0 B, 0 B\)/,
  );
  terminal.press('?');
  await terminal.shows(/x +cut this reference/);
  terminal.press(KEY.escape);
  await terminal.shows(/q quit/);
  terminal.press('y');
  await terminal.shows('the --what-if command');
  terminal.press(KEY.enter);
  await terminal.shows(/Copied/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  const [, sent] = /\x1b]52;c;([\w+/=]+)/.exec(terminal.raw) ?? [];
  const command = Buffer.from(sent ?? '', 'base64').toString();
  assert.equal(command, `culprit report ${file} --what-if @11.offers --what-if @13.offers`);
  const report = execSync(command.replace(/^culprit/, `"${process.execPath}" "${CLI}"`), {
    encoding: 'utf8',
  });
  assert.match(
    report,
    /^\| `@11\.offers` \| 0 B \| 0 % \|\n\| `@13\.offers` \| 0 B \| 0 % \|\n\| all of them \| 3\.90 MB \| 100 % \|$/m,
  );
});

test('three snapshots open as a comparison that leads to what piles up', async () => {
  const terminal = start([sample(1), sample(2), sample(3)]);
  await terminal.shows(/Allocated between 1 and 2, still alive in 3/);
  await terminal.shows(/ 150 +Session .*sessions/);
  terminal.press(KEY.enter);
  await terminal.shows(/Retained by .*sessions/s);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('what is exported of the last of three snapshots says what it was compared with', async () => {
  const out = join(directory, 'last.report.md');
  const terminal = start([sample(1), sample(2), sample(3)]);
  await terminal.shows(/ 150 +Session .*sessions/);
  terminal.press('r');
  await terminal.shows(/\d findings?, most to win first/);
  terminal.press(`e\x15${out}\r`);
  await terminal.shows(`Written: ${out}`);
  const report = readFileSync(out, 'utf8');
  assert.match(
    report,
    /last of 3 snapshots of one process.* compared with `session-leak\.1\.heapsnapshot\.gz`/,
  );
  assert.match(report, /^\| measure \| done \| the last of 3 snapshots: /m);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('two snapshots: what is new', async () => {
  const terminal = start([sample(2), sample(3)]);
  await terminal.shows(/Of two: new objects/);
  await terminal.shows(/ 150 +Session .*sessions/);
  terminal.press('\t');
  await terminal.shows(/constructors that changed/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('VS Code’s parser stands in the constructor list when asked for', async () => {
  const terminal = start(['--heap-engine', 'vscode', sample(1)]);
  await terminal.shows(/Heap of \d/);
  terminal.press('2');
  await terminal.shows("by VS Code's parser");
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('a snapshot that cannot be used is one line on the main screen, exit code 2', async () => {
  const bad = join(directory, 'bad.heapsnapshot');
  writeFileSync(bad, '{"snapshot":{"meta":{"node_fields":["type","name","id"],');
  const terminal = start([bad]);
  assert.equal(await terminal.exited, 2);
  assertRestored(terminal);
  const lines = terminal.text().trim().split('\n');
  assert.match(terminal.text().replaceAll('\n', ''), /culprit: .*bad\.heapsnapshot: .*byte \d+/);
  assert.ok(lines.length <= 2, terminal.text());
});

test('profiles and snapshots are not opened together', async () => {
  const profile = fileURLToPath(new URL('../../samples/nbody.cpuprofile', import.meta.url));
  const terminal = start([profile, sample(1)]);
  assert.equal(await terminal.exited, 2);
  assert.match(terminal.text(), /profiles and heap snapshots have different screens: open them apart,/);
});
