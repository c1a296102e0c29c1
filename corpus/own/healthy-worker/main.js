import { Queue } from './queue.js';
import { handle } from './handlers.js';

const queue = new Queue();
let done = 0;
const timer = setInterval(() => {
  queue.fill(5);
  for (const job of queue.drain()) done += handle(job);
}, 60);
setTimeout(() => {
  clearInterval(timer);
  console.log(done);
}, 1500);
