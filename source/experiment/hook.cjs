// Loaded into every Node process of a program that is measured (`--require` in NODE_OPTIONS, which every Node allows, as `--cpu-prof` is not
// before 22): samples from the start, and writes the profile at the end, with what the process has used beside it. A signal is an end, too,
// for which V8's own switches write nothing. The program is not to notice: it dies of a signal as it would without.
'use strict';
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const threads = require('node:worker_threads');

const { isMainThread, threadId } = threads;
/** Microseconds between samples. */
const INTERVAL = 1000;
/** `!`: somebody may press ^C while the program is too busy to hear it. */
const [, kind, watched, directory] = /^(cpu|heap|none)(!?):(.*)$/s.exec(process.env.CULPRIT_RECORD ?? '') ?? [];
/** V8's own switches, for worker threads: what they record is written however a thread ends, by terminate() too. */
const SWITCHES = {
  cpu: ['--cpu-prof', `--cpu-prof-dir=${directory}`, `--cpu-prof-interval=${INTERVAL}`],
  heap: ['--heap-prof', `--heap-prof-dir=${directory}`, `--heap-prof-interval=${512 * 1024}`],
}[kind];
const END = Symbol.for('culprit.end');
/** 1 once all is written of a process that has been ended from outside. */
const ENDED = new Int32Array(new SharedArrayBuffer(4));
const usageFile = `${process.pid}.${threadId}.usage`;
/** Worker threads of this thread that have not ended. */
const workers = new Set();

/** CPU time of the thread before any of this: Node's start-up. */
const BEFORE = threadMicros();

/** Samples the main thread, by a session of the inspector in it: in its own thread a session answers before it returns. */
function beginProcess() {
  let session = null;
  try {
    if (kind !== 'none') {
      const inspector = require('node:inspector');
      session = new inspector.Session();
      session.connect();
    }
  } catch ({ code }) {
    // A Node that was built without it.
    process.stderr.write(`culprit: process ${process.pid} cannot be recorded: ${code}\n`);
    return;
  }
  const ask = (method, parameters) => {
    let answer = null;
    session.post(method, parameters, (error, result) => {
      if (!error) answer = result;
    });
    return answer;
  };
  if (session && watched) watchFromOutside();
  if (session) recordWorkers();
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
  write(`${process.pid}.pid`, '');

  let state = '';
  /** Writes the recording, once; false while that is under way. */
  const end = () => {
    if (state !== '') return state === 'written';
    state = 'under way';
    // What else records this process: see `waits/hook`.
    for (const last of process[Symbol.for('culprit.atEnd')] ?? []) attempt(last);
    // Before the profile is written, which is no work of the program.
    const used = process.resourceUsage();
    const ended = threadMicros();
    used.threadMicros = began === null || ended === null ? null : ended - began;
    const profile = session && ask(kind === 'cpu' ? 'Profiler.stop' : 'HeapProfiler.stopSampling')?.profile;
    const file = profile ? `${stem()}.${kind}profile` : null;
    const failed = file && write(file, JSON.stringify(kind === 'cpu' ? withSources(withoutOurs(profile)) : profile));
    const told = write(usageFile, JSON.stringify(usage(used, failed ? null : file, failed)));
    // No room even for that.
    if (told && failed) process.stderr.write(`culprit: the recording of process ${process.pid} was not written: ${failed}\n`);
    state = 'written';
    return true;
  };
  const unmark = () => attempt(() => rmSync(mark, { force: true }));
  process.on('exit', () => {
    end();
    // Threads write after this; then the process is gone.
    if (workers.size === 0) unmark();
  });
  dieOfSignals(end, unmark);
}

