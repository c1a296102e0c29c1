import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildModel } from '../../source/cpu/build.ts';
import { type View, WHOLE } from '../../source/cpu/model.ts';
import { InputError } from '../../source/load/errors.ts';
import { type OpenedProfile, openRecording, type Progress } from '../../source/load/open.ts';
import { namesOf, readOne, small } from './helpers.ts';

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-open-'));
});
after(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function open(path: string, onProgress?: (progress: Progress) => void): Promise<OpenedProfile> {
  const [opened, ...others] = await openRecording(path, { onProgress });
  assert.equal(others.length, 0);
  assert.equal(opened.kind, 'profile');
  return opened as OpenedProfile;
}

const refused = (message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof InputError, String(error));
  assert.match(error.message, message);
  assert.ok(!error.message.includes('\n'));
  return true;
};

for (const [size, padding] of [
  ['a small file, on this thread', ''],
  ['a larger one, in a worker', ' '.repeat(1 << 20)],
] as const) {
  test(`a file opens with its model, and derives others: ${size}`, async () => {
    const text = JSON.stringify(small()) + padding;
    const path = write('plain.cpuprofile', text);
    const phases: Progress[] = [];
    const opened = await open(path, (progress) => phases.push(progress));
    const { recording } = opened.model;
    const direct = readOne(small());
    assert.deepEqual(recording.timeline, direct.timeline);
    assert.equal(recording.file, path);
    assert.equal(recording.bytes, text.length);
    assert.ok(recording.timeline.time.buffer instanceof SharedArrayBuffer);
    assert.deepEqual(opened.model.functions, buildModel(direct, WHOLE).functions);
    const last = { phase: 'building the call tree', bytes: recording.bytes, total: recording.bytes };
    // What is read at once has no progress.
    assert.deepEqual(phases.at(-1), padding === '' ? undefined : last);
    const view: View = { ...WHOLE, range: { from: 200, to: 350 } };
    const [derived, again] = await Promise.all([opened.derive(view), opened.derive(WHOLE)]);
    assert.equal(derived.recording, recording);
    assert.equal(derived.wall, 150);
    assert.deepEqual(derived.view, view);
    assert.equal(again.wall, 300);
    opened.close();
    await assert.rejects(opened.derive(view), /closed/);
  });
}

test('gzip is unpacked by its content, in one member or several', async () => {
  const text = JSON.stringify({ ...small(), padding: 'x'.repeat(200_000) });
  const half = text.length >> 1;
  const members = Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
  for (const packed of [gzipSync(text), members]) {
    const opened = await open(write('packed.json', packed));
    assert.deepEqual(namesOf(opened.model.recording), ['(root)', '(root)>a', '(root)>a>b']);
    assert.equal(opened.model.recording.bytes, packed.length);
    assert.deepEqual(opened.model.recording.dataQuality, []);
    opened.close();
  }
});

test('damaged gzip: what came out of it is shown or refused', async () => {
  const noise = Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 10_007);
  const packed = gzipSync(JSON.stringify({ ...small(), noise }));
  const cut = await open(write('cut.gz', packed.subarray(0, packed.length - 4000)));
  assert.match(cut.model.recording.dataQuality[0], /cut off at byte \d+/);
  cut.close();
  const broken = Buffer.from(packed);
  broken.fill(0xff, 4, 40);
  await assert.rejects(openRecording(write('broken.gz', broken)), refused(/gzip data is damaged/));
});

test('what cannot be opened is one line', async () => {
  await assert.rejects(openRecording(folder), refused(/^it is a directory$/));
  await assert.rejects(openRecording(join(folder, 'none')), refused(/^no such file$/));
  await assert.rejects(openRecording(write('empty', '')), refused(/^it is empty$/));
  await assert.rejects(
    openRecording(write('other.json', '{"name":1}')),
    refused(/^this is JSON, but neither/),
  );
  await assert.rejects(
    openRecording(write('text.txt', 'hello')),
    refused(/^not a recording \(starts with "h"\)/),
  );
});

test('a file that may not be read', {
  skip: process.getuid?.() === 0 && 'root may read everything',
}, async () => {
  const path = write('secret', '{}');
  chmodSync(path, 0);
  await assert.rejects(openRecording(path), refused(/^you have no permission to read it$/));
});

test('a signal stops it, before and while it reads', async () => {
  const reason = new Error('enough');
  await assert.rejects(openRecording('-', { signal: AbortSignal.abort(reason) }), reason);
  const samples = `2,3,`.repeat(4_000_000);
  const text = JSON.stringify(small()).replace('"samples":[', `"samples":[${samples}`);
  const stop = new AbortController();
  const opening = openRecording(write('long.cpuprofile', text), {
    signal: stop.signal,
    onProgress: () => stop.abort(reason),
  });
  await assert.rejects(opening, reason);
});

/** Runs a program in a process of its own with this standard input; resolves to what it printed. */
function runWithInput(program: string, feed: (input: NodeJS.WritableStream) => void): Promise<string> {
  const at = JSON.stringify(fileURLToPath(new URL('../../source/load/open.ts', import.meta.url)));
  const child = spawn(process.execPath, ['--input-type=module', '-e', program.replace('OPEN', at)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  feed(child.stdin);
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (data) => {
      printed += data;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(`${printed}exit ${code}`));
  });
}

const COUNT = `import { openRecording } from OPEN;
const [{ model }] = await openRecording('-');
console.log(model.recording.file, model.recording.timeline.count);`;

test('standard input, plain and packed, in pieces; the open recording keeps no process alive', async () => {
  const text = JSON.stringify(small());
  const plain = await runWithInput(COUNT, (input) => {
    input.write(text.slice(0, 1));
    setTimeout(() => input.end(text.slice(1)), 50);
  });
  assert.equal(plain, '- 3\nexit 0');
  const packed = await runWithInput(COUNT, (input) => input.end(gzipSync(text)));
  assert.equal(packed, '- 3\nexit 0');
});

test('standard input that never comes can be given up', async () => {
  const program = `import { openRecording } from OPEN;
const signal = AbortSignal.timeout(100);
await openRecording('-', { signal }).catch((error) => console.log(error.name));
process.exit(0);`;
  assert.equal(await runWithInput(program, () => {}), 'TimeoutError\nexit 0');
  const stalled = await runWithInput(program, (input) =>
    input.write(`${JSON.stringify(small()).slice(0, 40)}${' '.repeat(1 << 17)}`),
  );
  assert.equal(stalled, 'TimeoutError\nexit 0');
});

test('places in a packed file are said to be places in what was unpacked', async () => {
  const nodes = Array.from({ length: 3000 }, (_, i) => ({ ...small().nodes[2], id: (i * 7919) % 100_003 }));
  const packed = gzipSync(JSON.stringify({ ...small(), nodes }));
  for (const [name, bytes, where] of [
    ['cut.gz', packed.subarray(0, packed.length >> 1), /at byte \d+ of the unpacked data/],
    ['cut.json', Buffer.from('{"nodes":[{"id":1,'), /at byte \d+: the file is cut off$/],
  ] as const) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await assert.rejects(openRecording(path), refused(where));
  }
});
