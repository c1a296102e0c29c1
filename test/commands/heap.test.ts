import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writeHeapReport } from '../../source/commands/export.ts';
import { openHeap } from '../../source/load/heapsnapshot/open.ts';
import { run, sample } from './run.ts';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => sample(`session-leak.${n}.heapsnapshot.gz`));

/** Text that is nobody's business: in a variable, in a list of equal ones, and as the largest string there is. */
const SECRETS = `
  const key = (i) => Buffer.from('hunter2-' + (i % 40) + '-of-the-vault').toString();
  globalThis.keys = Array.from({ length: 40_000 }, (_, i) => ({ key: key(i) }));
  globalThis.letter = Buffer.from('Dear hunter2, ' + 'x'.repeat(2_000_000)).toString();
  require('node:v8').writeHeapSnapshot(process.argv[1]);
`;

let folder: string;
let secrets: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-heap-'));
  secrets = join(folder, 'secrets.heapsnapshot');
  execFileSync(process.execPath, ['-e', SECRETS, secrets], { env: {} });
});
after(() => rmSync(folder, { recursive: true }));

test('the text of strings is in no report unless it is asked for', async () => {
  for (const format of ['markdown', 'json']) {
    const shut = await run('report', secrets, '--format', format, '--top', '200');
    assert.equal(shut.code, 0);
    assert.doesNotMatch(shut.stdout, /hunter2/);
    const open = await run('report', secrets, '--format', format, '--top', '200', '--values');
    assert.equal(open.code, 0);
    assert.match(open.stdout, /Dear hunter2/);
    assert.match(open.stdout, /hunter2-\d+-of-the-vault/);
  }
});

