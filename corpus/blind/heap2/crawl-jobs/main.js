'use strict';
const { setImmediate: turn } = require('node:timers/promises');
const { CrawlJob, bus } = require('./job');
const { snap } = require('./snap');

const jobs = new Set();
let n = 0;
let links = 0;

async function crawl(rounds, width) {
  for (let r = 0; r < rounds; r++) {
    const running = [];
    for (let i = 0; i < width; i++) {
      const job = new CrawlJob(`https://site-${n++}.example`);
      jobs.add(job);
      running.push(
        job.run(turn).then((count) => {
          links += count;
          jobs.delete(job);
        }),
      );
    }
    bus.emit('pause', false);
    await Promise.all(running);
  }
}

async function main() {
  await crawl(2, 200);
  for (let phase = 0; phase < 3; phase++) {
    await crawl(5, 200 + phase * 100);
    await snap();
  }
  console.log(links, jobs.size);
}

main();
