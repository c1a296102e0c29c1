/*
 * Loaded into every Node process of a program that is recorded with --waits (`--import` in NODE_OPTIONS): what it waits for goes into a
 * Chrome trace in the directory that CULPRIT_WAITS names.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { threadId } from 'node:worker_threads';
import { BEAT, BEAT_MICROS, EVERY, LATE } from '../../../waits/beats.ts';
import { watchBuiltins } from './builtins.ts';
import { now } from './clock.ts';
import { coreWait } from './core.ts';
import { Explain } from './explain.ts';
import { watchHttp } from './http.ts';
import { watchLibraries } from './libraries.ts';
import { watchNetwork } from './network.ts';
import { Operations } from './operations.ts';
import { Queries } from './queries.ts';
import { Sink } from './sink.ts';
import { watchSqlite } from './sqlite.ts';
import { watchThreads } from './threads.ts';

/** The first Node with `module.registerHooks`. */
const NEEDED = [22, 15];

const directory = process.env.CULPRIT_WAITS;
if (directory) begin(directory);

function begin(into: string): void {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    process.stderr.write(
      `culprit: --waits needs Node ${NEEDED.join('.')} or later, and process ${process.pid} is ${process.version}\n`,
    );
    return;
  }
  let sink: Sink;
  try {
    sink = new Sink(join(into, `${process.pid}.${threadId}.waits`));
  } catch (error) {
    process.stderr.write(`culprit: process ${process.pid} cannot be recorded: ${(error as Error).message}\n`);
    return;
  }
  const { argv, version, pid } = process;
  sink.fact('culprit.waits', {
    version: 1,
    node: version,
    startedAt: new Date().toISOString(),
    ...(process.env.CULPRIT_VALUES ? { values: true } : {}),
  });
  sink.fact('process_name', { name: `node ${argv[1]?.replace(/^.*[\\/]/, '') ?? ''} (${pid})` });
  const operations = new Operations(sink, Boolean(process.env.CULPRIT_VALUES));
  // The heart beats by the real timer, before that is watched like all others.
  const beating = setInterval(beat, BEAT);
  beating.unref();
  const atEnd: (() => void)[] = [];
  watchHttp(operations);
  watchNetwork(operations);
  watchBuiltins(operations);
  watchThreads(operations);
  const queries = new Queries();
  watchLibraries(operations, queries, process.env.CULPRIT_EXPLAIN ? new Explain(sink) : null);
  watchSqlite(operations, queries, sink, atEnd);
  atEnd.push(() => queries.write(sink));

  let due = now() + BEAT_MICROS;
  let beats = 0;
  const waited = coreWait();
  let before = waited();
  function beat() {
    const time = now();
    const late = (time - due) / 1000;
    due = time + BEAT_MICROS;
    beats++;
    if (late > LATE || beats % EVERY === 0) {
      const since = waited();
      const core = Math.max(0, Math.min(late, since - before));
      before = since;
      sink.counter(
        'event loop',
        time,
        `"delay":${Math.max(0, late).toFixed(2)},"idle":${performance.nodeTiming.idleTime.toFixed(2)},"core":${core.toFixed(2)}`,
      );
    }
    if (beats % 100 === 0) operations.flush(false);
  }

  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    for (const last of atEnd) last();
    const { idle, active, utilization } = performance.eventLoopUtilization();
    sink.fact('culprit.loop', { idle, active, utilization });
    operations.flush(true);
    sink.close();
  };
  process.on('exit', end);
  // Signals end the program, too: `hook.cjs` watches for them and asks whoever is listed here.
  const key = Symbol.for('culprit.atEnd');
  const shared = process as unknown as Record<symbol, (() => void)[] | undefined>;
  shared[key] = [...(shared[key] ?? []), end];
}
