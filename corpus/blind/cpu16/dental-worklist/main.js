'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { Queue } = require('./queue');
const { Worker } = require('./worker');
const { Desk } = require('./desk');
const makeProcessor = require('./processor');
const { incomingOrders } = require('./orders');

// partner systems (shade library, stock, mill, courier) live in their own process
const partners = spawn(process.execPath, [path.join(__dirname, 'partners.js')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

partners.once('message', ({ port }) => {
  const queue = new Queue('worklist', { attempts: 3, backoff: 25 });
  const desk = new Desk(`http://127.0.0.1:${port}`);
  const worker = new Worker(queue, makeProcessor(desk), { concurrency: 3 });

  const report = { done: 0, units: 0, volume: 0 };
  worker.on('completed', (job, result) => {
    report.done++;
    report.units += result.units;
    report.volume += result.volume;
  });
  worker.on('failed', (job, err) => console.error(job.id, err.message));
  worker.on('drained', () => {
    worker.close();
    desk.close();
    partners.kill();
    console.log(`${report.done} cases, ${report.units} units, ${report.volume.toFixed(0)} mm3`);
  });

  for (const order of incomingOrders(60)) queue.add('case', order, { priority: order.rush ? 1 : 5 });
  worker.run();
});
