/* Runs programs that write their heaps, each in a thread with a heap of its own: to start a Node for each takes as long as to record it. */
const { tmpdir } = require('node:os');
const { Worker } = require('node:worker_threads');

process.on('message', ({ folder, program }) => {
  // A thread cannot choose its directory; programs come one after another.
  process.chdir(folder);
  let failure = null;
  new Worker(program)
    .on('error', (error) => {
      failure = String(error?.stack ?? error);
    })
    .on('exit', (code) => {
      // Where a process is, Windows removes no directory.
      process.chdir(tmpdir());
      process.send({ failure: failure ?? (code === 0 ? null : `ended with ${code}`) });
    });
});
