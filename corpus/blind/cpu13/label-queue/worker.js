'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { JobQueue } = require('./queue/queue');
const { Worker } = require('./queue/worker');
const { Backends } = require('./backends');
const { printLabel } = require('./jobs/print-label');

const depot = spawn(process.execPath, [path.join(__dirname, 'depot.js')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

depot.once('message', async ({ port }) => {
  const backends = new Backends(`http://127.0.0.1:${port}`, { sockets: 24 });
  const queue = new JobQueue({ attempts: 3, backoff: (n) => 5 * 2 ** n });
  const worker = new Worker(queue, { concurrency: 2, process: (job) => printLabel(job, backends) });

  depot.on('message', (message) => {
    if (message.jobs) queue.addBulk(message.jobs.map((data) => ({ name: 'label', data })));
    if (message.done) queue.close();
  });

  const stats = await worker.run();
  backends.close();
  depot.disconnect();
  console.log('labels %d, retried %d, failed %d, bytes %d', stats.completed, stats.retried, stats.failed, stats.bytes);
});