/** The profile from the program's first sample to its last: what this file does before and after is no time of the program. */
function withoutOurs(profile) {
  const { nodes, samples, timeDeltas } = profile;
  if (!samples || samples.length === 0) return profile;
  const file = pathToFileURL(__filename).href;
  const ours = new Set();
  // Parents come first.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url === file || callFrame.url === __filename) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let first = 0;
  let last = samples.length;
  while (first < last && ours.has(samples[first])) first++;
  while (last > first && ours.has(samples[last - 1])) last--;
  if (first === last || last - first === samples.length) return profile;
  const time = (from, to) => timeDeltas.slice(from, to).reduce((sum, delta) => sum + delta, 0);
  const deltas = timeDeltas.slice(first, last);
  const startTime = first === 0 ? profile.startTime : profile.startTime + time(0, first + 1);
  if (first > 0) deltas[0] = 0;
  const endTime = last === samples.length ? profile.endTime : profile.startTime + time(0, last + 1);
  return { ...profile, startTime, endTime, samples: samples.slice(first, last), timeDeltas: deltas };
}

/** Of one file, in bytes, and of all. */
const LARGEST_SOURCE = 1 << 20;
const MOST_SOURCES = 8 << 20;

/** The profile with hashes of the program's own files, by which it is seen later whether one is still what ran; '' of one that was edited meanwhile. */
function withSources(profile) {
  let createHash;
  try {
    ({ createHash } = require('node:crypto'));
  } catch {
    // A Node that was built without it.
    return profile;
  }
  const sourceHashes = {};
  let total = 0;
  for (const url of new Set(profile.nodes.map(({ callFrame }) => callFrame.url))) {
    const path = pathOf(url);
    if (path === null || /[\\/]node_modules[\\/]/.test(path)) continue;
    attempt(() => {
      const { size, mtimeMs } = statSync(path);
      if (size > LARGEST_SOURCE || (total += size) > MOST_SOURCES) return;
      const isEdited = mtimeMs > performance.timeOrigin;
      sourceHashes[pathToFileURL(path).href] = isEdited ? '' : createHash('sha256').update(readFileSync(path)).digest('hex');
    });
  }
  return { ...profile, sourceHashes };
}

