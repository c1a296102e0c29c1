import { setImmediate } from 'node:timers/promises';

export class Report {
  rows = [];
  total = 0;
  cancelled = false;

  constructor(job) {
    this.job = job;
    this.title = `${job.quarter} statement for account ${job.account}`;
  }

  async build(ledger) {
    for (const entry of ledger.entries(this.job.account)) {
      this.total += entry.cents;
      this.rows.push({ label: `${this.job.quarter} ${entry.text}`, cents: entry.cents, balance: this.total });
    }
    await setImmediate();
    if (this.cancelled) this.rows.length = 0;
  }

  cancel() {
    this.cancelled = true;
  }
}
