import { Scheduler } from './scheduler.mjs';
const scheduler = new Scheduler();
for (let i = 0; i < 42_000; i++) scheduler.add({ id: i, priority: (i * 7919) % 1000 });
let order = 0;
for (let job = scheduler.next(); job; job = scheduler.next()) order = (order * 31 + job.id) >>> 0;
console.log(order);
