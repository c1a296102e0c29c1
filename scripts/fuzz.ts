/*
 * Gives culprit recordings that nothing wrote: npm run fuzz -- --for 10m [--seed N], or --only N for the one input that failed.
 * Each must be shown or refused in a line, within time and memory that grow with its size alone.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { exercise } from './fuzz/exercise.ts';
import { bases, mutated } from './fuzz/inputs.ts';

/** Bounds of an input: something for any, and something for each byte. Far above what is usual, for the machine may be loaded. */
const CPU_MILLIS = { each: 8000, perByte: 0.2 };
const MEMORY = { each: 400e6, perByte: 3000 };
/** An input that takes this long hangs. */
const HANGS = 120_000;
/** Failures after which it ends. */
const ENOUGH = 10;

interface Failed {
  seed: number;
  name: string;
  problem: string;
}

/** What the fuzzing thread says. */
type Said = { type: 'failed'; failed: Failed } | { type: 'done'; inputs: number; accepted: number };

if (isMainThread) await main();
else fuzz(workerData);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { for: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const seed = Number(values.only ?? values.seed ?? Math.floor(Math.random() * 2 ** 31));
  const millis = values.only === undefined ? millisOf(values.for ?? '10m') : 0;
  if (!Number.isSafeInteger(seed)) throw new Error('--seed and --only take whole numbers');
  console.log(`fuzz: --seed ${seed}`);
  const now = new Int32Array(new SharedArrayBuffer(8));
  now[0] = seed;
  const worker = new Worker(new URL(import.meta.url), { workerData: { seed, millis, now } });
  const failures: Failed[] = [];
  const add = (failed: Failed) => {
    failures.push(failed);
    const file = join(tmpdir(), `culprit-fuzz-${failed.seed}`);
    writeFileSync(file, mutated(bases(), failed.seed).bytes);
    console.error(`\n${failed.name}, --only ${failed.seed}, ${file}\n${failed.problem}`);
  };
  let last = { input: seed, since: performance.now() };
  const done = await new Promise<Said | null>((resolve, reject) => {
    const watch = setInterval(() => {
      const input = Atomics.load(now, 0);
      if (input !== last.input) last = { input, since: performance.now() };
      else if (performance.now() - last.since > HANGS) {
        add({ seed: input, name: 'hangs', problem: `no end within ${HANGS / 1000} s` });
        resolve(null);
      }
    }, 1000);
    worker.on('message', (said: Said) => {
      if (said.type === 'failed') add(said.failed);
      if (said.type === 'done' || failures.length >= ENOUGH) resolve(said.type === 'done' ? said : null);
    });
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(watch));
  });
  await worker.terminate();
  if (done?.type === 'done')
    console.log(`fuzz: ${done.inputs} inputs, ${done.accepted} accepted, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function millisOf(text: string): number {
  const found = /^(\d+)(s|m|h)$/.exec(text);
  if (!found) throw new Error(`--for takes a time such as 20s or 10m, not "${text}"`);
  return Number(found[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[found[2] as 's' | 'm' | 'h'];
}

function fuzz({ seed, millis, now }: { seed: number; millis: number; now: Int32Array }): void {
  const all = bases();
  const end = performance.now() + millis;
  let accepted = 0;
  let inputs = 0;
  do {
    const own = (seed + inputs++) | 0;
    Atomics.store(now, 0, own);
    const { name, bytes } = mutated(all, own);
    const cpu = process.cpuUsage();
    const before = memory();
    const fail = (problem: string) =>
      parentPort!.postMessage({ type: 'failed', failed: { seed: own, name, problem } } satisfies Said);
    try {
      if (exercise(bytes)) accepted++;
    } catch (error) {
      fail((error as Error).stack ?? String(error));
    }
    const { user } = process.cpuUsage(cpu);
    const most = CPU_MILLIS.each + CPU_MILLIS.perByte * bytes.length;
    if (user / 1000 > most) fail(`${Math.round(user / 1000)} ms for ${bytes.length} bytes`);
    const grown = memory() - before;
    if (grown > MEMORY.each + MEMORY.perByte * bytes.length)
      fail(`${Math.round(grown / 1e6)} MB for ${bytes.length} bytes`);
  } while (performance.now() < end);
  parentPort!.postMessage({ type: 'done', inputs, accepted } satisfies Said);
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
