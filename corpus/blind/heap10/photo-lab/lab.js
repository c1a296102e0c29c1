'use strict';
const fastq = require('fastq');

class Lab {
  constructor(hands) {
    this.printed = 0;
    this.sheets = 0;
    this.colour = 0;
    this.queue = fastq.promise(this, this.print, hands);
  }

  async print(job) {
    await new Promise((resolve) => setTimeout(resolve, 4));
    for (const { frame, copies } of job.sizes) {
      const f = job.film.frames[frame];
      this.colour = (this.colour + f.red * 3 + f.green * 5 + f.blue * 7) % 1000003;
      this.sheets += copies;
    }
    this.printed++;
    return job.no;
  }

  accept(job) {
    this.queue.push(job).catch((err) => console.error(`job ${job.no}: ${err.message}`));
  }

  waiting() {
    return this.queue.length();
  }

  finished() {
    return this.queue.drained();
  }
}

module.exports = { Lab };
