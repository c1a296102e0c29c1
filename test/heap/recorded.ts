import assert from 'node:assert/strict';
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** What is recorded is the same until the program or the Node changes: `rm -r` it to record afresh. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/culprit-heaps/', import.meta.url));

const RECORDER = fileURLToPath(new URL('recorder.cjs', import.meta.url));

/** Three times as fast as the default, and no larger. */
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** What V8 still compiles in another thread holds what the program has let go, and is in the snapshot. */
const FLAGS = ['--no-concurrent-recompilation'];

/** V8 builds a snapshot of millions of small allocations: on huge pages that are not given back, they take half the time. */
const ENVIRONMENT = {
  GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
  MALLOC_ARENA_MAX: '1',
  MALLOC_TOP_PAD_: String(2 ** 26),
  MALLOC_MMAP_THRESHOLD_: String(2 ** 29),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 29),
};

export interface Planted {
  /** Path of the Node that runs it. */
  node: string;
  /** Name of the program's file. */
  name: string;
  /** The program; it writes `0.heapsnapshot`, `1.heapsnapshot`, … into its working directory. */
  source: string;
  /** What lies beside it, by name. */
  files?: Record<string, string>;
  /** Runs in a process of its own, as its main thread: half as fast. */
  isMain?: boolean;
}

/** The heaps that a program writes of itself, as bytes of a snapshot; kept by content of the program and version of its Node. */
export async function recorded(planted: Planted): Promise<Uint8Array[]> {
  const { node, name, source, files = {}, isMain = false } = planted;
  const key = JSON.stringify([await versionOf(node), FLAGS, isMain, name, source, files]);
  const kept = join(CACHE, createHash('sha256').update(key).digest('hex').slice(0, 32));
  if (existsSync(kept))
    return inOrder(kept).map((file) => zstdDecompressSync(readFileSync(join(kept, file))));
  const heaps = await record(node, name, { ...files, [name]: source }, isMain);
  // A clone that is tested once has no use for it.
  if (!process.env.CI) keep(kept, heaps);
  return heaps;
}

const versions = new Map<string, Promise<string>>();
function versionOf(node: string): Promise<string> {
  if (!versions.has(node)) versions.set(node, started(node, ['--version'], tmpdir()));
  return versions.get(node)!;
}

/** Runs a program, with nothing of our environment; what it prints. Rejects with its errors. */
function started(node: string, args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(node, args, { cwd, env: ENVIRONMENT }, (error, stdout, stderr) =>
      error ? reject(new Error(`${node} ${args.join(' ')}: ${stderr || error.message}`)) : resolve(stdout),
    );
  });
}

type Recorder = (folder: string, program: string) => Promise<void>;
const recorders = new Map<string, Recorder>();

/** What runs programs on a Node, one after another. */
function recorderOf(node: string): Recorder {
  const known = recorders.get(node);
  if (known) return known;
  const child = fork(RECORDER, { execPath: node, execArgv: FLAGS, env: ENVIRONMENT });
  letEnd(child);
  let last: Promise<unknown> = Promise.resolve();
  const recorder: Recorder = (folder, program) => {
    const done = last.then(() => run(child, { folder, program }));
    last = done.catch(() => {});
    return done;
  };
  recorders.set(node, recorder);
  return recorder;
}

function run(child: ChildProcess, request: { folder: string; program: string }): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const died = (code: number | null) =>
      reject(new Error(`${request.program}: its Node ended with ${code}`));
    child.once('exit', died);
    child.once('message', ({ failure }: { failure: string | null }) => {
      child.off('exit', died);
      letEnd(child);
      if (failure === null) resolve();
      else reject(new Error(`${request.program}: ${failure}`));
    });
    // While it works, this process waits for it.
    child.ref();
    child.channel!.ref();
    child.send(request);
  });
}

/** It ends with this process, and keeps it from ending no longer than it works. */
function letEnd(child: ChildProcess): void {
  child.unref();
  child.channel!.unref();
}

async function record(
  node: string,
  name: string,
  files: Record<string, string>,
  isMain: boolean,
): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'culprit-record-'));
  try {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    if (isMain) await started(node, [...FLAGS, join(folder, name)], folder);
    else await recorderOf(node)(folder, join(folder, name));
    const heaps = inOrder(folder).map((file) => readFileSync(join(folder, file)));
    assert.ok(heaps.length > 0, `${name} wrote no heap`);
    return heaps;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whole, or not at all: another process may look for the same. */
function keep(path: string, heaps: Uint8Array[]): void {
  const making = join(CACHE, randomUUID());
  mkdirSync(making, { recursive: true });
  for (const [i, heap] of heaps.entries())
    writeFileSync(join(making, `${i}.heapsnapshot`), zstdCompressSync(heap, FAST));
  try {
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(path)) throw error;
  }
}

const inOrder = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.heapsnapshot'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
