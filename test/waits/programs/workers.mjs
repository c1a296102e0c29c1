// All requests ask one worker thread, which takes one message at a time.
import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';

const worker = new Worker(new URL('./resizer.mjs', import.meta.url));
const open = new Map();
let last = 0;
worker.on('message', ({ id, size }) => {
  open.get(id)(size);
  open.delete(id);
});

function resize(size) {
  return new Promise((resolve) => {
    open.set(++last, resolve);
    worker.postMessage({ id: last, size });
  });
}

createServer(async (_, response) => {
  response.end(String(await resize(20)));
}).listen(Number(process.env.PORT), '127.0.0.1');
