// Loaded into every Node process of a program that is measured (`--require` in NODE_OPTIONS, which every Node allows, as `--cpu-prof` is not
// before 22): samples from the start, and writes the profile at the end, with what the process has used beside it. A signal is an end, too,
// for which V8's own switches write nothing.
'use strict';
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread, threadId } = require('node:worker_threads');

/** Microseconds between samples. */
const INTERVAL = 1000;
const [, kind, directory] = /^(cpu|heap|none):(.*)$/s.exec(process.env.CULPRIT_RECORD ?? '') ?? [];
if (kind) begin();

function begin() {
  let session = null;
  try {
    if (kind !== 'none') {
      const inspector = require('node:inspector');
      session = new inspector.Session();
      session.connect();
    }
  } catch (error) {
    // A Node that was built without it.
    process.stderr.write(`culprit: process ${process.pid} cannot be recorded: ${error.message}\n`);
    return;
  }
  const ask = (method, parameters) => {
    let answer = null;
    // In its own thread a session answers before it returns.
    session.post(method, parameters, (error, result) => {
      if (!error) answer = result;
    });
    return answer;
  };
  // The intervals of `--cpu-prof` and `--heap-prof`.
  if (kind === 'cpu') {
    ask('Profiler.enable');
    ask('Profiler.setSamplingInterval', { interval: INTERVAL });
    ask('Profiler.start');
  } else if (kind === 'heap') {
    ask('HeapProfiler.enable');
    ask('HeapProfiler.startSampling', { samplingInterval: 512 * 1024 });
  }
  const began = threadMicros();
  // Tells who is being recorded, and has to be waited for.
  const mark = join(directory, `${process.pid}.pid`);
  if (isMainThread) attempt(() => writeFileSync(mark, ''));

  let written = false;
  const end = () => {
    if (written) return;
    written = true;
    // What else records this process: see `waits/hook`.
    for (const last of process[Symbol.for('culprit.atEnd')] ?? []) attempt(last);
    // Before the profile is written, which is no work of the program.
    const used = process.resourceUsage();
    const ended = threadMicros();
    const profile = session && ask(kind === 'cpu' ? 'Profiler.stop' : 'HeapProfiler.stopSampling')?.profile;
    const file = profile ? `${stem()}.${kind}profile` : null;
    attempt(() => {
      mkdirSync(directory, { recursive: true });
      if (file) writeFileSync(join(directory, file), JSON.stringify(profile));
      writeFileSync(join(directory, `${process.pid}.${threadId}.usage`), JSON.stringify(usage(used, began === null || ended === null ? null : ended - began, file, profile)));
    });
    if (isMainThread) attempt(() => rmSync(mark, { force: true }));
  };
  process.on('exit', end);
  if (!isMainThread) return;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const dying = () => {
      // Who listens for it decides whether it is the end.
      if (process.listenerCount(signal) > 1) return;
      end();
      process.off(signal, dying);
      process.kill(process.pid, signal);
    };
    process.on(signal, dying);
  }
}

/** `CPU.20261125.093000.4711.0`: named as V8's own switches name them. */
function stem() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${kind === 'cpu' ? 'CPU' : 'Heap'}.${day}.${time}.${process.pid}.${threadId}`;
}

/** What `run.ts` reads as `ProcessUsage`. CPU time is the process's, so only its main thread has it. */
function usage({ userCPUTime, systemCPUTime, maxRSS }, micros, file, profile) {
  const { pid, version, versions, execArgv, argv } = process;
  return {
    pid,
    threadId,
    file,
    busyMicros: kind === 'cpu' && profile?.samples ? busy(profile) : 0,
    userMicros: isMainThread ? userCPUTime : 0,
    systemMicros: isMainThread ? systemCPUTime : 0,
    threadMicros: micros,
    intervalMicros: INTERVAL,
    maxRssBytes: maxRSS * 1024,
    node: version,
    v8: versions.v8,
    // A script on the command line is no switch.
    flags: execArgv.filter((word, i) => !/^(-[pe]+|--eval|--print)$/.test(word) && !/^(-[pe]+|--eval|--print)$/.test(execArgv[i - 1] ?? '')),
    script: argv[1] ?? null,
  };
}

/** CPU time of this thread; null where the system does not tell. */
function threadMicros() {
  try {
    if (process.threadCpuUsage) {
      const { user, system } = process.threadCpuUsage();
      return user + system;
    }
    // Nanoseconds on the CPU, then waiting for it.
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1000;
  } catch {
    return null;
  }
}

/** Microseconds of samples that are not idle: of several processes the busiest is the one to look at. */
function busy({ nodes, samples, timeDeltas }) {
  const idle = nodes.find(({ callFrame }) => callFrame.functionName === '(idle)')?.id;
  return samples.reduce((sum, id, i) => sum + (id === idle ? 0 : (timeDeltas[i + 1] ?? 0)), 0);
}

/** The program is not to fail because its recording does. */
function attempt(write) {
  try {
    write();
  } catch {}
}