/** The file of a script: modules have URLs, CommonJS has paths; null where it has none. */
function pathOf(url) {
  if (/^(\/|[A-Za-z]:[\\/])/.test(url)) return url;
  try {
    return url.startsWith('file:') ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}

/** The listeners for signals that decide for the program where it has none; left out of what `process.listeners()` tells it. */
function dieOfSignals(end, unmark) {
  const ours = new Set();
  const own = {};
  const die = (signal) => {
    process.off(signal, own[signal]);
    process.kill(process.pid, signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    own[signal] = () => {
      // Who listens for it decides whether it is the end.
      if (process.listenerCount(signal) > 1) return;
      end();
      // Nobody is to hear of it: they would have died at once.
      const ending = [...workers].map((worker) => worker.removeAllListeners().terminate());
      const done = () => {
        unmark();
        die(signal);
      };
      if (ending.length === 0) done();
      else Promise.allSettled(ending).then(done);
    };
    ours.add(own[signal]);
    process.on(signal, own[signal]);
  }
  // `signal-exit` compares them with its own, and leaves dying to others where there are others.
  const { listeners } = process;
  hide('listeners', function (name) {
    return listeners.call(this, name).filter((one) => !ours.has(one));
  });
  // The same for a thread that is too busy to hear the signal.
  hide(END, (signal) => {
    // Where it was at it already, this has interrupted it: it goes on, and dies of the signal by itself.
    if (process.listenerCount(signal) > 1 || !end()) return;
    process.off(signal, own[signal]);
    unmark();
    Atomics.store(ENDED, 0, 1);
    Atomics.notify(ENDED, 0);
  });
}

const hide = (name, value) => Object.defineProperty(process, name, { value, configurable: true, writable: true });

/**
 * A thread that waits for `PID.stop`, which culprit writes where a signal has not ended the process, and calls `END` in the main thread: the
 * inspector interrupts whatever runs there, `for (;;);` and a regular expression too.
 */
function watchFromOutside() {
  const code = `
    const { workerData: { directory, name, key, ended } } = require('node:worker_threads');
    const { readFileSync, watch } = require('node:fs');
    const { join } = require('node:path');
    const end = () => {
      let signal = '';
      try {
        signal = readFileSync(join(directory, name), 'utf8');
      } catch {}
      if (!/^SIG[A-Z]+$/.test(signal)) return;
      watcher.close();
      const { Session } = require('node:inspector');
      const session = new Session();
      session.connectToMainThread();
      const expression = 'process[Symbol.for(' + JSON.stringify(key) + ')](' + JSON.stringify(signal) + ')';
      session.post('Runtime.evaluate', { expression });
      // Its answer would not come before the main thread is idle.
      Atomics.wait(ended, 0, 0);
      process.kill(process.pid, signal);
    };
    const watcher = watch(directory, (_, file) => file === name && end());
    // It may be there already.
    end();
    watcher.on('error', () => {});`;
  try {
    const workerData = { directory, name: `${process.pid}.stop`, key: Symbol.keyFor(END), ended: ENDED };
    new threads.Worker(code, { eval: true, workerData, env: {}, execArgv: [] }).on('error', () => {}).unref();
  } catch {}
}

/** In a worker thread V8 records by itself; what is asked of its own threads is the same. */
function beginThread() {
  if (!process.execArgv.includes(SWITCHES?.[0])) return;
  // Not for what it starts.
  process.execArgv = process.execArgv.filter((word) => !SWITCHES.includes(word));
  recordWorkers();
  write(usageFile, JSON.stringify(usage({ userCPUTime: 0, systemCPUTime: 0, threadMicros: null, maxRSS: 0 }, null, null)));
}

/** Gives V8's switches to all worker threads from now on. */
function recordWorkers() {
  const { Worker } = threads;
  /** Switches that are a process's, not a thread's, are inherited without being given; given, they are refused. */
  const refused = new Set();
  threads.Worker = class extends Worker {
    constructor(file, options) {
      try {
        super(file, recorded(options, refused));
      } catch (error) {
        if (error.code !== 'ERR_WORKER_INVALID_EXEC_ARGV') throw error;
        for (const word of error.message.replace(/^[^:]*: /, '').split(', ')) refused.add(word);
        super(file, options?.execArgv ? options : recorded(options, refused));
      }
      workers.add(this);
      this.once('exit', () => workers.delete(this));
    }
  };
  Object.defineProperty(threads.Worker, 'name', { value: 'Worker' });
  require('node:module').syncBuiltinESMExports?.();
}

function recorded(options, refused) {
  const words = options?.execArgv ?? withoutScript(process.execArgv);
  return { ...options, execArgv: [...words.filter((word) => !refused.has(word)), ...SWITCHES] };
}

/** A script on the command line is no switch. */
const withoutScript = (words) =>
  words.filter((word, i) => !IS_SCRIPT.test(word) && !IS_SCRIPT.test(words[i - 1] ?? ''));
const IS_SCRIPT = /^(-[pe]+|--eval|--print)$/;

/** `CPU.20261125.093000.4711.0`: named as V8's own switches name them. */
function stem() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${kind === 'cpu' ? 'CPU' : 'Heap'}.${day}.${time}.${process.pid}.${threadId}`;
}

/** What `usage.ts` reads. CPU time is the process's, so only its main thread has it. */
function usage({ userCPUTime, systemCPUTime, threadMicros, maxRSS }, file, failed) {
  const { pid, version, versions, execArgv, argv } = process;
  return {
    pid,
    threadId,
    file,
    failed,
    userMicros: userCPUTime,
    systemMicros: systemCPUTime,
    startMicros: BEFORE,
    threadMicros,
    intervalMicros: INTERVAL,
    maxRssBytes: maxRSS * 1024,
    node: version,
    v8: versions.v8,
    flags: withoutScript(execArgv),
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

/** A whole file or none; the error's code where it is none. */
function write(name, text) {
  const path = join(directory, name);
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
    return null;
  } catch (error) {
    attempt(() => rmSync(`${path}.tmp`, { force: true }));
    return error.code ?? String(error);
  }
}

/** The program is not to fail because its recording does. */
function attempt(what) {
  try {
    what();
  } catch {}
}

if (kind && isMainThread) beginProcess();
else if (kind) beginThread();
