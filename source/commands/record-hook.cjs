// Loaded into every Node process of a recorded program (`--require` in NODE_OPTIONS, which every Node allows, as `--cpu-prof` is not
// before 22): samples from the start, and writes the profile at the end. A signal is an end, too, for which V8's own switches write nothing.
'use strict';
const { mkdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { isMainThread, threadId } = require('node:worker_threads');

const [, kind, directory] = /^(cpu|heap):(.*)$/s.exec(process.env.CULPRIT_RECORD ?? '') ?? [];
if (kind) begin();

function begin() {
  let session;
  try {
    const inspector = require('node:inspector');
    session = new inspector.Session();
    session.connect();
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
    ask('Profiler.setSamplingInterval', { interval: 1000 });
    ask('Profiler.start');
  } else {
    ask('HeapProfiler.enable');
    ask('HeapProfiler.startSampling', { samplingInterval: 512 * 1024 });
  }
  // Tells who is being recorded, and has to be waited for.
  const mark = join(directory, `${process.pid}.pid`);
  if (isMainThread) attempt(() => writeFileSync(mark, ''));

  let written = false;
  const end = () => {
    if (written) return;
    written = true;
    const answer = ask(kind === 'cpu' ? 'Profiler.stop' : 'HeapProfiler.stopSampling');
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
    const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
    const name = `${kind === 'cpu' ? 'CPU' : 'Heap'}.${day}.${time}.${process.pid}.${threadId}.${kind}profile`;
    attempt(() => {
      mkdirSync(directory, { recursive: true });
      if (answer) writeFileSync(join(directory, name), JSON.stringify(answer.profile));
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

/** The program is not to fail because its recording does. */
function attempt(write) {
  try {
    write();
  } catch {}
}
