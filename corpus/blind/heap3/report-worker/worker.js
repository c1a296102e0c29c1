import { Report } from './report.js';

export class ReportWorker {
  #ledger;
  #stopping = Promise.withResolvers();
  #done = 0;

  constructor(ledger) {
    this.#ledger = ledger;
  }

  async handle(job) {
    const report = new Report(job);
    this.#stopping.promise.then(() => report.cancel());
    await report.build(this.#ledger);
    if (!report.cancelled) this.#done += 1;
    return report;
  }

  stop() {
    this.#stopping.resolve();
    return this.#done;
  }
}
