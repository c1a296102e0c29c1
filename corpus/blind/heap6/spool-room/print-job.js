export class PrintJob {
  constructor(number, owner, pages) {
    this.number = number;
    this.owner = owner;
    this.pages = pages;
    this.state = 'queued';
    this.previous = null;
  }
}

export class PaperJam extends Error {
  constructor(job, cause) {
    super(`job ${job.number} jammed in tray ${job.pages.length % 4}`, { cause });
    this.name = 'PaperJam';
    this.job = job;
  }
}