test('nor where the second engine made the lists', async () => {
  const shut = await run('report', secrets, '--heap-engine', 'vscode', '--top', '200');
  assert.equal(shut.code, 0);
  assert.doesNotMatch(shut.stdout, /hunter2/);
  assert.match(shut.stdout, /^- Constructors and objects as VS Code's heap parser counts them$/m);
  const open = await run('report', secrets, '--heap-engine', 'vscode', '--top', '200', '--values');
  assert.match(open.stdout, /Dear hunter2/);
});

test('the second engine knows no distances, and agrees on what is large', async () => {
  const lists = async (engine: string) =>
    JSON.parse(
      (await run('report', THIRD, '--format', 'json', '--heap-engine', engine, '--top', '30')).stdout,
    ).heap;
  const [ours, theirs] = [await lists('culprit'), await lists('vscode')];
  for (const list of ['constructors', 'objects']) {
    assert.equal(theirs[list].length, 30);
    assert.ok(theirs[list].every((row: { distance: unknown }) => row.distance === null));
    assert.ok(
      theirs[list].every(
        (row: { retainedSize: number }, i: number) =>
          i === 0 || row.retainedSize <= theirs[list][i - 1].retainedSize,
      ),
    );
  }
  const session = ({ name }: { name: string }) => name === 'Session';
  assert.equal(theirs.constructors.find(session).count, 450);
  assert.equal(theirs.constructors.find(session).retainedSize, ours.constructors.find(session).retainedSize);
  assert.equal(theirs.objects[0].id, ours.objects[0].id);
});

test('--verify lists where the engines differ, by cause', async () => {
  const { code, stdout } = await run('report', FIRST, '--verify');
  assert.equal(code, 0);
  assert.match(stdout, /^## A second opinion: VS Code's heap parser$/m);
  assert.match(stdout, /^Of \d+ groups, \d+ agree to the byte/m);
  assert.match(stdout, /^\| owned sizes \| \d+ \| /m);
  const { heap } = JSON.parse((await run('report', FIRST, '--verify', '--format', 'json')).stdout);
  assert.equal(heap.verify.cannot, null);
  assert.ok(heap.verify.groups > heap.verify.disagreements.length);
  for (const { cause, text, ours, theirs } of heap.verify.disagreements) {
    assert.match(cause, /^(counts|owned sizes|kinds it does not know|dominators)$/);
    assert.notEqual(text, '');
    assert.notDeepEqual(ours, theirs);
  }
});

test('what the second engine cannot do is one plain sentence, and no reason to fail', async () => {
  // It takes no lone surrogate; V8 writes some, and we read them.
  const text = readFileSync(secrets, 'utf8');
  const lone = join(folder, 'lone.heapsnapshot');
  writeFileSync(lone, text.replace('"strings":[', '"strings":["\\\ud83d",'));
  const { code, stdout } = await run('report', lone, '--verify');
  assert.equal(code, 0);
  assert.match(
    stdout,
    /^## A second opinion: VS Code's heap parser\n\nVS Code's heap parser gave up: [^\n]+\.$/m,
  );
  const { heap } = JSON.parse((await run('report', lone, '--verify', '--format', 'json')).stdout);
  assert.match(heap.verify.cannot, /gave up/);
  assert.equal(heap.verify.disagreements, null);
  const asked = await run('report', lone, '--heap-engine', 'vscode');
  assert.equal(asked.code, 2);
  assert.match(asked.stderr, /^culprit: .*lone\.heapsnapshot: VS Code's heap parser gave up: [^\n]+\n$/);
});

test('of three snapshots the planted leaks come first, one row and one path each', async () => {
  const { code, stdout } = await run('compare', FIRST, SECOND, THIRD);
  assert.equal(code, 0);
  assert.match(stdout, /^\| 1 \| \*\*optimize\*\* \| `sessions` .*\|$/m);
  const leaks = stdout.slice(
    stdout.indexOf('## Allocated between 1 and 2, still alive'),
    stdout.indexOf('## By constructor'),
  );
  const rows = leaks.split('\n').filter((line) => /^\| `/.test(line));
  assert.match(rows[0], /^\| `Session`.* \| 150 \| .* → sessions` \|$/);
  assert.match(rows[1], /^\| `Function` \| 150 \| .* → \._events → \.change` \|$/);
  assert.match(stdout, /^\| `Session` \| 150 \| .* \| 150 \| 0 \| \+150 \| /m);
  assert.match(stdout, /^\| `\{user\}` \| 0 \| 0 B \| /m);

  const json = JSON.parse((await run('compare', FIRST, SECOND, THIRD, '--format', 'json')).stdout);
  assert.deepEqual([json.schemaVersion, json.kind, json.snapshots.length], [1, 'heap', 3]);
  assert.equal(json.sameProcess, true);
  assert.match(JSON.stringify(json.findings[0].evidence), /grows from snapshot to snapshot/);
  assert.deepEqual([json.leaks[0].constructor, json.leaks[0].count], ['Session', 150]);
  assert.equal(json.leaks[0].path.at(-1), 'sessions');
  assert.equal(json.leaks[0].holder.name, 'Map');
  const session = json.constructors.find(({ name }: { name: string }) => name === 'Session');
  assert.deepEqual([session.survivors, session.newCount, session.countDelta], [150, 150, 150]);
});

test('snapshots of one process are one report, of the last, that names the others', async () => {
  const { code, stdout } = await run('report', FIRST, SECOND, THIRD);
  assert.equal(code, 0);
  assert.equal([...stdout.matchAll(/^# Performance report: /gm)].length, 1);
  assert.match(stdout, /^# Performance report: session-leak\.3/);
  assert.match(stdout, /The last of 3 snapshots .*session-leak\.1\.\S+ \(.* and `session-leak\.2/);
  assert.match(stdout, /it grows from snapshot to snapshot: .*; 150 → 300 → 450 `Session`/);
  const json = JSON.parse((await run('report', SECOND, THIRD, '--format', 'json')).stdout);
  assert.deepEqual([json.recording.kind, json.earlier.length], ['heap', 1]);
  assert.match(JSON.stringify(json.findings[0].evidence), /grows from snapshot to snapshot/);
});

test('of two, what is new; and no word of what stayed', async () => {
  const { code, stdout } = await run('compare', FIRST, SECOND, '--top', '5');
  assert.equal(code, 0);
  assert.match(stdout, /^## Allocated between 1 and 2$/m);
  assert.match(stdout, /^\| `Session`.* \| 150 \| .* → sessions` \|$/m);
  assert.match(stdout, /^⋯ \d+ more \(--top all\)$/m);
  assert.doesNotMatch(stdout, /stayed/);
  const json = JSON.parse((await run('compare', FIRST, SECOND, '--format', 'json', '--top', '4')).stdout);
  assert.deepEqual([json.constructors.length, 'survivors' in json.constructors[0]], [4, false]);
});

test('goals on a heap: by constructor, in bytes or as a share; what is not there is unknown', async () => {
  const check = (...goals: string[]) => run('check', THIRD, ...goals.flatMap((goal) => ['--goal', goal]));
  const held = await check('retained(Session) <= 2MB', 'self(Session) <= 1%', 'retained(NoSuchThing?) <= 0B');
  assert.equal(held.code, 0, held.stdout);
  const broken = await check('retained(Session) <= 500kB', 'retained(Session) <= 50%');
  assert.equal(broken.code, 1);
  assert.match(broken.stdout, /^BROKEN {3}retained\(Session\) <= 500kB: 1\.89 MB\nheld {5}/);
  const strange = await check('task.p99 <= 50ms', 'gc <= 5%', 'retained(Session) <= 5ms');
  assert.equal(strange.code, 2);
  assert.equal([...strange.stdout.matchAll(/^UNKNOWN .*no such figure$/gm)].length, 3);
});

test('with the snapshot before the change, the report tells of both', async () => {
  const { code, stdout } = await run('report', THIRD, '--baseline', FIRST);
  assert.equal(code, 0);
  assert.match(stdout, /^\| document \| done \| 5\.\d\d MB before, 7\.\d\d MB now: 1\.4× \|$/m);
});

test("the app's export waits for what it needs, and does not overwrite", async () => {
  const heap = await openHeap(FIRST);
  try {
    const path = join(folder, 'export.md');
    assert.equal(await writeHeapReport(heap, [], [], path, false), true);
    assert.match(readFileSync(path, 'utf8'), /^# Performance report: session-leak\.1/);
    writeFileSync(path, 'mine');
    assert.equal(await writeHeapReport(heap, [], [], path, false), false);
    assert.equal(readFileSync(path, 'utf8'), 'mine');
    assert.equal(await writeHeapReport(heap, [], [], path, true), true);
    assert.ok(existsSync(path));
  } finally {
    heap.close();
  }
});
